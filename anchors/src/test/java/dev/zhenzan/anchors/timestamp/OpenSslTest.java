package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.anchors.authority.Identities;
import dev.zhenzan.anchors.authority.SigningIdentity;
import dev.zhenzan.anchors.authority.TimestampAuthority;
import dev.zhenzan.testkit.program.Programs;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways between this package and {@code openssl ts}. */
class OpenSslTest {
  private static final Checkpoint CHECKPOINT = Checkpoints.of(1000, 0x42);
  private static final Hash IMPRINT = CheckpointDigest.of(CHECKPOINT);

  private static final String SETTINGS =
      """
      [req]
      distinguished_name = name
      [name]
      [ca]
      basicConstraints = critical, CA:true
      keyUsage = critical, keyCertSign
      [leaf]
      keyUsage = critical, digitalSignature
      extendedKeyUsage = critical, timeStamping
      [tsa]
      default_tsa = authority
      [authority]
      serial = serial
      default_policy = 1.2.3.4.1
      digests = sha256
      accuracy = secs:1, millisecs:500, microsecs:100
      signer_digest = sha256
      ess_cert_id_chain = yes
      ess_cert_id_alg = sha256
      clock_precision_digits = 3
      """;

  @TempDir private Path folder;

  @BeforeAll
  static void need() {
    Programs.need("openssl", "version");
  }

  private String openssl(String... arguments) {
    return Programs.run(folder, list("openssl", arguments)).expectFine();
  }

  private static List<String> list(String first, String... others) {
    return Stream.concat(Stream.of(first), Stream.of(others)).toList();
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private byte[] bytes(String name) throws IOException {
    return Files.readAllBytes(file(name));
  }

  /** An authority of openssl's own: root.pem, authority.pem and their keys. */
  private void makeAuthority(String... algorithm) throws IOException {
    Files.writeString(file("settings"), SETTINGS);
    Files.writeString(file("serial"), "01\n");
    newKey("root", algorithm);
    newKey("authority", algorithm);
    openssl(
        "req",
        "-x509",
        "-new",
        "-key",
        "root.key",
        "-subj",
        "/CN=Root",
        "-days",
        "30",
        "-config",
        "settings",
        "-extensions",
        "ca",
        "-out",
        "root.pem");
    openssl(
        "req",
        "-new",
        "-key",
        "authority.key",
        "-subj",
        "/O=Elsewhere/CN=Authority",
        "-config",
        "settings",
        "-out",
        "authority.csr");
    openssl(
        "x509",
        "-req",
        "-in",
        "authority.csr",
        "-CA",
        "root.pem",
        "-CAkey",
        "root.key",
        "-set_serial",
        "2",
        "-days",
        "20",
        "-extfile",
        "settings",
        "-extensions",
        "leaf",
        "-out",
        "authority.pem");
  }

  private void newKey(String name, String... algorithm) {
    List<String> arguments = new ArrayList<>(List.of("genpkey", "-out", name + ".key"));
    arguments.addAll(List.of(algorithm));
    openssl(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-256",
        "-algorithm EC -pkeyopt ec_paramgen_curve:P-384",
        "-algorithm RSA -pkeyopt rsa_keygen_bits:2048"
      })
  void tokens_ofOpenSslVerifyHere(String algorithm) throws IOException, VerificationException {
    makeAuthority(algorithm.split(" ", -1));
    TimestampRequest request =
        TimestampRequest.of(IMPRINT, new SecureRandom()).withPolicy("1.2.3.4.1");
    Files.write(file("query"), request.encode());
    openssl(
        "ts",
        "-reply",
        "-config",
        "settings",
        "-section",
        "authority",
        "-queryfile",
        "query",
        "-signer",
        "authority.pem",
        "-inkey",
        "authority.key",
        "-chain",
        "root.pem",
        "-out",
        "reply");
    TimestampVerifier verifier =
        new TimestampVerifier(TrustedCertificates.parse(bytes("root.pem")));
    TimestampClient client = new TimestampClient(URI.create("http://127.0.0.1:9/"), verifier);
    TimestampToken token = client.admit(request, bytes("reply"));
    Timestamp timestamp = verifier.verify(TimestampToken.parse(token.toBytes()), IMPRINT);
    assertThat(timestamp.policy()).isEqualTo("1.2.3.4.1");
    assertThat(timestamp.authority()).isEqualTo("CN=Authority,O=Elsewhere");
    assertThat(timestamp.accuracy()).isEqualTo(Duration.ofNanos(1_500_100_000));
    assertThat(Duration.between(timestamp.time(), Instant.now()).abs())
        .isLessThan(Duration.ofMinutes(5));
    assertThatThrownBy(() -> verifier.verify(token, CheckpointDigest.logId("other")))
        .isInstanceOf(VerificationException.class);
    assertThat(verified(token)).contains("Verification: OK");
  }

  /** What openssl says of the bare form of a token. */
  private String verified(TimestampToken token) throws IOException {
    Files.writeString(file("checkpoint"), CHECKPOINT.format());
    Files.write(file("token"), token.toBytes());
    return openssl(
        "ts", "-verify", "-token_in", "-in", "token", "-data", "checkpoint", "-CAfile", "root.pem");
  }

  @Test
  void queries_fromHereAreReadByOpenSsl() throws IOException {
    Files.write(file("query"), TimestampRequest.of(IMPRINT, new SecureRandom()).encode());
    assertThat(openssl("ts", "-query", "-in", "query", "-text"))
        .contains("Version: 1", "Hash Algorithm: sha256", "Certificate required: yes", "Nonce: 0x");
  }

  @Test
  void answers_ofTheAuthorityHereVerifyByOpenSsl()
      throws IOException, CertificateEncodingException, VerificationException {
    SigningIdentity identity = Identities.good();
    TimestampAuthority authority =
        new TimestampAuthority(identity, Forge.POLICY, Instant::now, new SecureRandom());
    Files.writeString(file("checkpoint"), CHECKPOINT.format());
    Files.writeString(file("root.pem"), pem(identity.root().getEncoded()));
    openssl("ts", "-query", "-data", "checkpoint", "-sha256", "-cert", "-out", "query");
    byte[] reply = authority.reply(bytes("query"));
    Files.write(file("reply"), reply);
    assertThat(
            openssl("ts", "-verify", "-queryfile", "query", "-in", "reply", "-CAfile", "root.pem"))
        .contains("Verification: OK");
    TimestampVerifier verifier =
        new TimestampVerifier(TrustedCertificates.parse(bytes("root.pem")));
    assertThat(verified(verifier.admit(TimestampReply.token(reply), IMPRINT)))
        .contains("Verification: OK");
  }

  private static String pem(byte[] der) {
    return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
        .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
  }
}
