package dev.zhenzan.certificate.status;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonArray;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.DataIntegrity;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.util.Set;

/**
 * A published list: {@code BitstringStatusListCredential}.
 *
 * @param id its address, which the entries name
 * @param validity while it may be relied on
 * @param purpose what its bits mean
 * @param bits a bit for each position
 */
public record StatusList(String id, Validity validity, StatusPurpose purpose, Bitstring bits) {
  private static final Json CONTEXT = JsonArray.ofTexts("https://www.w3.org/ns/credentials/v2");
  private static final Json TYPE =
      JsonArray.ofTexts("VerifiableCredential", "BitstringStatusListCredential");
  private static final Json SUBJECT_TYPE = Json.of("BitstringStatusList");

  private static final Set<String> MEMBERS =
      Set.of("@context", "id", "type", "issuer", "validFrom", "validUntil", "credentialSubject");
  private static final Set<String> SUBJECT_MEMBERS =
      Set.of("id", "type", "statusPurpose", "encodedList");

  /**
   * The list as a credential with the issuer's proof.
   *
   * @param created when the proof is made
   */
  public JsonObject secure(Issuer issuer, Ed25519SecretKey key, Instant created) {
    JsonObject subject =
        JsonObject.empty()
            .with("id", id + "#list")
            .with("type", SUBJECT_TYPE)
            .with("statusPurpose", purpose.code())
            .with("encodedList", bits.encode());
    JsonObject unsecured =
        validity
            .writeTo(
                JsonObject.empty()
                    .with("@context", CONTEXT)
                    .with("id", id)
                    .with("type", TYPE)
                    .with("issuer", issuer.id()))
            .with("credentialSubject", subject);
    return DataIntegrity.secure(unsecured, created, issuer, key);
  }

  /**
   * Verifies a list.
   *
   * @param secured the credential with its proof
   * @param issuer whose list it must be
   * @throws VerificationException if it is malformed, another's, or was changed
   */
  public static StatusList verify(JsonObject secured, Issuer issuer) throws VerificationException {
    JsonObject list = DataIntegrity.verify(secured, issuer);
    list.requireOnly(MEMBERS);
    list.require("@context", CONTEXT);
    list.require("type", TYPE);
    list.require("issuer", Json.of(issuer.id()));
    JsonObject subject = list.object("credentialSubject");
    subject.requireOnly(SUBJECT_MEMBERS);
    subject.require("type", SUBJECT_TYPE);
    return new StatusList(
        list.text("id"),
        Validity.parse(list),
        StatusPurpose.parse(subject.text("statusPurpose")),
        Bitstring.decode(subject.text("encodedList")));
  }

  /** Whether a position of a certificate is one of this list. */
  public boolean holds(StatusEntry entry) {
    return entry.purpose() == purpose && entry.list().equals(id);
  }

  /**
   * Whether the bit of a position is set.
   *
   * @param entry one that this list {@link #holds}
   * @throws VerificationException if the list is too short for it
   */
  public boolean isSet(StatusEntry entry) throws VerificationException {
    if (entry.index() >= bits.size()) {
      throw new VerificationException("the status list has no position of this number");
    }
    return bits.get(entry.index());
  }
}
