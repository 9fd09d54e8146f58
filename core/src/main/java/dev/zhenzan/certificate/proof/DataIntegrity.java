package dev.zhenzan.certificate.proof;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.tlog.VerificationException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** Puts proofs on documents and checks them; see the package's article. */
public final class DataIntegrity {
  private static final String PROOF = "proof";
  private static final String VALUE = "proofValue";
  private static final String CONTEXT = "@context";

  private DataIntegrity() {}

  /**
   * Secures a document (section 3.3.1).
   *
   * @param document has a {@code @context} and no proof
   * @param created the proof's time
   * @param issuer whose key the secret one belongs to
   */
  public static JsonObject secure(
      JsonObject document, Instant created, Issuer issuer, Ed25519SecretKey key) {
    Json context =
        document
            .find(CONTEXT)
            .orElseThrow(() -> new IllegalArgumentException("document must have a @context"));
    if (document.find(PROOF).isPresent() || !issuer.key().equals(key.publicKey())) {
      throw new IllegalArgumentException(
          "document must have no proof, and the key be the issuer's");
    }
    JsonObject configuration =
        new ProofOptions(Timestamp.format(created), issuer.verificationMethod(), context)
            .configuration();
    String value = Multibase.encode(key.sign(hashData(document, configuration)));
    return document.with(PROOF, configuration.with(VALUE, value));
  }

  /**
   * Verifies a secured document (section 3.3.2).
   *
   * @param secured the document with its proof
   * @param issuer whose proof it must be
   * @return the document without its proof
   * @throws VerificationException if the proof is another's, malformed, or does not fit
   */
  public static JsonObject verify(JsonObject secured, Issuer issuer) throws VerificationException {
    JsonObject proof = secured.object(PROOF);
    ProofOptions options = ProofOptions.parse(proof);
    if (!options.verificationMethod().equals(issuer.verificationMethod())) {
      throw new VerificationException("the proof is of another key than the issuer's");
    }
    JsonObject document = secured.without(PROOF);
    // The specification lets the document have contexts behind those of the proof, unsigned.
    document.require(CONTEXT, options.context());
    byte[] signature = Multibase.decode(proof.text(VALUE));
    if (!issuer.key().verifies(hashData(document, options.configuration()), signature)) {
      throw new VerificationException(
          "the signature does not fit: the document was changed, or another key signed it");
    }
    return document;
  }

  /** What is signed (section 3.3.4): the hash of the options, then that of the document. */
  static byte[] hashData(JsonObject document, JsonObject configuration) {
    byte[] data = new byte[64];
    System.arraycopy(sha256(configuration), 0, data, 0, 32);
    System.arraycopy(sha256(document), 0, data, 32, 32);
    return data;
  }

  /** SHA-256 of a document's canonical form. */
  public static byte[] sha256(JsonObject document) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(JsonWriter.canonical(document));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
