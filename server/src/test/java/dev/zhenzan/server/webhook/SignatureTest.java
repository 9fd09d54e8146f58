package dev.zhenzan.server.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignatureTest {
  /** The example of the specification of Standard Webhooks. */
  @Test
  void example_hasTheSignatureOfTheSpecification() {
    String signature =
        Signature.of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            Instant.ofEpochSecond(1_614_265_330),
            "{\"test\": 2432232314}");

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void secrets_areNeverTheSame() {
    assertThat(Signature.secret()).startsWith("whsec_").isNotEqualTo(Signature.secret());
  }
}
