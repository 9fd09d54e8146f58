package dev.zhenzan.certificate.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.tlog.VerificationException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base58Test {
  /** The vectors of draft-msporny-base58-03, section 5. */
  @ParameterizedTest
  @CsvSource({
    "48656c6c6f20576f726c6421, 2NEpo7TZRRrLZSi2U",
    "54686520717569636b2062726f776e20666f78206a756d7073206f76657220746865206c617a7920646f672e,"
        + "USm3fpXnKG5EUBx2ndxBDMPVciP5hGey2Jh4NDv6gmeo1LkMeiKrLJUUBk6Z",
    "0000287fb4cd, 11233QC4"
  })
  void publishedVectors_holdBothWays(String hex, String text) throws VerificationException {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThat(Base58.encode(bytes)).isEqualTo(text);
    assertThat(Base58.decode(text)).isEqualTo(bytes);
  }

  @Test
  void randomBytes_comeBack() throws VerificationException {
    for (long seed = 0; seed < 2_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] bytes = new byte[random.nextInt(0, 70)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length && random.nextInt(4) == 0; i++) {
        bytes[i] = 0;
      }
      assertThat(Base58.decode(Base58.encode(bytes))).as("seed " + seed).isEqualTo(bytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "O", "I", "l", "2NEpo7TZRRrLZSi2U ", "é", "+"})
  void otherCharacters_areRefused(String text) {
    assertThatThrownBy(() -> Base58.decode(text)).isInstanceOf(VerificationException.class);
  }

  @Test
  void longTexts_areRefusedBeforeTheyCostTime() {
    assertThatThrownBy(() -> Base58.decode("z".repeat(1_000_000)))
        .hasMessageContaining("longer than");
    assertThat(Base58.encode("".getBytes(UTF_8))).isEmpty();
  }
}
