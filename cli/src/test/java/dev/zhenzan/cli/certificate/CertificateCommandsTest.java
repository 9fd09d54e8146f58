package dev.zhenzan.cli.certificate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.cli.CommandRun;
import dev.zhenzan.cli.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code certificate} on the audit of a simulated world, from its issuer to its revocation. */
class CertificateCommandsTest {
  private static final String FROM = "2026-06-01T00:00:00Z";
  private static final String LATER = "2026-06-03T00:00:00Z";

  @TempDir static Path shared;
  @TempDir Path folder;

  private static String issuer = "";
  private static String video = "";
  private static String creator = "";

  @BeforeAll
  static void issueOneOfEach() throws IOException {
    Path world = shared.resolve("world");
    fine("simulate", "--out", world, "--accounts", 1_500, "--videos", 300, "--days", 7);
    fine(
        "audit",
        "--interactions",
        world.resolve("interactions.csv"),
        "--videos",
        world.resolve("videos.csv"),
        "--out",
        shared.resolve("result"));
    fine(
        "ledger",
        "init",
        "--ledger",
        shared.resolve("ledger"),
        "--keys",
        shared.resolve("keys"),
        "--origin",
        "log.example.org/likes");
    CommandRun init =
        fine(
            "certificate",
            "init",
            "--home",
            shared.resolve("issuer"),
            "--key",
            shared.resolve("keys/issuer.key"),
            "--site",
            "https://example.org/c");
    issuer = init.out().lines().findFirst().orElseThrow().replaceFirst("Issuer +", "");
    video = mostLiked("video_scores.csv", 2)[0];
    creator = mostLiked("creator_scores.csv", 1)[0];
    issue("video", "--video", video, "--lang", "en");
    issue("creator", "--creator", creator, "--publish-as", "山里的小满", "--lang", "zh");
  }

  private static CommandRun fine(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.status()).as(run.err()).isZero();
    return run;
  }

  private static String[] mostLiked(String table, int likes) throws IOException {
    return Files.readAllLines(shared.resolve("result").resolve(table)).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .max((a, b) -> Integer.compare(Integer.parseInt(a[likes]), Integer.parseInt(b[likes])))
        .orElseThrow();
  }

  private static CommandRun issue(String out, Object... options) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("certificate", "issue", "--result", shared.resolve("result"), "--from", FROM));
    arguments.addAll(List.of("--ledger", shared.resolve("ledger")));
    arguments.addAll(List.of("--out", shared.resolve(out)));
    arguments.addAll(issuing());
    arguments.addAll(List.of(options));
    return fine(arguments.toArray());
  }

  /** Who issues, with the keys of both. */
  private static List<Object> issuing() {
    return List.of(
        "--home",
        shared.resolve("issuer"),
        "--key",
        shared.resolve("keys/issuer.key"),
        "--keys",
        shared.resolve("keys"));
  }

  private static CommandRun verify(Path certificate, Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("certificate", "verify", "--certificate", certificate));
    arguments.addAll(List.of("--issuer", issuer, "--at", LATER));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray());
  }

  private static Object[] logged(String name) {
    return new Object[] {
      "--receipt",
      shared.resolve(name).resolve("certificate.tlog-proof"),
      "--policy",
      shared.resolve("ledger/policy")
    };
  }

  private static Path certificate(String name) {
    return shared.resolve(name).resolve("certificate.json");
  }

  private CommandRun lists(Path out, Object... options) {
    List<Object> arguments =
        new ArrayList<>(List.of("certificate", "status-list", "--out", out, "--from", FROM));
    arguments.addAll(issuing().subList(0, 4));
    arguments.addAll(List.of(options));
    return fine(arguments.toArray());
  }

  private static CommandRun revoke(String name) {
    return revokeWith(name, name);
  }

  /** With the receipt of another certificate. */
  private static CommandRun revokeWith(String name, String receipt) {
    List<Object> arguments = new ArrayList<>(List.of("certificate", "revoke"));
    arguments.addAll(List.of("--certificate", certificate(name), "--reason", "figures-wrong"));
    arguments.addAll(
        List.of("--receipt", shared.resolve(receipt).resolve("certificate.tlog-proof")));
    arguments.addAll(List.of("--ledger", shared.resolve("ledger")));
    arguments.addAll(issuing());
    return CommandRun.of(arguments.toArray());
  }

  @Test
  void issue_writesEveryForm() throws IOException {
    assertThat(Folders.contents(shared.resolve("creator")))
        .containsOnlyKeys(
            "certificate.json", "certificate.tlog-proof", "certificate.html", "certificate.pdf");
    assertThat(Files.readString(certificate("creator")))
        .contains("AuthenticityCertificate", "\"publishedId\": \"山里的小满\"", issuer)
        .doesNotContain(creator);
    assertThat(Files.readString(shared.resolve("creator/certificate.html")))
        .contains("点赞真实性证书", "山里的小满", "log.example.org/likes")
        .doesNotContain(creator);
    assertThat(new String(Files.readAllBytes(shared.resolve("video/certificate.pdf")), UTF_8))
        .startsWith("%PDF-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"video", "creator"})
  void certificate_verifiesWithItsReceipt(String name) {
    CommandRun run = verify(certificate(name), logged(name));

    assertThat(run.status()).as(run.out()).isZero();
    assertThat(run.out())
        .contains("Certificate   valid", "About         " + name, "95 % interval")
        .contains("Ledger        log.example.org/likes, entry ", issuer)
        .contains("whether revoked is not known");
  }

  @Test
  void figures_areThoseOfTheAudit() throws IOException {
    String[] row = mostLiked("creator_scores.csv", 1);

    assertThat(Files.readString(certificate("creator")))
        .contains("\"likes\": " + row[1])
        .contains("\"estimate\": " + Double.parseDouble(row[5]));
    long videos =
        Files.readAllLines(shared.resolve("result/video_scores.csv")).stream()
            .filter(line -> line.split(",", -1)[1].equals(creator))
            .count();
    assertThat(Files.readString(certificate("creator"))).contains("\"videos\": " + videos);
  }

  @Test
  void withoutReceiptAndLists_theLinesSayWhatIsNotKnown() {
    CommandRun run = verify(certificate("video"));

    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("Ledger        not checked: give --receipt and --policy")
        .contains("whether revoked is not known: give --status-list");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\": \"Creator\" | \"type\": \"Video\" | not fit",
        "\"evidenceGrade\": \"B\" | \"evidenceGrade\": \"A\" | not fit",
        "\"low\": 0. | \"low\": 00. | strict JSON",
        "\"issuer\": | \"issuer\": \"x\", \"issuer\": | strict JSON"
      })
  void changedCertificate_isRefused(String from, String to, String reason) throws IOException {
    String text = Files.readString(certificate("creator"));
    assertThat(text).contains(from);
    Path changed = folder.resolve("changed.json");
    Files.writeString(changed, text.replace(from, to));

    CommandRun run = verify(changed);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("NOT valid", reason);
  }

  @Test
  void receiptOfAnotherCertificate_isRefused() {
    CommandRun run = verify(certificate("video"), logged("creator"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("NOT valid", "another entry");
  }

  @Test
  void everyByteOfAReceiptThatIsChanged_isRefused() throws IOException {
    byte[] receipt = Files.readAllBytes(shared.resolve("video/certificate.tlog-proof"));
    Path changed = folder.resolve("changed.tlog-proof");
    Object[] with = {"--receipt", changed, "--policy", shared.resolve("ledger/policy")};
    for (int at = 0; at < receipt.length; at++) {
      byte[] bytes = receipt.clone();
      bytes[at] ^= 1;
      Files.write(changed, bytes);
      assertThat(verify(certificate("video"), with).status()).as("byte %d", at).isEqualTo(1);
    }
  }

  /** Makes one, in {@code other} with {@code other.key}, and answers its id. */
  private String otherIssuer() {
    CommandRun init =
        fine(
            "certificate",
            "init",
            "--home",
            folder.resolve("other"),
            "--key",
            folder.resolve("other.key"),
            "--site",
            "https://other.example");
    return init.out().lines().findFirst().orElseThrow().replaceFirst("Issuer +", "");
  }

  @Test
  void certificateOfAnotherIssuer_isRefused() {
    String id = otherIssuer();

    CommandRun run =
        CommandRun.of(
            "certificate", "verify", "--certificate", certificate("video"), "--issuer", id);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("NOT valid", "another key");
  }

  @ParameterizedTest
  @CsvSource({"2026-05-31T23:59:59Z, valid from", "2027-06-01T00:00:01Z, valid until"})
  void certificateAtAnotherTime_isRefused(String at, String reason) {
    CommandRun run =
        CommandRun.of(
            "certificate",
            "verify",
            "--certificate",
            certificate("video"),
            "--issuer",
            issuer,
            "--at",
            at);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("NOT valid", reason);
  }

  @Test
  void revokedCertificate_isRefusedWithTheNewListAndPassesWithTheOld() {
    issue("toRevoke", "--video", video);
    lists(folder.resolve("before"));

    CommandRun revoked = revoke("toRevoke");
    assertThat(revoked.status()).as(revoked.err()).isZero();
    assertThat(revoked.out()).contains("Certificate   revoked", "Ledger        entry ");
    assertThat(revoked.err()).contains("status-list");

    lists(folder.resolve("after"));
    Path certificate = certificate("toRevoke");
    CommandRun before =
        verify(certificate, "--status-list", folder.resolve("before/revocation.json"));
    CommandRun after =
        verify(certificate, "--status-list", folder.resolve("after/revocation.json"));
    CommandRun other =
        verify(certificate("video"), "--status-list", folder.resolve("after/revocation.json"));
    assertThat(before.status()).as(before.out()).isZero();
    assertThat(before.out()).contains("not revoked; whether suspended is not known");
    assertThat(after.status()).isEqualTo(1);
    assertThat(after.out()).contains("NOT valid: the certificate was revoked");
    assertThat(other.status()).as(other.out()).isZero();

    CommandRun again = revoke("toRevoke");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.out()).contains("revoked before");
  }

  @Test
  void revocationThatCameNoFurtherThanTheList_isMadeUpForInTheLedger() throws Exception {
    issue("interrupted", "--video", video);
    IssuerHome home = IssuerHome.open(shared.resolve("issuer"));
    Certificate certificate =
        Certificate.verify(
            StrictJson.parseObject(Files.readAllBytes(certificate("interrupted"))), home.issuer());
    home.update(book -> book.set(certificate.statuses().getFirst()));

    CommandRun run = revoke("interrupted");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Ledger        entry ");
    assertThat(revoke("interrupted").out()).contains("revoked before");
  }

  @Test
  void ids_areRandomUuids() throws Exception {
    assertThat(certificate("video"))
        .content()
        .containsPattern(
            "urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  }

  @Test
  void suspendedCertificate_isRefusedUntilItIsResumed() {
    issue("toSuspend", "--video", video);
    Path certificate = certificate("toSuspend");

    CommandRun suspended = lists(folder.resolve("suspended"), "--suspend", certificate);
    CommandRun resumed = lists(folder.resolve("resumed"), "--resume", certificate);

    assertThat(suspended.out()).contains("1 suspended");
    assertThat(resumed.out()).contains("0 suspended");
    Path during = folder.resolve("suspended/suspension.json");
    Path then = folder.resolve("resumed/suspension.json");
    assertThat(verify(certificate, "--status-list", during).out())
        .contains("NOT valid: the certificate is suspended");
    assertThat(verify(certificate, "--status-list", then).out()).contains("not suspended");
  }

  @Test
  void staleList_isRefused() {
    lists(folder.resolve("lists"), "--days", 1);

    CommandRun run =
        verify(certificate("video"), "--status-list", folder.resolve("lists/revocation.json"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("NOT valid: the list for revocation was valid until");
  }

  @Test
  void certificateAsList_isRefused() {
    CommandRun run = verify(certificate("video"), "--status-list", certificate("creator"));

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("NOT valid: ", "this version does not know");
  }

  @Test
  void receiptOfAnother_revokesNothing() {
    CommandRun run = revokeWith("video", "creator");

    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("not revoked", "another entry");
    lists(folder.resolve("lists"));
    CommandRun still =
        verify(certificate("video"), "--status-list", folder.resolve("lists/revocation.json"));
    assertThat(still.status()).as(still.out()).isZero();
    assertThat(still.out()).contains("not revoked");
  }

  @Test
  void certificateOfAnotherIssuer_isSuspendedByNobody() {
    otherIssuer();

    CommandRun run =
        CommandRun.of(
            "certificate",
            "status-list",
            "--home",
            folder.resolve("other"),
            "--key",
            folder.resolve("other.key"),
            "--out",
            folder.resolve("lists"),
            "--suspend",
            certificate("video"));

    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("not written", "certificate.json: ", "another key");
    assertThat(folder.resolve("lists")).doesNotExist();
  }

  @Test
  void key_isItsOwnersAlone() throws IOException {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(shared.resolve("keys/issuer.key"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(shared.resolve("issuer/status-book.json"))))
        .isEqualTo("rw-------");
  }

  @Test
  void entriesOfTheLog_nameNeitherCreatorNorVideo() throws IOException {
    List<byte[]> names =
        List.of(creator.getBytes(UTF_8), video.getBytes(UTF_8), "山里的小满".getBytes(UTF_8));
    try (var files = Files.walk(shared.resolve("ledger"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(names).noneMatch(name -> contains(bytes, name));
      }
    }
  }

  private static boolean contains(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  @ParameterizedTest
  @CsvSource({"--video, no-such-video", "--creator, no-such-creator"})
  void subjectThatTheAuditDoesNotKnow_isAnErrorOfUsageThatDoesNotRepeatIt(
      String option, String id) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("certificate", "issue", "--result", shared.resolve("result"), option, id));
    arguments.addAll(issuing());
    arguments.addAll(List.of("--ledger", shared.resolve("ledger")));
    arguments.addAll(List.of("--out", folder.resolve("none")));

    CommandRun run = CommandRun.of(arguments.toArray());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such creator or video").doesNotContain(id);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void policyThatIsNone_isNotTheCertificatesFault() throws IOException {
    Path policy = folder.resolve("policy");
    Files.writeString(policy, "quorum of none\n");

    CommandRun run =
        verify(
            certificate("video"),
            "--receipt",
            shared.resolve("video/certificate.tlog-proof"),
            "--policy",
            policy);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("policy");
  }
}
