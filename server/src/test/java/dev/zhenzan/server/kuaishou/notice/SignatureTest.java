package dev.zhenzan.server.kuaishou.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.kuaishou.platform.Secret;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SignatureTest {
  private static final Secret SECRET = Secret.of("abc");
  private static final byte[] BODY = "{}".getBytes(UTF_8);

  @Test
  void signature_isTheMd5OfBodyAndSecret() {
    // RFC 1321 appendix A.5: MD5 ("abc").
    assertThat(Signature.of(new byte[0], SECRET)).isEqualTo("900150983cd24fb0d6963f7d28e17f72");
    assertThat(Signature.of("a".getBytes(UTF_8), Secret.of("bc")))
        .isEqualTo("900150983cd24fb0d6963f7d28e17f72");
  }

  @Test
  void signatureOfTheBody_holdsInEitherCase() {
    String sign = Signature.of(BODY, SECRET);
    assertThat(Signature.holds(sign, BODY, SECRET)).isTrue();
    assertThat(Signature.holds(sign.toUpperCase(Locale.ROOT), BODY, SECRET)).isTrue();
  }

  @Test
  void anyOtherSignature_doesNotHold() {
    String sign = Signature.of(BODY, SECRET);
    assertThat(Signature.holds(null, BODY, SECRET)).isFalse();
    assertThat(Signature.holds("", BODY, SECRET)).isFalse();
    assertThat(Signature.holds("真", BODY, SECRET)).isFalse();
    assertThat(Signature.holds(sign.substring(1), BODY, SECRET)).isFalse();
    assertThat(Signature.holds(sign, "{} ".getBytes(UTF_8), SECRET)).isFalse();
    assertThat(Signature.holds(sign, BODY, Secret.of("abd"))).isFalse();
    for (int at = 0; at < sign.length(); at++) {
      char other = sign.charAt(at) == '0' ? '1' : '0';
      String changed = sign.substring(0, at) + other + sign.substring(at + 1);
      assertThat(Signature.holds(changed, BODY, SECRET)).as("place %d", at).isFalse();
    }
  }
}
