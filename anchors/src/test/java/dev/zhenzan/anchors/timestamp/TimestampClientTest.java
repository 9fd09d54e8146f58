package dev.zhenzan.anchors.timestamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.Checkpoints;
import dev.zhenzan.anchors.authority.Identities;
import dev.zhenzan.anchors.authority.SigningIdentity;
import dev.zhenzan.anchors.authority.TimestampAuthority;
import dev.zhenzan.anchors.authority.TimestampServer;
import dev.zhenzan.anchors.exchange.OutsidePartyException;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampClientTest {
  private static final Hash IMPRINT = CheckpointDigest.of(Checkpoints.of(1000, 0x42));
  private static final BigInteger NONCE = new BigInteger("1234567890123456789");
  private static final TimestampRequest REQUEST = new TimestampRequest(IMPRINT, NONCE, null);
  private static final SigningIdentity IDENTITY = Identities.good();
  private static final TimestampVerifier VERIFIER =
      new TimestampVerifier(TrustedCertificates.of(List.of(IDENTITY.root())));

  private static TimestampServer server() {
    TimestampAuthority authority =
        new TimestampAuthority(IDENTITY, Forge.POLICY, () -> Identities.NOW, new SecureRandom());
    return TimestampServer.start(authority, 0);
  }

  private static TimestampClient nobodys() {
    return new TimestampClient(URI.create("http://127.0.0.1:9/"), VERIFIER);
  }

  @Test
  void authority_timestampsACheckpoint() throws VerificationException {
    try (TimestampServer server = server()) {
      TimestampClient client = new TimestampClient(server.address(), VERIFIER);
      TimestampToken token = client.stamp(TimestampRequest.of(IMPRINT, new SecureRandom()));
      Timestamp timestamp = VERIFIER.verify(TimestampToken.parse(token.toBytes()), IMPRINT);
      assertThat(timestamp.time()).isEqualTo(Identities.NOW);
      assertThat(timestamp.accuracy()).isEqualTo(Duration.ofSeconds(1));
      assertThat(timestamp.policy()).isEqualTo(Forge.POLICY);
      assertThat(timestamp.authority()).isEqualTo("CN=Test authority");
    }
  }

  @Test
  void policy_thatTheAuthorityHasNotIsRefusedByIt() {
    try (TimestampServer server = server()) {
      TimestampClient client = new TimestampClient(server.address(), VERIFIER);
      assertThatThrownBy(() -> client.stamp(REQUEST.withPolicy("1.2.3")))
          .isInstanceOf(VerificationException.class)
          .hasMessageContaining("gives no timestamp: rejection (unacceptedPolicy)");
    }
  }

  @Test
  void bytes_thatAreNoQueryAreRefusedByTheAuthority() {
    TimestampAuthority authority =
        new TimestampAuthority(IDENTITY, Forge.POLICY, () -> Identities.NOW, new SecureRandom());
    assertThatThrownBy(() -> TimestampReply.token(authority.reply(new byte[] {1, 2, 3})))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("rejection (badDataFormat): no timestamp query in DER");
  }

  @Test
  void otherNonce_isRefused() throws IOException {
    Forge forge = Forge.of(IMPRINT, other -> other.nonce = NONCE.add(BigInteger.ONE));
    assertRefused(forge.reply(), REQUEST, "its nonce is not the one that was sent");
  }

  @Test
  void noNonce_isRefused() throws IOException {
    Forge forge = Forge.of(IMPRINT, none -> none.nonce = null);
    assertRefused(forge.reply(), REQUEST, "its nonce is not the one that was sent");
  }

  @Test
  void otherImprint_isRefused() throws IOException {
    Hash other = CheckpointDigest.of(Checkpoints.of(1000, 0x43));
    Forge forge = Forge.of(other, same -> same.nonce = NONCE);
    assertRefused(forge.reply(), REQUEST, "over the hash of something else");
  }

  @Test
  void otherPolicy_isRefused() throws IOException {
    Forge forge = Forge.of(IMPRINT, same -> same.nonce = NONCE);
    assertRefused(
        forge.reply(),
        REQUEST.withPolicy("1.2.3"),
        "under policy 1.3.6.1.4.1.99999.1, not 1.2.3 as asked");
  }

  @Test
  void refusals_areToldWithoutControlCharacters() throws IOException {
    assertRefused(
        Forge.refusal(2, 14, "the\u001b[2J clock\n is \u202elost"),
        REQUEST,
        "gives no timestamp: rejection (timeNotAvailable): the[2J clock is lost");
    assertRefused(Forge.refusal(3, 25, "later"), REQUEST, "waiting (systemFailure): later");
    assertRefused(Forge.refusal(9, 30, "?"), REQUEST, "status 9 (bit 30): ?");
  }

  @Test
  void grantWithoutAToken_isRefused() throws IOException {
    assertRefused(Forge.refusal(0, 0, ""), REQUEST, "grants a timestamp and sends none");
  }

  private static void assertRefused(byte[] reply, TimestampRequest request, String reason) {
    assertThatThrownBy(() -> nobodys().admit(request, reply))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void authority_thatIsNotThereIsNamed() {
    assertThatThrownBy(() -> nobodys().stamp(REQUEST))
        .isInstanceOf(OutsidePartyException.class)
        .hasMessageContaining("http://127.0.0.1:9 was not reached")
        .hasMessageContaining("try again later");
  }
}
