package dev.zhenzan.certificate;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonArray;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.DataIntegrity;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * An authenticity certificate: what was found of the likes of one creator or video.
 *
 * @param id {@code urn:uuid:...}, random
 * @param validity while it may be relied on
 * @param subject whom or what it is about
 * @param assessment what was found
 * @param statuses where it stands whether it was revoked or suspended, for each purpose once; empty
 *     where it never can be
 */
public record Certificate(
    String id,
    Validity validity,
    CertifiedSubject subject,
    Assessment assessment,
    List<StatusEntry> statuses) {
  /** The first context of every credential, and that of {@code v1.jsonld} beside this class. */
  private static final Json CONTEXT =
      JsonArray.ofTexts(
          "https://www.w3.org/ns/credentials/v2", "https://zhenzan.dev/ns/certificate/v1");

  private static final Json TYPE =
      JsonArray.ofTexts("VerifiableCredential", "AuthenticityCertificate");

  private static final Set<String> MEMBERS =
      Set.of(
          "@context",
          "id",
          "type",
          "issuer",
          "validFrom",
          "validUntil",
          "credentialSubject",
          "credentialStatus");

  private static final Set<String> SUBJECT_MEMBERS = Set.of("type", "publishedId", "assessment");

  private static final String UUID_URN = "urn:uuid:";

  private static final Pattern ID =
      Pattern.compile(UUID_URN + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  public Certificate {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("id must be urn:uuid:... in lower case: " + id);
    }
    statuses = List.copyOf(statuses);
    if (!isOneForEachPurpose(statuses)) {
      throw new IllegalArgumentException("statuses must be of different purposes: " + statuses);
    }
  }

  private static boolean isOneForEachPurpose(List<StatusEntry> statuses) {
    return statuses.stream().map(StatusEntry::purpose).distinct().count() == statuses.size();
  }

  /** The id of a certificate whose UUID this is. */
  public static String id(UUID uuid) {
    return UUID_URN + uuid;
  }

  /** The UUID within the id. */
  public String uuid() {
    return id.substring(UUID_URN.length());
  }

  /**
   * The certificate as a credential with the issuer's proof.
   *
   * @param created when the proof is made
   */
  public JsonObject secure(Issuer issuer, Ed25519SecretKey key, Instant created) {
    return DataIntegrity.secure(toJson(issuer), created, issuer, key);
  }

  private JsonObject toJson(Issuer issuer) {
    JsonObject subjectJson =
        JsonObject.empty()
            .with("type", subject.kind().type())
            .with("publishedId", subject.publishedId())
            .with("assessment", assessment.toJson());
    JsonObject head =
        JsonObject.empty()
            .with("@context", CONTEXT)
            .with("id", id)
            .with("type", TYPE)
            .with("issuer", issuer.id());
    JsonObject whole = validity.writeTo(head).with("credentialSubject", subjectJson);
    return statuses.isEmpty() ? whole : whole.with("credentialStatus", statusesJson());
  }

  private JsonArray statusesJson() {
    List<Json> entries = new ArrayList<>();
    statuses.forEach(entry -> entries.add(entry.toJson()));
    return new JsonArray(entries);
  }

  /**
   * Verifies a certificate, but for its validity and its status.
   *
   * @param secured the credential with its proof
   * @param issuer whose certificate it must be
   * @throws VerificationException if it is malformed, another's, or was changed
   */
  public static Certificate verify(JsonObject secured, Issuer issuer) throws VerificationException {
    JsonObject json = DataIntegrity.verify(secured, issuer);
    json.requireOnly(MEMBERS);
    json.require("@context", CONTEXT);
    json.require("type", TYPE);
    json.require("issuer", Json.of(issuer.id()));
    String id = json.text("id");
    if (!ID.matcher(id).matches()) {
      throw new VerificationException("the certificate's id must be urn:uuid:...");
    }
    JsonObject subject = json.object("credentialSubject");
    subject.requireOnly(SUBJECT_MEMBERS);
    return new Certificate(
        id,
        Validity.parse(json),
        subject(subject),
        Assessment.parse(subject.object("assessment")),
        statuses(json));
  }

  private static CertifiedSubject subject(JsonObject json) throws VerificationException {
    String id = json.text("publishedId");
    if (!CertifiedSubject.isId(id)) {
      throw new VerificationException("\"publishedId\" is none that can be shown");
    }
    return new CertifiedSubject(CertifiedSubject.Kind.parse(json.text("type")), id);
  }

  private static List<StatusEntry> statuses(JsonObject json) throws VerificationException {
    if (json.find("credentialStatus").isEmpty()) {
      return List.of();
    }
    List<StatusEntry> entries = new ArrayList<>();
    for (Json entry : json.array("credentialStatus").values()) {
      if (!(entry instanceof JsonObject object)) {
        throw new VerificationException("\"credentialStatus\" must hold objects alone");
      }
      entries.add(StatusEntry.parse(object));
    }
    if (entries.isEmpty() || !isOneForEachPurpose(entries)) {
      throw new VerificationException(
          "\"credentialStatus\" must hold an entry for one purpose, or for each of two");
    }
    return entries;
  }
}
