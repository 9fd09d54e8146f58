package dev.zhenzan.anchors.sm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.testkit.program.Programs;
import dev.zhenzan.tlog.VerificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways between this package's SM2 and that of openssl. */
class OpenSslTest {
  private static final String TEXT = Checkpoints.of(1000, 0x42).format();

  /** SubjectPublicKeyInfo of a point on sm2p256v1, up to the point. */
  private static final String SPKI = "3059301306072a8648ce3d020106082a811ccf5501822d034200";

  @TempDir private Path folder;

  @BeforeAll
  static void need() {
    Programs.need("openssl", "genpkey", "-algorithm", "SM2");
  }

  private Programs.Outcome openssl(String... arguments) {
    return Programs.run(folder, Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toList());
  }

  private Programs.Outcome pkeyutl(String... arguments) {
    List<String> common =
        List.of(
            "pkeyutl",
            "-in",
            "text",
            "-rawin",
            "-digest",
            "sm3",
            "-pkeyopt",
            "distid:1234567812345678");
    return openssl(Stream.concat(common.stream(), Stream.of(arguments)).toArray(String[]::new));
  }

  @Test
  void signatures_fromHereVerifyByOpenSsl() throws IOException {
    Sm2SignerKey key = Sm2SignerKey.generate("example.com/likes", new SecureRandom());
    byte[] point = key.verifierKey().publicKey();
    Files.write(
        folder.resolve("public.der"),
        HexFormat.of().parseHex(SPKI + HexFormat.of().formatHex(point)));
    Files.writeString(folder.resolve("text"), TEXT);
    Files.write(folder.resolve("signature"), key.signer(new SecureRandom()).sign(TEXT));
    Programs.Outcome outcome =
        pkeyutl(
            "-verify",
            "-pubin",
            "-keyform",
            "DER",
            "-inkey",
            "public.der",
            "-sigfile",
            "signature");
    assertThat(outcome.expectFine()).contains("Verified Successfully");
    Files.writeString(folder.resolve("text"), TEXT + "\n");
    assertThat(
            pkeyutl(
                    "-verify",
                    "-pubin",
                    "-keyform",
                    "DER",
                    "-inkey",
                    "public.der",
                    "-sigfile",
                    "signature")
                .status())
        .isNotZero();
  }

  @Test
  void signatures_ofOpenSslVerifyHere() throws IOException {
    openssl("genpkey", "-algorithm", "SM2", "-out", "key.pem").expectFine();
    openssl("pkey", "-in", "key.pem", "-outform", "DER", "-pubout", "-out", "public.der")
        .expectFine();
    Files.writeString(folder.resolve("text"), TEXT);
    pkeyutl("-sign", "-inkey", "key.pem", "-out", "signature").expectFine();
    byte[] spki = Files.readAllBytes(folder.resolve("public.der"));
    byte[] point = Arrays.copyOfRange(spki, spki.length - Sm2.POINT_LENGTH, spki.length);
    byte[] signature = Files.readAllBytes(folder.resolve("signature"));
    assertThat(verifierKey(point).verifier().verify(TEXT, signature)).isTrue();
    assertThat(verifierKey(point).verifier().verify(TEXT + "\n", signature)).isFalse();
  }

  private static Sm2VerifierKey verifierKey(byte[] point) {
    try {
      return Sm2VerifierKey.of("example.com/likes", Sm2.point(point));
    } catch (VerificationException e) {
      throw new AssertionError(e);
    }
  }
}
