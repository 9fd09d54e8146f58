package dev.zhenzan.server.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.LedgerEntry;
import dev.zhenzan.certificate.StatusCheck;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.status.Bitstring;
import dev.zhenzan.certificate.status.StatusList;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.ledger.Receipt;
import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.log.Audits;
import dev.zhenzan.server.log.LedgerMatchesDatabase;
import dev.zhenzan.server.log.ServiceLog;
import dev.zhenzan.server.support.MovingClock;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import dev.zhenzan.tlog.VerificationException;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@ServiceTest
class CertificatesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WANTED = "{\"published_id\": \"山里的小满\", \"valid_days\": 30}";

  @Inject Database database;
  @Inject Organisations organisations;
  @Inject ServiceLog log;
  @Inject Issuing issuing;
  @Inject LedgerMatchesDatabase matching;

  private UUID audited() {
    UUID organisation = organisations.organisation();
    UUID audit = Identifiers.next();
    database.run(organisation, handle -> Audits.insert(handle, audit));
    return organisation;
  }

  private Visitor creator(UUID organisation, String id) {
    return organisations.visitor(organisation, new String[] {id}, null, Role.CREATOR);
  }

  private static JsonNode issued(Visitor visitor) throws Exception {
    HttpResponse<String> answer = visitor.post("/api/v1/creators/c1/certificates", WANTED);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static JsonNode verified(String credential) throws Exception {
    HttpResponse<String> answer =
        Visitor.nobody().post("/api/v1/certificate-verifications", credential);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String outcome(JsonNode verification, String check) {
    for (JsonNode each : verification.get("checks")) {
      if (each.get("check").asText().equals(check)) {
        return each.get("outcome").asText();
      }
    }
    return "";
  }

  @Test
  void certificate_verifiesOfflineWithItsReceiptAndList() throws Exception {
    JsonNode issued = issued(creator(audited(), "c1"));
    String id = issued.get("id").asText();
    Visitor nobody = Visitor.nobody();
    String credential = nobody.get("/api/v1/certificates/" + id + "/files/certificate.json").body();
    String receipt =
        nobody.get("/api/v1/certificates/" + id + "/files/certificate.tlog-proof").body();
    String list = nobody.get("/api/v1/certificate-status-lists/revocation.json").body();

    JsonObject secured = StrictJson.parseObject(credential.getBytes(UTF_8));
    Certificate certificate = Certificate.verify(secured, issuing.issuer());
    LedgerEntry.verify(Receipt.parse(receipt.getBytes(UTF_8)), log.policy(), certificate, secured);
    StatusList revocation =
        StatusList.verify(StrictJson.parseObject(list.getBytes(UTF_8)), issuing.issuer());

    assertThat(credential)
        .containsPattern("http://localhost:[0-9]+/api/v1/certificate-status-lists/");
    assertThat(StatusCheck.check(certificate, List.of(revocation), Instant.now())).hasSize(1);
    assertThat(certificate.subject().publishedId()).isEqualTo("山里的小满");
    assertThat(certificate.assessment().counts().likes()).isEqualTo(2);
    assertThat(issued.get("state").asText()).isEqualTo("valid");
    assertThat(issued.get("creator_id").asText()).isEqualTo("c1");
    assertThat(
            JSON.readTree(nobody.get("/api/v1/certificates/" + id).body())
                .get("creator_id")
                .isNull())
        .isTrue();
    assertThat(verified(credential).get("holds").asBoolean()).isTrue();
    assertThat(outcome(verified(credential), "log")).isEqualTo("passed");
    assertThat(matching.all().matches()).isTrue();
  }

  @Test
  void changedCertificate_doesNotHold() throws Exception {
    String credential = issued(creator(audited(), "c1")).get("credential").toString();

    JsonNode changed = verified(credential.replace("\"likes\":2", "\"likes\":20000"));
    JsonNode foreign =
        verified(
            credential.replace(
                issuing.issuer().id(), "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK"));

    assertThat(changed.get("holds").asBoolean()).isFalse();
    assertThat(outcome(changed, "signature")).isEqualTo("failed");
    assertThat(foreign.get("holds").asBoolean()).isFalse();
    assertThat(outcome(foreign, "issuer")).isEqualTo("failed");
    assertThat(outcome(verified("no certificate"), "form")).isEqualTo("failed");
  }

  @Test
  void verification_ofMoreThanACertificate_isRefused() {
    HttpResponse<String> answer =
        Visitor.nobody().post("/api/v1/certificate-verifications", "x".repeat((1 << 18) + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("256 KiB");
  }

  @Test
  void revocation_isInTheListAndTheLog() throws Exception {
    Visitor own = creator(audited(), "c1");
    JsonNode issued = issued(own);
    String path = "/api/v1/certificates/" + issued.get("id").asText() + "/revocation";

    assertThat(own.post(path, "{\"reason\": \"nonsense\"}").statusCode()).isEqualTo(422);
    assertThat(own.post(path, "{\"reason\": \"superseded\"}").statusCode()).isEqualTo(204);
    assertThat(own.post(path, "{\"reason\": \"superseded\"}").statusCode()).isEqualTo(204);

    JsonNode verification = verified(issued.get("credential").toString());
    assertThat(outcome(verification, "revocation")).isEqualTo("failed");
    String list = Visitor.nobody().get("/api/v1/certificate-status-lists/revocation").body();
    StatusList revocation =
        StatusList.verify(StrictJson.parseObject(list.getBytes(UTF_8)), issuing.issuer());
    Certificate certificate =
        Certificate.verify(
            StrictJson.parseObject(issued.get("credential").toString().getBytes(UTF_8)),
            issuing.issuer());
    Assertions.assertThatThrownBy(
            () -> StatusCheck.check(certificate, List.of(revocation), Instant.now()))
        .isInstanceOf(VerificationException.class)
        .hasMessageContaining("revoked");
  }

  @Test
  void certificates_areOnesOwn() throws Exception {
    UUID organisation = audited();
    JsonNode issued = issued(creator(organisation, "c1"));
    Visitor other = creator(organisation, "c2");
    Visitor elsewhere = organisations.visitor(organisations.organisation(), Role.OPERATOR);
    String revocation = "/api/v1/certificates/" + issued.get("id").asText() + "/revocation";

    Visitor auditing =
        organisations.visitor(organisation, new String[] {"c2"}, null, Role.CREATOR, Role.AUDITOR);

    assertThat(auditing.get("/api/v1/creators/c1/certificates").statusCode()).isEqualTo(200);
    assertThat(auditing.post(revocation, "{\"reason\": \"other\"}").statusCode()).isEqualTo(404);
    assertThat(auditing.post("/api/v1/creators/c1/certificates", WANTED).statusCode())
        .isEqualTo(404);
    assertThat(other.get("/api/v1/creators/c1/certificates").statusCode()).isEqualTo(404);
    assertThat(other.post("/api/v1/creators/c1/certificates", WANTED).statusCode()).isEqualTo(404);
    assertThat(other.post(revocation, "{\"reason\": \"other\"}").statusCode()).isEqualTo(404);
    assertThat(elsewhere.post(revocation, "{\"reason\": \"other\"}").statusCode()).isEqualTo(404);
    assertThat(elsewhere.get("/api/v1/creators/c1/certificates").body()).contains("\"items\":[]");
    assertThat(Visitor.nobody().get("/api/v1/creators/c1/certificates").statusCode())
        .isEqualTo(401);
  }

  @Test
  void publicPages_answerWithoutASession() throws Exception {
    JsonNode issued = issued(creator(audited(), "c1"));
    String path = "/api/v1/certificates/" + issued.get("id").asText();
    Visitor nobody = Visitor.nobody();

    assertThat(nobody.get(path + "?form=html").body()).contains("山里的小满");
    assertThat(nobody.get(path + "?form=pdf").body()).startsWith("%PDF");
    assertThat(nobody.get("/api/v1/effects").statusCode()).isEqualTo(200);
    assertThat(nobody.get("/api/v1/methodology").body()).contains("evaluation.md");
    Visitor auditor = organisations.visitor(organisations.organisation(), Role.AUDITOR);
    assertThat(auditor.get("/api/v1/compliance/rules").body()).contains("个人信息保护法");
    HttpResponse<String> findings = auditor.get("/api/v1/compliance/findings");
    assertThat(findings.statusCode()).as(findings.body()).isEqualTo(200);
    assertThat(findings.body()).contains("\"unknown\"");
    assertThat(nobody.get("/api/v1/compliance/findings").statusCode()).isEqualTo(401);
  }

  @Test
  void list_isMadeAnewWhenAStateHasChanged_andEveryHour() throws Exception {
    MovingClock clock = new MovingClock(Instant.now());
    StatusLists lists = new StatusLists(database, issuing, clock);
    StatusLists.Name name = new StatusLists.Name(StatusPurpose.REVOCATION, 0);
    Visitor own = creator(audited(), "c1");
    JsonNode issued = issued(own);
    byte[] first = lists.bytes(name).orElseThrow();
    clock.advance(Duration.ofMinutes(30));

    assertThat(lists.bytes(name).orElseThrow()).isSameAs(first);
    String path = "/api/v1/certificates/" + issued.get("id").asText() + "/revocation";
    assertThat(own.post(path, "{\"reason\": \"superseded\"}").statusCode()).isEqualTo(204);
    byte[] changed = lists.bytes(name).orElseThrow();
    assertThat(set(changed)).isEqualTo(set(first) + 1);
    clock.advance(Duration.ofMinutes(61));
    assertThat(lists.bytes(name).orElseThrow()).isNotSameAs(changed);
    assertThat(lists.bytes(new StatusLists.Name(StatusPurpose.REVOCATION, 9_999))).isEmpty();
    assertThat(
            Visitor.nobody()
                .get("/api/v1/certificate-status-lists/revocation-9999.json")
                .statusCode())
        .isEqualTo(404);
  }

  private int set(byte[] list) throws VerificationException {
    return StatusList.verify(StrictJson.parseObject(list), issuing.issuer()).bits().cardinality();
  }

  @Test
  void certificates_ofADay_areSoMany() throws Exception {
    UUID organisation = audited();
    Visitor own = creator(organisation, "c1");
    issued(own);
    database.run(
        organisation,
        handle -> {
          handle.execute("select set_config('zhenzan.across', 'CALL_FROM_OUTSIDE', true)");
          handle.execute(
              """
              insert into certificate (certificate_id, organisation_id, creator_id, subject, audit_id,
                credential, status_index, outbox_sequence, valid_until, issued_by, issued_at)
              select gen_random_uuid(), c.organisation_id, c.creator_id, c.subject, c.audit_id,
                c.credential, free.at, c.outbox_sequence, c.valid_until, c.issued_by,
                now() - interval '1 hour'
              from certificate c, (
                select at from generate_series(0, 131071) at
                where not exists (select 1 from certificate where status_index = at) limit 199) free
              where c.organisation_id = organisation()""");
        });

    HttpResponse<String> refused = own.post("/api/v1/creators/c1/certificates", WANTED);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
    assertThat(refused.body()).contains("certificates.per_day");
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    issued(creator(audited(), "c1"));
  }

  @Test
  void position_isOneThatNobodyHas_andTheNextListIsBegunWhenOneFillsUp() {
    SplittableRandom random = new SplittableRandom(11);
    Set<Integer> taken = new HashSet<>();
    int most = Bitstring.FEWEST_ENTRIES;
    int last = 0;
    while (last == 0) {
      StatusPosition drawn = StatusPosition.draw(random, last, taken::contains);
      assertThat(taken.add(drawn.number())).isTrue();
      assertThat(StatusPosition.of(drawn.number())).isEqualTo(drawn);
      last = drawn.list();
    }

    assertThat(last).isEqualTo(1);
    assertThat(taken).hasSizeBetween(most / 2, most);
  }
}
