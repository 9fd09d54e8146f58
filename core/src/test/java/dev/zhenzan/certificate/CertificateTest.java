package dev.zhenzan.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonArray;
import dev.zhenzan.certificate.json.JsonNull;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.DataIntegrity;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.tlog.VerificationException;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
  private static byte[] file() {
    return JsonWriter.pretty(Sample.secured()).getBytes(UTF_8);
  }

  @Test
  void certificate_comesBackFromItsFile() throws VerificationException {
    assertThat(Certificate.verify(StrictJson.parseObject(file()), Sample.ISSUER))
        .isEqualTo(Sample.certificate());
  }

  @Test
  void certificateOfAnIssuerWithAnAddress_comesBack() throws VerificationException {
    Issuer issuer = Issuer.ofAddress("https://zhenzan.example", Sample.KEY.publicKey());
    JsonObject secured = Sample.certificate().secure(issuer, Sample.KEY, Sample.FROM);

    assertThat(Certificate.verify(secured, issuer)).isEqualTo(Sample.certificate());
    assertThatThrownBy(() -> Certificate.verify(secured, Sample.ISSUER))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void everyByteOfTheFile_mattersUnlessItIsSpacing() throws VerificationException {
    byte[] file = file();
    byte[] canonical = JsonWriter.canonical(Sample.secured());
    int refused = 0;
    for (int at = 0; at < file.length; at++) {
      for (int value : new int[] {file[at] ^ 1, file[at] ^ 0x20, file[at] ^ 0x80, ' ', '0', '"'}) {
        byte[] changed = file.clone();
        changed[at] = (byte) value;
        refused += changed[at] == file[at] || accepted(changed, canonical) ? 0 : 1;
      }
    }
    assertThat(refused).isGreaterThan(4 * file.length);
  }

  @Test
  void everyByteOfTheFileLeftOutOrDoubled_mattersUnlessItIsSpacing() throws VerificationException {
    byte[] file = file();
    byte[] canonical = JsonWriter.canonical(Sample.secured());
    int refused = 0;
    for (int at = 0; at < file.length; at++) {
      byte[] without = new byte[file.length - 1];
      System.arraycopy(file, 0, without, 0, at);
      System.arraycopy(file, at + 1, without, at, without.length - at);
      byte[] doubled = new byte[file.length + 1];
      System.arraycopy(file, 0, doubled, 0, at + 1);
      System.arraycopy(file, at, doubled, at + 1, file.length - at);
      refused += accepted(without, canonical) ? 0 : 1;
      refused += accepted(doubled, canonical) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(file.length);
  }

  /** Whether a changed file verifies, which it may if it says the same and in no other case. */
  private static boolean accepted(byte[] changed, byte[] canonical) {
    try {
      JsonObject read = StrictJson.parseObject(changed);
      Certificate.verify(read, Sample.ISSUER);
      assertThat(JsonWriter.canonical(read)).isEqualTo(canonical);
      return true;
    } catch (VerificationException e) {
      return false;
    }
  }

  @Test
  void randomlyChangedFiles_areRefusedOrTheSame() throws VerificationException {
    byte[] file = file();
    byte[] canonical = JsonWriter.canonical(Sample.secured());
    int refused = 0;
    for (long seed = 0; seed < 5_000; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      byte[] changed = file.clone();
      for (int i = random.nextInt(1, 6); i > 0; i--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      refused += accepted(changed, canonical) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(4_500);
  }

  /** What the issuer signed is refused too where this version does not know it. */
  @ParameterizedTest
  @ValueSource(strings = {"name", "evidence", "relatedResource", "termsOfUse"})
  void memberThatIsNotKnown_isRefused(String member) {
    assertRefused(unsecured().with(member, "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "id, urn:uuid:6C5BBE56-7D39-4C53-8AC2-A3C6A1F0F3B2",
    "id, https://zhenzan.example/1",
    "type, VerifiableCredential",
    "issuer, did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    "validFrom, 2027-05-09T00:00:00Z",
    "validFrom, 1969-12-31T23:59:59Z",
    "validUntil, 9999-12-31T23:59:59-18:00",
    "validUntil, never",
    "credentialSubject, x",
    "credentialStatus, x"
  })
  void memberOfAnotherForm_isRefused(String member, String text) {
    assertRefused(unsecured().with(member, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "type", "issuer", "validFrom", "validUntil", "credentialSubject"})
  void memberThatIsMissing_isRefused(String member) {
    assertRefused(unsecured().without(member));
  }

  @ParameterizedTest
  @CsvSource({
    "confidence, 0.9",
    "likes, 0",
    "likes, 1.5",
    "likes, 16000",
    "videos, 0",
    "videos, -1"
  })
  void figureThatContradictsTheOthers_isRefused(String figure, double number)
      throws VerificationException {
    assertRefused(withAssessment(figure, Json.of(number)));
  }

  @Test
  void otherFigures_areRefused() throws VerificationException {
    assertRefused(withAssessment("evidenceGrade", Json.of("D")));
    assertRefused(withAssessment("authenticity", Json.of(0.9)));
    assertRefused(withAssessment("methodology", JsonNull.NULL));
    JsonObject upsideDown =
        JsonObject.empty().with("low", 0.9).with("estimate", 0.8).with("high", 0.95);
    assertRefused(withAssessment("authenticity", upsideDown));
    JsonObject beyondOne =
        JsonObject.empty().with("low", 0.9).with("estimate", 0.95).with("high", 1.01);
    assertRefused(withAssessment("authenticity", beyondOne));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u202Eb", "\u200B"})
  void idThatCannotBeShown_isRefused(String id) throws VerificationException {
    JsonObject subject = unsecured().object("credentialSubject").with("publishedId", id);
    assertRefused(unsecured().with("credentialSubject", subject));
    assertThatThrownBy(() -> new CertifiedSubject(CertifiedSubject.Kind.VIDEO, id))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statusesOtherThanOneForEachPurpose_areRefused() {
    Json revocation = Sample.certificate().statuses().getFirst().toJson();
    Json suspension = Sample.certificate().statuses().getLast().toJson();
    assertRefused(withStatuses());
    assertRefused(withStatuses(Json.of(1)));
    assertRefused(withStatuses(revocation, revocation));
    assertRefused(withStatuses(revocation, suspension, revocation));
  }

  @Test
  void statusesOfOnePurpose_areNoCertificate() {
    Certificate certificate = Sample.certificate();
    StatusEntry entry = certificate.statuses().getFirst();
    assertThatThrownBy(
            () ->
                new Certificate(
                    certificate.id(),
                    certificate.validity(),
                    certificate.subject(),
                    certificate.assessment(),
                    List.of(entry, entry)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("statuses");
  }

  private static JsonObject withStatuses(Json... entries) {
    return unsecured().with("credentialStatus", JsonArray.of(entries));
  }

  private static JsonObject withAssessment(String member, Json value) throws VerificationException {
    JsonObject subject = unsecured().object("credentialSubject");
    JsonObject assessment = subject.object("assessment").with(member, value);
    return unsecured().with("credentialSubject", subject.with("assessment", assessment));
  }

  private static JsonObject unsecured() {
    return Sample.secured().without("proof");
  }

  private static void assertRefused(JsonObject unsecured) {
    JsonObject secured = DataIntegrity.secure(unsecured, Sample.FROM, Sample.ISSUER, Sample.KEY);
    assertThatThrownBy(() -> Certificate.verify(secured, Sample.ISSUER))
        .isInstanceOf(VerificationException.class);
  }
}
