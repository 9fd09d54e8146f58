package dev.zhenzan.cli.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whom a ledger is about: {@code audit --ledger}, {@code ledger open}, {@code check} and {@code
 * erase}.
 */
class LedgerOfPersonsTest {
  @TempDir Path folder;

  private TestLedger ledger;
  private Path likes;
  private Path result;

  @BeforeEach
  void makeLedger() throws IOException {
    ledger = TestLedger.in(folder);
    likes = ledger.likes();
    result = folder.resolve("result");
  }

  @Test
  void auditWithALedger_writesReceiptsThatVerify() throws IOException {
    CommandRun run = ledger.audit(result);

    assertThat(run.status()).as(run.err()).isZero();
    Path receipts = result.resolve("receipts");
    CommandRun verified =
        ledger.verify(
            receipts.resolve("audit-summary.tlog-proof"),
            receipts.resolve("methodology.tlog-proof"));
    assertThat(verified.status()).as(verified.err()).isZero();
    assertThat(verified.out())
        .contains("holds", "an audit of", "5 interactions valid", "method zhenzan-");
    assertThat(receipts.resolve("methodology.txt"))
        .content()
        .contains("zhenzan methodology 1", "threshold probability.invalid", "model ")
        .doesNotContain("base_rate");
    assertThat(result.resolve("summary.json"))
        .content()
        .contains("\"origin\" : \"log.example.org/likes\"", "receipts/audit-summary.tlog-proof");
    assertThat(result.resolve("report.html"))
        .content()
        .contains("href=\"receipts/audit-summary.tlog-proof\"", "zhenzan ledger verify");
  }

  @Test
  void auditWithoutALedger_hasNoReceipts() {
    CommandRun run =
        CommandRun.of("audit", "--interactions", likes, "--out", result, "--lang", "en");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(result.resolve("receipts")).doesNotExist();
    assertThat(result.resolve("report.html")).content().doesNotContain("ledger");
    assertThat(result.resolve("summary.json")).content().doesNotContain("ledger");
  }

  @Test
  void auditWithALedgerThatIsNone_failsBeforeTheWork() {
    CommandRun run =
        CommandRun.of(
            "audit",
            "--interactions",
            likes,
            "--out",
            result,
            "--ledger",
            folder.resolve("none"),
            "--keys",
            ledger.keys());

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("zhenzan ledger init").doesNotContain("reading");
    assertThat(result).doesNotExist();
  }

  @Test
  void auditWithKeysAndNoLedger_isAnErrorOfUsage() {
    CommandRun run =
        CommandRun.of("audit", "--interactions", likes, "--out", result, "--keys", ledger.keys());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--ledger");
  }

  @Test
  void verdict_isOpenedToAThirdPartyAndErased() throws IOException {
    ledger.audit(result);
    Path opening = folder.resolve("verdict.opening");
    Object[] open = {
      "--keys",
      ledger.keys(),
      "--account",
      "account-41f7",
      "--video",
      "video-9",
      "--result",
      result,
      "--out",
      opening
    };

    CommandRun opened = ledger.run("open", open);
    assertThat(opened.status()).as(opened.err()).isZero();
    CommandRun checked = ledger.withPolicy("check", opening);
    assertThat(checked.status()).as(checked.err()).isZero();
    assertThat(checked.out())
        .contains("account account-41f7, video video-9, like at 2026-03-02T00:15:00Z: valid")
        .doesNotContain("video-8");

    CommandRun erased = ledger.run("erase", "--keys", ledger.keys(), "--account", "account-41f7");
    assertThat(erased.status()).as(erased.err()).isZero();
    assertThat(erased.out()).doesNotContain("account-41f7");

    CommandRun again = ledger.run("open", open);
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("erased").doesNotContain("account-41f7");
    assertThat(ledger.run("erase", "--keys", ledger.keys(), "--account", "account-41f7").status())
        .isEqualTo(1);
    assertThat(ledger.verify(result.resolve("receipts/audit-summary.tlog-proof")).status())
        .isZero();
    assertThat(ledger.run("monitor", "--state", folder.resolve("monitor"), "--all").status())
        .isZero();
  }

  @Test
  void score_isOpenedByItsVideo() throws IOException {
    ledger.audit(result);
    Path opening = folder.resolve("score.opening");

    CommandRun opened =
        ledger.run(
            "open",
            "--keys",
            ledger.keys(),
            "--video",
            "video-9",
            "--result",
            result,
            "--out",
            opening);

    assertThat(opened.status()).as(opened.err()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(opening)))
        .isEqualTo("rw-------");
    assertThat(ledger.withPolicy("check", opening).out())
        .contains("video video-9", "of 3 likes genuine");
  }

  @Test
  void timesInEveryUnit_areFoundAgain() throws IOException {
    for (String time : List.of("1772410500", "1772410500123", "1772410500123456")) {
      Path file =
          Files.writeString(
              folder.resolve(time + ".csv"), "account_id,video_id,time\na1,v1," + time + "\n");
      Path out = folder.resolve("result" + time);
      CommandRun run =
          CommandRun.of(
              "audit",
              "--interactions",
              file,
              "--out",
              out,
              "--ledger",
              ledger.root(),
              "--keys",
              ledger.keys());
      assertThat(run.status()).as(run.err()).isZero();

      Path opening = folder.resolve(time + ".opening");
      CommandRun opened =
          ledger.run(
              "open",
              "--keys",
              ledger.keys(),
              "--account",
              "a1",
              "--video",
              "v1",
              "--result",
              out,
              "--out",
              opening);

      assertThat(opened.status()).as(time + opened.err()).isZero();
      assertThat(ledger.withPolicy("check", opening).out()).contains("2026-03-02T00:15:00");
    }
  }

  @Test
  void openingOfWhatIsNotInTheResult_isAnErrorOfUsageWithoutTheId() {
    ledger.audit(result);

    CommandRun run =
        ledger.run(
            "open",
            "--keys",
            ledger.keys(),
            "--account",
            "nobody-17",
            "--video",
            "video-9",
            "--result",
            result);

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such row").doesNotContain("nobody-17");
  }

  @Test
  void interaction_isOpenedToAThirdParty() throws IOException {
    ledger.run("append", "--keys", ledger.keys(), "--interactions", likes);
    Path opening = folder.resolve("interaction.opening");
    Object[] open = {
      "--keys",
      ledger.keys(),
      "--account",
      "a2",
      "--video",
      "video-8",
      "--out",
      opening,
      "--interactions",
      likes
    };

    CommandRun opened = ledger.run("open", open);

    assertThat(opened.status()).as(opened.err()).isZero();
    assertThat(ledger.withPolicy("check", opening).out())
        .contains("this interaction: account a2, video video-8, like at 2026-03-02T13:40:31Z");
    CommandRun nobody =
        ledger.run("open", "--keys", ledger.keys(), "--video", "video-8", "--interactions", likes);
    assertThat(nobody.status()).isEqualTo(2);
    assertThat(nobody.err()).contains("--account");
  }

  @Test
  void ids_standNowhereInTheLedgerNorItsReceipts() throws IOException {
    ledger.audit(result);
    CommandRun appended = ledger.append();
    assertThat(appended.status()).as(appended.err()).isZero();
    List<Path> roots = List.of(ledger.root(), ledger.keys(), result.resolve("receipts"));
    for (Path root : roots) {
      List<Path> all;
      try (Stream<Path> files = Files.walk(root)) {
        all = files.filter(Files::isRegularFile).toList();
      }
      assertThat(all).as("%s", root).isNotEmpty();
      for (Path file : all) {
        assertThat(root.relativize(file).toString()).doesNotContain("41f7", "video-9", "video-8");
        assertThat(Files.readString(file, ISO_8859_1))
            .as("%s", file)
            .doesNotContain("41f7", "video-9", "video-8");
      }
    }
  }

  @Test
  void missingKeys_sayWhereTheyCanComeFrom() {
    CommandRun run = ledger.run("erase", "--account", "a2");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("--keys", "ZHENZAN_");
  }

  @Test
  void openingOfInteractions_notesWhatCouldNotBeUsedAndTakesMemory() throws IOException {
    ledger.append();
    Files.writeString(likes, Files.readString(likes) + "a4,video-9,never\n");

    CommandRun run =
        ledger.run(
            "open",
            "--keys",
            ledger.keys(),
            "--account",
            "a2",
            "--video",
            "video-8",
            "--interactions",
            likes,
            "--memory",
            "900m",
            "--threads",
            1,
            "--out",
            folder.resolve("interaction.opening"));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("likes.csv: 1 of 6 rows could not be used");
  }
}
