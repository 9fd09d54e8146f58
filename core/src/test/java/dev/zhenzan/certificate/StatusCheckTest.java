package dev.zhenzan.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.DataIntegrity;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.certificate.status.Bitstring;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.certificate.status.StatusList;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.tlog.VerificationException;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusCheckTest {
  private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
  private static final Validity WEEK = new Validity(NOW, Instant.parse("2026-06-08T10:00:00Z"));
  private static final StatusBook BOOK = Sample.ASSIGNMENT.book();

  private static StatusEntry entry(StatusPurpose purpose) {
    return BOOK.entry(Sample.ASSIGNMENT.index(), purpose);
  }

  /** A list as somebody who downloaded it has it. */
  private static StatusList published(StatusBook book, StatusPurpose purpose)
      throws VerificationException {
    return StatusList.verify(
        book.list(purpose, WEEK).secure(Sample.ISSUER, Sample.KEY, NOW), Sample.ISSUER);
  }

  private static void check(Instant at, StatusList... lists) throws VerificationException {
    StatusCheck.check(Sample.certificate(), List.of(lists), at);
  }

  @Test
  void certificateThatIsNeither_passesForThePurposesOfTheLists() throws VerificationException {
    StatusList revocation = published(BOOK, StatusPurpose.REVOCATION);
    StatusList suspension = published(BOOK, StatusPurpose.SUSPENSION);

    assertThat(StatusCheck.check(Sample.certificate(), List.of(revocation), NOW))
        .containsExactly(StatusPurpose.REVOCATION);
    assertThat(StatusCheck.check(Sample.certificate(), List.of(revocation, suspension), NOW))
        .containsExactly(StatusPurpose.values());
    assertThat(StatusCheck.check(Sample.certificate(), List.of(), NOW)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REVOCATION, was revoked", "SUSPENSION, is suspended"})
  void certificateWhoseBitIsSet_isRefused(StatusPurpose purpose, String words)
      throws VerificationException {
    StatusList list = published(BOOK.set(entry(purpose)), purpose);

    assertThatThrownBy(() -> check(NOW, list)).hasMessageContaining(words);
  }

  @Test
  void suspensionThatWasLifted_passes() throws VerificationException {
    StatusBook lifted =
        BOOK.set(entry(StatusPurpose.SUSPENSION)).lift(entry(StatusPurpose.SUSPENSION));

    check(NOW, published(lifted, StatusPurpose.SUSPENSION));
    assertThat(lifted).isEqualTo(BOOK);
  }

  @Test
  void revocationOfAnother_passes() throws VerificationException {
    StatusBook.Assignment other = BOOK.assign(new SplittableRandom(9));
    StatusBook book = other.book().set(other.book().entry(other.index(), StatusPurpose.REVOCATION));

    check(NOW, published(book, StatusPurpose.REVOCATION));
    assertThat(other.index()).isNotEqualTo(Sample.ASSIGNMENT.index());
  }

  @Test
  void revocation_isForEver() {
    assertThatThrownBy(() -> BOOK.lift(entry(StatusPurpose.REVOCATION)))
        .hasMessageContaining("for ever");
  }

  @ParameterizedTest
  @CsvSource({"2026-06-01T09:59:59Z, from", "2026-06-08T10:00:01Z, until"})
  void listOfAnotherTime_isRefused(Instant at, String word) throws VerificationException {
    StatusList list = published(BOOK, StatusPurpose.REVOCATION);

    assertThatThrownBy(() -> check(at, list)).hasMessageContaining(word);
  }

  @Test
  void listThatTheCertificateDoesNotName_isRefused() throws VerificationException {
    StatusBook other = StatusBook.open("https://zhenzan.example/status/2", BOOK.assigned().size());
    StatusList list = published(other, StatusPurpose.REVOCATION);

    assertThatThrownBy(() -> check(NOW, list)).hasMessageContaining("names");
  }

  @Test
  void listOfAnotherIssuer_isRefused() {
    Ed25519SecretKey key = Ed25519SecretKey.generate(new SplittableRandom(77));
    Issuer issuer = Issuer.ofKey(key.publicKey());
    JsonObject list = BOOK.list(StatusPurpose.REVOCATION, WEEK).secure(issuer, key, NOW);

    assertThatThrownBy(() -> StatusList.verify(list, Sample.ISSUER))
        .isInstanceOf(VerificationException.class);
  }

  @Test
  void changedListOrOneOfAnotherForm_isRefused() throws VerificationException {
    JsonObject secured =
        BOOK.set(entry(StatusPurpose.REVOCATION))
            .list(StatusPurpose.REVOCATION, WEEK)
            .secure(Sample.ISSUER, Sample.KEY, NOW);
    JsonObject emptied =
        secured
            .object("credentialSubject")
            .with("encodedList", Bitstring.ofZeros(Bitstring.FEWEST_ENTRIES).encode());
    assertListRefused(secured.with("credentialSubject", emptied));
    JsonObject unsecured = secured.without("proof");
    assertListRefused(resecured(unsecured.with("more", "x")));
    JsonObject subject = unsecured.object("credentialSubject");
    assertListRefused(
        resecured(unsecured.with("credentialSubject", subject.with("statusPurpose", "message"))));
    assertListRefused(
        resecured(unsecured.with("credentialSubject", subject.with("statusSize", 2))));
  }

  private static JsonObject resecured(JsonObject unsecured) {
    return DataIntegrity.secure(unsecured, NOW, Sample.ISSUER, Sample.KEY);
  }

  private static void assertListRefused(JsonObject secured) {
    assertThatThrownBy(() -> StatusList.verify(secured, Sample.ISSUER))
        .isInstanceOf(VerificationException.class);
  }

  @ParameterizedTest
  @EnumSource(StatusPurpose.class)
  void list_comesBack(StatusPurpose purpose) throws VerificationException {
    StatusBook book = BOOK.set(entry(purpose));

    assertThat(published(book, purpose)).isEqualTo(book.list(purpose, WEEK));
  }

  @Test
  void entries_comeBack() throws VerificationException {
    StatusEntry entry = entry(StatusPurpose.SUSPENSION);

    assertThat(StatusEntry.parse(entry.toJson())).isEqualTo(entry);
    for (String index : List.of("-1", "01", "1.0", "8388608", "99999999999", "x", "")) {
      assertThatThrownBy(() -> StatusEntry.parse(entry.toJson().with("statusListIndex", index)))
          .isInstanceOf(VerificationException.class);
    }
    assertThatThrownBy(() -> StatusEntry.parse(entry.toJson().with("statusSize", 2)))
        .isInstanceOf(VerificationException.class);
  }
}
