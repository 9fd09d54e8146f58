package dev.zhenzan.anchors.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.anchors.Checkpoints;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AnchorContractTest {
  private static final String SELECTOR = "70c127c6";
  private static final String LOG =
      "f054c2275cbe603ac0631017567a1dcfc7f456d459cceae0ea5608e5ed116fec";
  private static final String SIZE =
      "00000000000000000000000000000000000000000000000000000000000003e8";
  private static final String ROOT = "42".repeat(32);

  @Test
  void call_isTheDocumented() throws IOException {
    assertThat(AnchorContract.call(Checkpoints.of(1000, 0x42)))
        .isEqualTo("0x" + SELECTOR + LOG + SIZE + ROOT);
    assertThat(Files.readString(Path.of("..", "docs", "formats", "anchors.md")))
        .contains(String.join("\n", SELECTOR, LOG, SIZE, ROOT))
        .contains(AnchorContract.ANCHORED.substring(2));
  }

  @Test
  void refusal_isReadOnlyInItsForm() {
    String words = SIZE + SIZE;
    assertThat(AnchorContract.anchoredSize("0x2c614e0d" + words))
        .contains(BigInteger.valueOf(1000));
    assertThat(AnchorContract.anchoredSize("0x2c614e0d" + SIZE)).isEmpty();
    assertThat(AnchorContract.anchoredSize("0x2c614e0e" + words)).isEmpty();
    assertThat(AnchorContract.anchoredSize("")).isEmpty();
  }
}
