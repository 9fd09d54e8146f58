package dev.zhenzan.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is wrong in a way that happens, through the whole of an audit. */
class BadInputTest {
  private static final String HEADER = "account_id,video_id,time\n";
  private static final String GOOD = "a1,v1,2026-03-02T08:15:00+08:00\n";
  private static final String ALSO_GOOD = "a2,v1,2026-03-02T08:16:00+08:00\n";

  @TempDir Path folder;

  private Path out() {
    return folder.resolve("out");
  }

  private CommandRun audit(Path log) {
    return CommandRun.of("audit", "--interactions", log, "--out", out(), "--lang", "en");
  }

  private Path log(String text) throws IOException {
    return log("likes.csv", text.getBytes(UTF_8));
  }

  private Path log(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** Nothing of the file can be used: one line that says so, exit status 3, and no folder. */
  private void assertUnusable(CommandRun run, String... words) {
    assertThat(run.status()).isEqualTo(3);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().filter(line -> line.startsWith("zhenzan:")))
        .singleElement()
        .asString()
        .contains(words)
        .doesNotContain("should not happen");
    assertThat(out()).doesNotExist();
    assertThat(folder.toFile().list()).noneMatch(name -> name.contains("partial"));
  }

  /** Good rows are used, the others lie in rejects.csv with their place. */
  private void assertRejected(CommandRun run, int good, String... linesOfRejects)
      throws IOException {
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(CsvText.rows(out().resolve("interaction_verdicts.csv"))).isEqualTo(good);
    assertThat(CsvText.rows(out().resolve("rejects.csv"))).isEqualTo(linesOfRejects.length);
    List<String> rejects = Files.readAllLines(out().resolve("rejects.csv"));
    for (int i = 0; i < linesOfRejects.length; i++) {
      assertThat(rejects.get(i + 1)).contains("likes.csv" + linesOfRejects[i]);
    }
    assertThat(out().resolve("summary.json")).content().contains("\"nothing_lost\" : true");
    assertThat(run.out().contains("Rejected")).isEqualTo(linesOfRejects.length > 0);
  }

  @Test
  void noSuchFile_isNamed() {
    assertUnusable(audit(folder.resolve("nowhere.csv")), "nowhere.csv", "no such file");
  }

  @Test
  void directory_isNoFile() throws IOException {
    assertUnusable(audit(Files.createDirectory(folder.resolve("logs"))), "logs", "directory");
  }

  @Test
  void emptyFile_isUnusable() throws IOException {
    assertUnusable(audit(log("")), "likes.csv", "empty");
  }

  @Test
  void headerOnly_isAnAuditOfNothing() throws IOException {
    CommandRun run = audit(log(HEADER));

    assertRejected(run, 0);
    assertThat(run.out()).contains("0 interactions", "no like was counted");
    assertThat(run.err()).contains("likes.csv has a header and no rows");
    assertThat(out().resolve("report.html")).isNotEmptyFile();
  }

  @Test
  void missingColumn_listsThoseFoundAndTheNearest() throws IOException {
    CommandRun run = audit(log("acount_id,video_id,time\n" + GOOD));

    assertUnusable(run, "account_id", "acount_id", "video_id, time");
  }

  @Test
  void tooFewAndTooManyFields_areRejectedByLine() throws IOException {
    CommandRun run = audit(log(HEADER + GOOD + "a2,v1\n" + ALSO_GOOD + "a3,v1,1,2,3\n"));

    assertRejected(run, 2, ",3,", ",5,");
  }

  @Test
  void unparsableTime_isRejectedWithItsColumnAndValue() throws IOException {
    CommandRun run = audit(log(HEADER + GOOD + "a2,v1,yesterday\n" + ALSO_GOOD));

    assertRejected(run, 2, ",3,time,yesterday,");
  }

  @Test
  void everyRowBad_failsAndKeepsTheReasons() throws IOException {
    CommandRun run = audit(log(HEADER + "a2,v1\n"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no row could be used", "rejects.csv");
    assertThat(CsvText.rows(out().resolve("rejects.csv"))).isEqualTo(1);
  }

  @Test
  void nulByte_isRejectedOrKept_andNothingIsLost() throws IOException {
    CommandRun run = audit(log(HEADER + GOOD + "a\0,v1,2026-03-02T08:15:00+08:00\n" + ALSO_GOOD));

    assertRejected(run, 2, ",3,account_id,");
  }

  @Test
  void invalidUtf8_isRejectedWithItsColumn() throws IOException {
    byte[] bytes = (HEADER + GOOD + "a\u00ff,v1,1772410500\n" + ALSO_GOOD).getBytes(ISO_8859_1);

    assertRejected(audit(log("likes.csv", bytes)), 2, ",3,account_id,");
  }

  @Test
  void hugeField_isRejectedWithItsBeginningAlone() throws IOException {
    String huge = "x".repeat(1 << 20);

    CommandRun run = audit(log(HEADER + GOOD + "a2,v1," + huge + "\n" + ALSO_GOOD));

    assertRejected(run, 2, ",3,time,xxx");
    assertThat(Files.size(out().resolve("rejects.csv"))).isLessThan(2_000);
  }

  @Test
  void idsWithCommasQuotesAndLineBreaks_comeOutAsTheyWere() throws IOException {
    String odd = "\"a,\"\"1\"\"\nx\"";

    CommandRun run = audit(log(HEADER + odd + ",v1,2026-03-02T08:15:00+08:00\n" + ALSO_GOOD));

    assertRejected(run, 2);
    assertThat(out().resolve("interaction_verdicts.csv")).content().contains(odd + ",v1,");
  }

  @Test
  void brokenGzip_usesWhatCameBeforeTheBreak() throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      text.append('a')
          .append(i * 7919L % 20_011)
          .append(",v1,")
          .append(1_772_410_500 + i)
          .append('\n');
    }
    byte[] whole = gzip(text.toString());

    CommandRun run = audit(log("likes.csv.gz", Arrays.copyOf(whole, whole.length * 3 / 4)));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(CsvText.rows(out().resolve("rejects.csv"))).isEqualTo(1);
    long used = CsvText.rows(out().resolve("interaction_verdicts.csv"));
    assertThat(used).isBetween(1_000L, 19_999L);
    assertThat(run.err())
        .contains("warning: ", "likes.csv.gz", "at line %,d".formatted(used + 2), "again");
    assertThat(out().resolve("summary.json")).content().contains("\"nothing_lost\" : false");
    assertThat(out().resolve("report.html")).content().contains("likes.csv.gz breaks off");
  }

  @Test
  void noGzipBehindItsName_isUnusable() throws IOException {
    assertUnusable(audit(log("likes.csv.gz", (HEADER + GOOD).getBytes(UTF_8))), "likes.csv.gz");
  }

  @Test
  void brokenParquet_isUnusable() throws IOException {
    byte[] bytes = ("PAR1" + "x".repeat(100) + "PAR1").getBytes(UTF_8);

    assertUnusable(audit(log("likes.parquet", bytes)), "likes.parquet", "Parquet");
  }

  @Test
  void timesFarFromNow_areRejectedWithTheirValue() throws IOException {
    CommandRun run =
        audit(
            log(
                HEADER
                    + GOOD
                    + "a2,v1,1601-01-01T00:00:00Z\n"
                    + ALSO_GOOD
                    + "a2,v1,9999-12-31T23:59:59Z\n"));

    assertRejected(run, 2, ",3,time,1601-01-01T00:00:00Z,", ",5,time,9999-12-31T23:59:59Z,");
  }

  @Test
  void outputFolderWithFiles_isRefusedBeforeAnyWork() throws IOException {
    Files.createDirectory(out());
    Files.writeString(out().resolve("mine.txt"), "mine");

    CommandRun run = audit(folder.resolve("nowhere.csv"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not empty", out().toString()).doesNotContain("nowhere.csv");
    assertThat(Folders.contents(out())).containsOnlyKeys("mine.txt");
  }

  @Test
  void diskThatTakesNoMore_saysSoAndLeavesNothing() throws Exception {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 20_000; i++) {
      text.append('a').append(i).append(",v1,").append(1_772_410_500 + i).append('\n');
    }
    Path log = log(text.toString());
    Path err = folder.resolve("err.txt");
    // A limit on the size of files makes writes fail as a full disk does, without a mount.
    String command =
        "ulimit -f 128; exec \"$0\" -XX:-UsePerfData -Xshare:auto -cp \"$1\""
            + " dev.zhenzan.cli.Main audit --interactions \"$2\" --out \"$3\"";

    int status =
        new ProcessBuilder("sh", "-c", command, java(), classPath(), log.toString(), out() + "")
            .redirectError(err.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();

    assertThat(status).isEqualTo(3);
    assertThat(err).content().contains("cannot write", "Make room");
    assertThat(out()).doesNotExist();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
