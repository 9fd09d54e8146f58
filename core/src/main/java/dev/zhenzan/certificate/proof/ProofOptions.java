package dev.zhenzan.certificate.proof;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.tlog.VerificationException;
import java.util.Set;

/**
 * What a proof says beside its signature.
 *
 * @param created when it was made, as {@link Timestamp} writes it
 * @param verificationMethod the address of the key
 * @param context the {@code @context} of the document
 */
public record ProofOptions(String created, String verificationMethod, Json context) {
  private static final String TYPE = "DataIntegrityProof";
  private static final String SUITE = "eddsa-jcs-2022";
  private static final String PURPOSE = "assertionMethod";

  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "cryptosuite",
          "created",
          "verificationMethod",
          "proofPurpose",
          "@context",
          "proofValue");

  /** The proof configuration (section 3.3.5): what is hashed. */
  JsonObject configuration() {
    return JsonObject.empty()
        .with("type", TYPE)
        .with("cryptosuite", SUITE)
        .with("created", created)
        .with("verificationMethod", verificationMethod)
        .with("proofPurpose", PURPOSE)
        .with("@context", context);
  }

  /**
   * The options of a proof, its {@code proofValue} aside.
   *
   * @throws VerificationException if it is of another suite or purpose, or has a member that the
   *     suite does not know
   */
  static ProofOptions parse(JsonObject proof) throws VerificationException {
    proof.requireOnly(MEMBERS);
    proof.require("type", Json.of(TYPE));
    proof.require("cryptosuite", Json.of(SUITE));
    proof.require("proofPurpose", Json.of(PURPOSE));
    Timestamp.parse(proof.text("created"));
    Json context =
        proof
            .find("@context")
            .orElseThrow(() -> new VerificationException("the proof has no \"@context\""));
    return new ProofOptions(proof.text("created"), proof.text("verificationMethod"), context);
  }
}
