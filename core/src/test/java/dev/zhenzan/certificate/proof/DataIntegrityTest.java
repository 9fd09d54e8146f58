package dev.zhenzan.certificate.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonArray;
import dev.zhenzan.certificate.json.JsonNull;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonTruth;
import dev.zhenzan.tlog.VerificationException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DataIntegrityTest {
  private static final Instant CREATED = Instant.parse("2026-05-01T12:00:00Z");
  private static final Ed25519SecretKey KEY =
      Ed25519SecretKey.generate(new SplittableRandom(20260501));
  private static final Issuer ISSUER = Issuer.ofKey(KEY.publicKey());

  private static final JsonObject DOCUMENT =
      JsonObject.empty()
          .with("@context", JsonArray.ofTexts("https://www.w3.org/ns/credentials/v2"))
          .with("name", "真赞")
          .with("share", 0.25);

  private static JsonObject secured() {
    return DataIntegrity.secure(DOCUMENT, CREATED, ISSUER, KEY);
  }

  private static JsonObject withProof(String member, Json value) throws VerificationException {
    return secured().with("proof", secured().object("proof").with(member, value));
  }

  private static void assertRefused(JsonObject secured) {
    assertThatThrownBy(() -> DataIntegrity.verify(secured, ISSUER))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void randomDocuments_verifyAndNoLongerOnceChanged() throws VerificationException {
    for (long seed = 0; seed < 300; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      JsonObject document = DOCUMENT.with("random", value(random, 0));
      JsonObject secured = DataIntegrity.secure(document, CREATED, ISSUER, KEY);
      assertThat(DataIntegrity.verify(secured, ISSUER)).as("seed " + seed).isEqualTo(document);

      Json other = value(random, 0);
      if (!other.equals(document.members().get("random"))) {
        assertRefused(secured.with("random", other));
      }
      assertRefused(secured.without("random"));
      assertRefused(secured.with("more", other));
    }
  }

  private static Json value(SplittableRandom random, int level) {
    return switch (random.nextInt(level > 4 ? 4 : 6)) {
      case 0 -> Json.of(random.nextInt(1_000) / 8.0);
      case 1 -> Json.of(Integer.toString(random.nextInt(), 36) + "赞");
      case 2 -> random.nextBoolean() ? JsonTruth.TRUE : JsonTruth.FALSE;
      case 3 -> JsonNull.NULL;
      case 4 -> array(random, level);
      default ->
          JsonObject.empty()
              .with("a", value(random, level + 1))
              .with("b", value(random, level + 1));
    };
  }

  private static JsonArray array(SplittableRandom random, int level) {
    List<Json> values = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      values.add(value(random, level + 1));
    }
    return new JsonArray(values);
  }

  @ParameterizedTest
  @CsvSource({
    "type, Ed25519Signature2020",
    "cryptosuite, eddsa-rdfc-2022",
    "created, 2026-05-01T12:00:01Z",
    "created, 2026-05-01T12:00:00+00:00",
    "created, yesterday",
    "proofPurpose, authentication",
    "verificationMethod, did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    "expires, 2036-05-01T12:00:00Z",
    "@context, https://www.w3.org/ns/credentials/v2",
    "proofValue, z3P6rHMUaWG6e3Ac6xYFht8aEvoVXndgKTtEY8kzWYXzk8dKmAo2GJeZiJw4qoZ2PGp4ugdaHx3oQ",
    "proofValue, uAAAA",
    "proofValue, ''"
  })
  void proofWithAnotherMember_isRefused(String member, String text) throws VerificationException {
    assertRefused(withProof(member, Json.of(text)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type",
        "cryptosuite",
        "created",
        "proofPurpose",
        "verificationMethod",
        "@context",
        "proofValue"
      })
  void proofThatLacksAMember_isRefused(String member) throws VerificationException {
    assertRefused(secured().with("proof", secured().object("proof").without(member)));
  }

  @Test
  void documentWithoutAProofOrWithASetOfThem_isRefused() throws VerificationException {
    assertRefused(DOCUMENT);
    assertRefused(secured().with("proof", JsonArray.of(secured().object("proof"))));
    assertRefused(secured().with("proof", "proof"));
  }

  @Test
  void contextBehindThatOfTheProof_isRefusedAsItWouldGoUnsigned() {
    JsonArray more =
        JsonArray.ofTexts("https://www.w3.org/ns/credentials/v2", "https://other.example/v1");
    assertRefused(secured().with("@context", more));
  }

  @Test
  void documentThatHasAProofOrNoContext_isNotSecured() {
    assertThatThrownBy(() -> DataIntegrity.secure(secured(), CREATED, ISSUER, KEY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> DataIntegrity.secure(DOCUMENT.without("@context"), CREATED, ISSUER, KEY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyBitOfASignature_matters() throws VerificationException {
    byte[] signature = Multibase.decode(secured().object("proof").text("proofValue"));
    for (int bit = 0; bit < 8 * signature.length; bit++) {
      byte[] changed = signature.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(withProof("proofValue", Json.of(Multibase.encode(changed))));
    }
  }

  /** RFC 8032, section 5.1.7: S + L fits the equation too and must be refused. */
  @Test
  void signatureWithALargerScalar_isRefused() throws VerificationException {
    byte[] signature = Multibase.decode(secured().object("proof").text("proofValue"));
    BigInteger order =
        new BigInteger("27742317777372353535851937790883648493").add(BigInteger.ONE.shiftLeft(252));
    byte[] scalar = new byte[32];
    for (int i = 0; i < 32; i++) {
      scalar[31 - i] = signature[32 + i];
    }
    byte[] larger = new BigInteger(1, scalar).add(order).toByteArray();
    byte[] changed = signature.clone();
    for (int i = 0; i < 32; i++) {
      int at = larger.length - 1 - i;
      changed[32 + i] = at < 0 ? 0 : larger[at];
    }
    assertThat(changed).isNotEqualTo(signature);
    assertRefused(withProof("proofValue", Json.of(Multibase.encode(changed))));
  }

  /** With such a key one signature fits many texts. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0100000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"
      })
  void publicKeyOfSmallOrder_isRefused(String hex) {
    byte[] key = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> Ed25519PublicKey.of(key)).isInstanceOf(VerificationException.class);
  }

  @Test
  void issuers_areReadAsWritten() throws VerificationException {
    Issuer addressed = Issuer.ofAddress("https://zhenzan.example/issuer", KEY.publicKey());

    assertThat(Issuer.parse(ISSUER.format())).isEqualTo(ISSUER);
    assertThat(Issuer.parse(addressed.format())).isEqualTo(addressed);
    assertThat(addressed.verificationMethod())
        .isEqualTo("https://zhenzan.example/issuer#" + KEY.publicKey().multikey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:key:",
        "did:key:z3u2en7t5LR2WtQH5PfFqMqwVHBeXouLzo6haApm8XHqvjxq",
        "did:web:zhenzan.example",
        "https://zhenzan.example",
        "http://zhenzan.example#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "https://zhenzan.example/a b#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "https://zhenzan.example/#z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ3"
      })
  void whatNamesNoIssuer_isRefused(String text) {
    assertThatThrownBy(() -> Issuer.parse(text)).isInstanceOf(VerificationException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-05-01",
        "2026-05-01T12:00Z",
        "2026-05-01T12:00:00",
        "2026-02-30T12:00:00Z",
        "2026-05-01T25:00:00Z",
        "2026-05-01t12:00:00Z",
        "+12026-05-01T12:00:00Z",
        "2026-05-01T12:00:00+99:00"
      })
  void otherTimes_areRefused(String text) {
    assertThatThrownBy(() -> Timestamp.parse(text)).isInstanceOf(VerificationException.class);
  }

  @Test
  void times_areReadAsWritten() throws VerificationException {
    assertThat(Timestamp.parse(Timestamp.format(CREATED))).isEqualTo(CREATED);
    assertThat(Timestamp.parse("2026-05-01T20:00:00.000+08:00")).isEqualTo(CREATED);
  }
}
