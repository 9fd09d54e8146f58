package dev.zhenzan.certificate;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.Set;

/**
 * The method that judged.
 *
 * @param version what it is called
 * @param hash SHA-256 of the text that lists its thresholds and models, as the ledger's entry for
 *     the version holds it
 */
public record Methodology(String version, Hash hash) {
  /** The form of Subresource Integrity, which Verifiable Credentials 2.0 uses for digests. */
  private static final String SHA256 = "sha256-";

  private static final Set<String> MEMBERS = Set.of("version", "digestSRI");

  /** The hash in the form of Subresource Integrity, {@code sha256-...}. */
  public String digest() {
    return SHA256 + hash.toBase64();
  }

  JsonObject toJson() {
    return JsonObject.empty().with("version", version).with("digestSRI", digest());
  }

  static Methodology parse(JsonObject json) throws VerificationException {
    json.requireOnly(MEMBERS);
    String digest = json.text("digestSRI");
    if (!digest.startsWith(SHA256)) {
      throw new VerificationException("\"digestSRI\" must be of SHA-256");
    }
    return new Methodology(json.text("version"), Hash.parse(digest.substring(SHA256.length())));
  }
}
