package dev.zhenzan.anchors.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.testkit.program.Anvil;
import dev.zhenzan.tlog.VerificationException;
import org.junit.jupiter.api.Test;

class ChainKeyTest {
  @Test
  void key_hasTheAddressThatItsDocumentationNames() throws VerificationException {
    ChainKey key = ChainKey.parse(Anvil.KEY);
    assertThat(key.address()).isEqualTo("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
    assertThat(ChainKey.parse(Anvil.KEY.substring(2) + "\n").address()).isEqualTo(key.address());
  }

  @Test
  void text_doesNotShowTheKey() throws VerificationException {
    assertThat(ChainKey.parse(Anvil.KEY))
        .hasToString("key of 0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
  }

  @Test
  void texts_thatAreNoKeyAreRefusedWithoutShowingThem() {
    String order = "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141";
    for (String wrong : new String[] {"", "0".repeat(64), order, Anvil.KEY + "0", "secretsecret"}) {
      assertThatThrownBy(() -> ChainKey.parse(wrong))
          .isInstanceOf(VerificationException.class)
          .hasMessageStartingWith("a chain key is ")
          .message()
          .doesNotContain("secret", order);
    }
  }
}
