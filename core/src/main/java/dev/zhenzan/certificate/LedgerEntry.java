package dev.zhenzan.certificate;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.DataIntegrity;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.CertificateIssued;
import dev.zhenzan.ledger.entry.Commitment;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.merkle.Hash;

/**
 * A certificate's entry in the ledger.
 *
 * <p>The entry commits to the certificate's digest, the SHA-256 of its canonical form with its
 * proof, under that digest as the key. So the certificate itself opens the commitment, and nothing
 * else does: the digest covers a random id and a signature, which nobody can guess.
 */
public final class LedgerEntry {
  private LedgerEntry() {}

  /** SHA-256 of the canonical form of a certificate with its proof. */
  public static Hash digest(JsonObject secured) {
    return Hash.of(DataIntegrity.sha256(secured));
  }

  /** The digest in the form of Subresource Integrity, {@code sha256-...}. */
  public static String digestText(JsonObject secured) {
    return "sha256-" + digest(secured).toBase64();
  }

  /**
   * The entry that tells of a certificate's issue.
   *
   * @param certificate what the secured form says
   * @param secured the certificate with its proof
   * @param salt random, drawn for it
   */
  public static CertificateIssued of(Certificate certificate, JsonObject secured, Hash salt) {
    byte[] digest = DataIntegrity.sha256(secured);
    Committer.Message message = new Committer.Message(RecordKind.CERTIFICATE, salt, digest);
    return new CertificateIssued(
        new Commitment(salt, Hash.of(new Committer().commitment(digest, message))),
        certificate.validity().from().getEpochSecond(),
        certificate.validity().until().getEpochSecond(),
        certificate.assessment().methodology().hash());
  }

  /**
   * Verifies that a log of the policy holds the entry of a certificate.
   *
   * @param receipt of the entry
   * @param certificate what the secured form says
   * @param secured the certificate with its proof
   * @return the checkpoint that is believed now
   * @throws VerificationException if the receipt does not verify or is that of another entry
   */
  public static Checkpoint verify(
      Receipt receipt, Policy policy, Certificate certificate, JsonObject secured)
      throws VerificationException {
    Checkpoint checkpoint = receipt.verify(policy);
    if (!(receipt.entry() instanceof CertificateIssued issued)
        || !issued.equals(of(certificate, secured, issued.certificate().salt()))) {
      throw new VerificationException("the receipt is that of another entry of the ledger");
    }
    return checkpoint;
  }
}
