package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Golden bytes: a token that {@code openssl ts} made, as it was sent and in its bare form. */
class KeptTokenTest {
  private static final Hash IMPRINT = CheckpointDigest.of(Checkpoints.of(1000, 0x42));

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(KeptTokenTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] token(String name) {
    return Base64.getMimeDecoder().decode(resource(name));
  }

  private static TimestampVerifier verifier() throws VerificationException {
    return new TimestampVerifier(TrustedCertificates.parse(resource("root.pem")));
  }

  @Test
  void bareToken_verifies() throws VerificationException {
    assertThat(verifier().verify(TimestampToken.parse(token("bare.tst.base64")), IMPRINT))
        .isEqualTo(
            new Timestamp(
                Instant.parse("2026-11-25T03:49:35Z"),
                Duration.ofSeconds(1),
                "1.2.3.4.1",
                BigInteger.TWO,
                "CN=Authority of a test"));
  }

  @Test
  void sentToken_hasThatBareForm() throws VerificationException {
    TimestampToken sent = TimestampToken.parse(token("sent.tst.base64"));
    assertThat(verifier().admit(sent, IMPRINT).toBytes()).isEqualTo(token("bare.tst.base64"));
  }
}
