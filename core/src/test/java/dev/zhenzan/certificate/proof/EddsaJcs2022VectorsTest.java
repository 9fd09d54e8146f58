package dev.zhenzan.certificate.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.tlog.VerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * The vectors of W3C <i>Data Integrity EdDSA Cryptosuites v1.0</i>, appendix B, "Representation:
 * eddsa-jcs-2022".
 */
class EddsaJcs2022VectorsTest {
  private static final String PUBLIC_KEY = "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2";
  private static final String SECRET_KEY = "z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq";

  private static final String CREDENTIAL =
      """
      {
          "@context": [
              "https://www.w3.org/ns/credentials/v2",
              "https://www.w3.org/ns/credentials/examples/v2"
          ],
          "id": "urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33",
          "type": ["VerifiableCredential", "AlumniCredential"],
          "name": "Alumni Credential",
          "description": "A minimum viable example of an Alumni Credential.",
          "issuer": "https://vc.example/issuers/5678",
          "validFrom": "2023-01-01T00:00:00Z",
          "credentialSubject": {
              "id": "did:example:abcdefgh",
              "alumniOf": "The School of Examples"
          }
      }
      """;

  private static final String CANONICAL_CREDENTIAL =
      "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
          + "\"https://www.w3.org/ns/credentials/examples/v2\"],"
          + "\"credentialSubject\":{\"alumniOf\":\"The School of Examples\","
          + "\"id\":\"did:example:abcdefgh\"},"
          + "\"description\":\"A minimum viable example of an Alumni Credential.\","
          + "\"id\":\"urn:uuid:58172aac-d8ba-11ed-83dd-0b3aef56cc33\","
          + "\"issuer\":\"https://vc.example/issuers/5678\",\"name\":\"Alumni Credential\","
          + "\"type\":[\"VerifiableCredential\",\"AlumniCredential\"],"
          + "\"validFrom\":\"2023-01-01T00:00:00Z\"}";

  private static final String CREDENTIAL_HASH =
      "59b7cb6251b8991add1ce0bc83107e3db9dbbab5bd2c28f687db1a03abc92f19";

  private static final String CANONICAL_OPTIONS =
      "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\","
          + "\"https://www.w3.org/ns/credentials/examples/v2\"],"
          + "\"created\":\"2023-02-24T23:36:38Z\",\"cryptosuite\":\"eddsa-jcs-2022\","
          + "\"proofPurpose\":\"assertionMethod\",\"type\":\"DataIntegrityProof\","
          + "\"verificationMethod\":"
          + "\"did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2"
          + "#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2\"}";

  private static final String OPTIONS_HASH =
      "66ab154f5c2890a140cb8388a22a160454f80575f6eae09e5a097cabe539a1db";

  private static final String SIGNATURE =
      "407cd12654b33d718ecbb99179a1506daaa849450bf3fc523cce3e1c96f8b803"
          + "51da3f253d725c6f00b07c9e5448d50b3ef78012b9ab54255116d069c6dd2808";

  private static final String PROOF_VALUE =
      "z2HnFSSPPBzR36zdDgK8PbEHeXbR56YF24jwMpt3R1eHXQzJDMWS93FCzpvJpwTWd3GAVFuUfjoJdcnTMuVor51aX";

  private static final String SIGNED =
      CREDENTIAL.stripTrailing().replaceFirst("\\}$", "")
          + """
          ,"proof": {
              "type": "DataIntegrityProof",
              "cryptosuite": "eddsa-jcs-2022",
              "created": "2023-02-24T23:36:38Z",
              "verificationMethod": "did:key:%1$s#%1$s",
              "proofPurpose": "assertionMethod",
              "@context": [
                  "https://www.w3.org/ns/credentials/v2",
                  "https://www.w3.org/ns/credentials/examples/v2"
              ],
              "proofValue": "%2$s"
          }}
          """
              .formatted(PUBLIC_KEY, PROOF_VALUE);

  private static JsonObject json(String text) throws VerificationException {
    return StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  void keys_areReadAndWritten() throws VerificationException {
    Ed25519SecretKey secret = Ed25519SecretKey.parse(SECRET_KEY);

    assertThat(secret.multikey()).isEqualTo(SECRET_KEY);
    assertThat(secret.publicKey()).isEqualTo(Ed25519PublicKey.parse(PUBLIC_KEY));
    assertThat(secret.publicKey().multikey()).isEqualTo(PUBLIC_KEY);
    assertThat(secret.toString()).doesNotContain(SECRET_KEY);
  }

  @Test
  void canonicalFormsAndHashes_areThoseOfTheSpecification() throws VerificationException {
    JsonObject options = json(SIGNED).object("proof").without("proofValue");

    assertThat(new String(JsonWriter.canonical(json(CREDENTIAL)), UTF_8))
        .isEqualTo(CANONICAL_CREDENTIAL);
    assertThat(new String(JsonWriter.canonical(options), UTF_8)).isEqualTo(CANONICAL_OPTIONS);
    assertThat(hex(DataIntegrity.sha256(json(CREDENTIAL)))).isEqualTo(CREDENTIAL_HASH);
    assertThat(hex(DataIntegrity.sha256(options))).isEqualTo(OPTIONS_HASH);
    assertThat(hex(DataIntegrity.hashData(json(CREDENTIAL), options)))
        .isEqualTo(OPTIONS_HASH + CREDENTIAL_HASH);
  }

  @Test
  void signature_isThatOfTheSpecification() throws VerificationException {
    byte[] signature =
        Ed25519SecretKey.parse(SECRET_KEY)
            .sign(HexFormat.of().parseHex(OPTIONS_HASH + CREDENTIAL_HASH));

    assertThat(hex(signature)).isEqualTo(SIGNATURE);
    assertThat(Multibase.encode(signature)).isEqualTo(PROOF_VALUE);
    assertThat(hex(Multibase.decode(PROOF_VALUE))).isEqualTo(SIGNATURE);
  }

  @Test
  void credential_isSecuredAsInTheSpecification() throws VerificationException {
    Ed25519SecretKey secret = Ed25519SecretKey.parse(SECRET_KEY);

    JsonObject secured =
        DataIntegrity.secure(
            json(CREDENTIAL),
            Instant.parse("2023-02-24T23:36:38Z"),
            Issuer.ofKey(secret.publicKey()),
            secret);

    assertThat(secured).isEqualTo(json(SIGNED));
  }

  @Test
  void signedCredential_verifies() throws VerificationException {
    Issuer issuer = Issuer.parse("did:key:" + PUBLIC_KEY);

    assertThat(DataIntegrity.verify(json(SIGNED), issuer)).isEqualTo(json(CREDENTIAL));
  }

  @Test
  void signedCredential_isRefusedForAnotherKey() throws VerificationException {
    Issuer other = Issuer.parse("did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP");

    assertThatThrownBy(() -> DataIntegrity.verify(json(SIGNED), other))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("another key");
  }
}
