package dev.zhenzan.anchors.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import org.junit.jupiter.api.Test;

class ChainAnchorTest {
  private static final ChainAnchor ANCHOR =
      new ChainAnchor(
          31337, "0x5fbdb2315678afecb367f032d93f642f64180aa3", "0x" + "0123456789abcdef".repeat(4));

  private static final String TEXT =
      """
      zhenzan.dev/chain-anchor/v1
      chain 31337
      contract 0x5fbdb2315678afecb367f032d93f642f64180aa3
      transaction 0x0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
      """;

  @Test
  void anchor_isItsTextAndBack() throws VerificationException {
    assertThat(ANCHOR.format()).isEqualTo(TEXT);
    assertThat(ChainAnchor.parse(TEXT)).isEqualTo(ANCHOR);
  }

  @Test
  void texts_ofAnotherFormAreRefused() {
    for (String wrong :
        new String[] {
          "",
          TEXT + "\n",
          TEXT.substring(1),
          TEXT.replace("31337", "0"),
          TEXT.replace("31337", "031337"),
          TEXT.replace("31337", "9999999999999999999"),
          TEXT.replace("0x5f", "0x5F"),
          TEXT.replace("\n", "\r\n"),
          TEXT.replace("0x0123", "0x123")
        }) {
      assertThatThrownBy(() -> ChainAnchor.parse(wrong))
          .as(wrong)
          .isInstanceOf(VerificationException.class);
    }
  }
}
