package dev.zhenzan.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.ledger.entry.CertificateIssued;
import dev.zhenzan.ledger.entry.Commitment;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.InclusionProof;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class LedgerEntryTest {
  private static final SignerKey LOG =
      SignerKey.of("log.example.org/likes", SignatureType.ED25519, hash(5).toBytes());
  private static final Hash SALT = hash(6);

  private final JsonObject secured = Sample.secured();
  private final CertificateIssued entry = LedgerEntry.of(Sample.certificate(), secured, SALT);

  private static Hash hash(long seed) {
    byte[] bytes = new byte[Hash.SIZE];
    new SplittableRandom(seed).nextBytes(bytes);
    return Hash.of(bytes);
  }

  private static Policy policy() throws VerificationException {
    return Policy.parse(
        "log %s\nquorum none\n".formatted(LOG.verifierKey().format()).getBytes(UTF_8));
  }

  /** A receipt from a log of two entries. */
  private static Receipt receipt(Entry logged) {
    Hash leaf = Merkle.leafHash(logged.encode());
    Hash other = Merkle.leafHash(new byte[] {1});
    Checkpoint head = Checkpoint.of(LOG.verifierKey().name(), 2, Merkle.nodeHash(other, leaf));
    SignedNote note = SignedNote.sign(head.format(), List.of(NoteSigner.ed25519(LOG)));
    return Receipt.of(new InclusionProof(1, 2, List.of(other)), note, logged.encode());
  }

  @Test
  void certificate_verifiesWithItsReceipt() throws VerificationException {
    Receipt receipt = Receipt.parse(receipt(entry).toBytes());

    Checkpoint seen = LedgerEntry.verify(receipt, policy(), Sample.certificate(), secured);

    assertThat(seen.size()).isEqualTo(2);
  }

  @Test
  void entryOfAnotherCertificate_isRefused() {
    JsonObject other = Sample.secured().with("proof", Sample.secured().without("proof"));
    Receipt receipt = receipt(LedgerEntry.of(Sample.certificate(), other, SALT));

    assertThatThrownBy(() -> LedgerEntry.verify(receipt, policy(), Sample.certificate(), secured))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("another entry");
  }

  @Test
  void entryWithAnotherPeriodOrMethod_isRefused() {
    Commitment commitment = entry.certificate();
    List<CertificateIssued> changed =
        List.of(
            new CertificateIssued(commitment, entry.from() + 1, entry.to(), entry.methodology()),
            new CertificateIssued(commitment, entry.from(), entry.to() + 1, entry.methodology()),
            new CertificateIssued(commitment, entry.from(), entry.to(), SALT));
    assertThat(changed)
        .allSatisfy(
            other ->
                assertThatThrownBy(
                        () ->
                            LedgerEntry.verify(
                                receipt(other), policy(), Sample.certificate(), secured))
                    .hasMessageContaining("another entry"));
  }

  @Test
  void entryTellsNothing_thatAGuessAtTheCertificateWouldFit() {
    CertificateIssued again = LedgerEntry.of(Sample.certificate(), secured, hash(7));
    JsonObject guess = secured.without("proof");

    assertThat(again.certificate().value()).isNotEqualTo(entry.certificate().value());
    assertThat(LedgerEntry.of(Sample.certificate(), guess, SALT).certificate().value())
        .isNotEqualTo(entry.certificate().value());
  }
}
