package dev.zhenzan.anchors.sm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of GB/T 32905 (SM3) and GB/T 32918.5, annex A (SM2 signature). */
class PublishedVectorsTest {
  private static final String MESSAGE = "message digest";
  private static final byte[] SECRET =
      hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
  private static final byte[] POINT =
      hex(
          "04"
              + "09F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
              + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
  private static final byte[] NONCE =
      hex("59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21");

  /** SEQUENCE of r and s, each with a zero byte before it as its highest bit is set. */
  private static final byte[] SIGNATURE =
      hex(
          "3046"
              + "022100F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3"
              + "022100B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA");

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
    "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd,"
        + " debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"
  })
  void sm3_isThePublished(String message, String digest) {
    byte[] bytes = message.getBytes(StandardCharsets.US_ASCII);
    SM3Digest sm3 = new SM3Digest();
    sm3.update(bytes, 0, bytes.length);
    byte[] actual = new byte[sm3.getDigestSize()];
    sm3.doFinal(actual, 0);
    assertThat(actual).isEqualTo(hex(digest));
  }

  @Test
  void publicKey_isThePublished() {
    assertThat(key().verifierKey().publicKey()).isEqualTo(POINT);
  }

  @Test
  void signature_withThePublishedNonceIsThePublished() {
    assertThat(key().signer(new FixedNonce(NONCE)).sign(MESSAGE)).isEqualTo(SIGNATURE);
  }

  @Test
  void publishedSignature_verifies() {
    assertThat(key().verifierKey().verifier().verify(MESSAGE, SIGNATURE)).isTrue();
  }

  private static Sm2SignerKey key() {
    return Sm2SignerKey.of("example.com/sm", SECRET);
  }
}
