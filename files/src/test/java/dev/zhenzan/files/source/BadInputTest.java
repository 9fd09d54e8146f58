package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.rows.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
  private static final String HEADER = "account_id,video_id,time\n";
  private static final String GOOD = "a,v,1777000000\n";

  @TempDir Path folder;

  private Reading readCsv(String text) {
    Reading reading = Reading.of(Reading.file(folder, "log.csv", text));
    assertCounts(reading);
    return reading;
  }

  private static void assertCounts(Reading reading) {
    SourceSummary summary = reading.summary();
    assertThat(summary.accepted()).isEqualTo(reading.table().size());
    assertThat(summary.rejected()).isEqualTo(reading.rejects().size());
    assertThat(summary.rows()).isEqualTo(summary.accepted() + summary.rejected());
  }

  @Test
  void wholeFile_isReadToItsEnd() {
    assertThat(readCsv(HEADER + GOOD).summary().readToItsEnd()).isTrue();
  }

  /** A bad row between two good ones leaves these alone. */
  private Reject reject(String badRow) {
    Reading reading = readCsv(HEADER + GOOD + badRow + "\n" + GOOD);
    assertThat(reading.rows()).containsExactly("a|v|like|1777000000", "a|v|like|1777000000");
    assertThat(reading.onlyReject().line()).isEqualTo(3);
    assertThat(reading.onlyReject().file()).isEqualTo(folder.resolve("log.csv").toString());
    assertThat(reading.table().accounts().size()).isEqualTo(1);
    assertThat(reading.table().videos().size()).isEqualTo(1);
    return reading.onlyReject();
  }

  private static void assertUnusable(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call).isInstanceOf(UnusableFileException.class).message().contains(parts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no.csv", "no.csv.gz", "no.jsonl", "no.parquet"})
  void noSuchFile_isUnusable(String name) {
    Path file = folder.resolve(name);
    assertUnusable(() -> Reading.of(file), file.toString(), "no such file", "check the path");
  }

  @Test
  void wrongHeaderOfALaterFile_isToldBeforeAnyRowIsRead() {
    Path log = Reading.file(folder, "log.csv", HEADER + GOOD + "a,v,yesterday\n");
    Path videos = Reading.file(folder, "videos.csv", "title\nx\n");
    AuditSources sources =
        new AuditSources(List.of(log), List.of(), List.of(videos), Layout.ZHENZAN);
    List<Reject> rejects = new ArrayList<>();
    assertUnusable(
        () -> AuditReader.read(sources, Resources.usual(), rejects::add, ReadListener.none()),
        "videos.csv");
    assertThat(rejects).isEmpty();
  }

  @Test
  void directory_isUnusable() {
    assertUnusable(() -> Reading.of(folder), folder.toString(), "is a directory");
  }

  @ParameterizedTest
  @ValueSource(strings = {"e.csv", "e.csv.gz", "e.csv.zst", "e.jsonl", "e.parquet"})
  void emptyFile_isUnusable(String name) {
    Path file = Reading.file(folder, name, "");
    assertUnusable(() -> Reading.of(file), file.toString(), "is empty");
  }

  @Test
  void compressedNothing_isUnusable() {
    Path gzip = Reading.file(folder, "e.csv.gz", Reading.gzip(""));
    assertUnusable(() -> Reading.of(gzip), "is empty", "header");
    Path zstd = Reading.file(folder, "e.csv.zst", Reading.zstd("\n\n"));
    assertUnusable(() -> Reading.of(zstd), "is empty", "header");
  }

  @ParameterizedTest
  @ValueSource(strings = {HEADER, "account_id,video_id,time", "\uFEFF" + HEADER + "\r\n\n"})
  void headerOnly_isNoRowsAndANote(String text) {
    Reading reading = readCsv(text);
    assertThat(reading.summary().rows()).isZero();
    assertThat(reading.summary().notes()).containsExactly("the file has a header and no rows");
  }

  @Test
  void missingColumn_listsTheColumnsFoundAndTheNearest() {
    Path file = Reading.file(folder, "log.csv", "acount_id,video,time\na,v,1\n");
    assertUnusable(
        () -> Reading.of(file),
        file.toString(),
        "the column account_id is missing; the nearest name found is acount_id",
        "the column video_id is missing; the nearest name found is video",
        "Columns found: acount_id, video, time");
  }

  @Test
  void nameThatIsNotNear_isNotCalledTheNearest() {
    Path file = Reading.file(folder, "log.csv", "account_id,work,time\na,v,1\n");
    assertThatThrownBy(() -> Reading.of(file))
        .hasMessageContaining("the column video_id is missing. Columns found: account_id, work");
  }

  @Test
  void otherSeparator_isToldFirst() {
    Path file = Reading.file(folder, "log.csv", "account_id;video_id;time\na;v;1\n");
    assertUnusable(() -> Reading.of(file), ": the fields seem to be separated otherwise");
  }

  @Test
  void missingColumnOfJsonLines_listsTheKeysFound() {
    Path file = Reading.file(folder, "log.jsonl", "{\"account_id\":1,\"video_id\":2,\"tme\":3}\n");
    assertUnusable(
        () -> Reading.of(file), "the column time is missing; the nearest name found is tme");
  }

  @Test
  void missingColumnOfParquet_listsTheColumnsFound() {
    Path file = Reading.parquet(folder.resolve("log.parquet"), "SELECT 1 AS account_id, 2 AS t");
    assertUnusable(() -> Reading.of(file), "the column time is missing", "account_id, t");
  }

  @Test
  void fileWithoutHeader_doesNotRepeatIds() {
    Path file = Reading.file(folder, "log.csv", "13800138000,42,1777000000\n");
    assertThatThrownBy(() -> Reading.of(file))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("a value")
        .message()
        .doesNotContain("13800138000");
  }

  @ParameterizedTest
  @CsvSource({
    "'account_id;video_id;time', 'write commas'",
    "'account_id\tvideo_id\ttime', 'write commas'",
    "'user_id,video_id,date,hourmin,time_ms', '--format kuairand'",
  })
  void headerOfAnotherKind_saysWhatToDo(String header, String what) {
    Path file = Reading.file(folder, "log.csv", header);
    assertUnusable(() -> Reading.of(file), what);
  }

  @Test
  void manyColumns_areListedUpToABound() {
    String header = String.join(",", java.util.Collections.nCopies(5_000, "x".repeat(100)));
    Path file = Reading.file(folder, "log.csv", header + "\n");
    assertThatThrownBy(() -> Reading.of(file))
        .isInstanceOf(UnusableFileException.class)
        .message()
        .hasSizeLessThan(3_000)
        .contains("and 4980 more");
  }

  @Test
  void extraColumns_areIgnoredWithANote() {
    Reading reading = readCsv("mood,time,account_id,weather,video_id\n:),1777000000,a,rain,v\n");
    assertThat(reading.rows()).containsExactly("a|v|like|1777000000");
    assertThat(reading.summary().notes()).containsExactly("columns not used: mood, weather");
  }

  @Test
  void tooFewFields_areRejected() {
    Reject reject = reject("a,v");
    assertThat(reject.column()).isEqualTo("time");
    assertThat(reject.value()).isEqualTo("a,v");
    assertThat(reject.reason()).isEqualTo("the row has 2 fields, the header 3");
  }

  @Test
  void tooManyFields_areRejected() {
    assertThat(reject("a,v,1777000000,").reason()).isEqualTo("the row has 4 fields, the header 3");
  }

  @Test
  void nulByte_isRejected() {
    Reject reject = reject("a\0b,v,1777000000");
    assertThat(reject.column()).isEqualTo("account_id");
    assertThat(reject.reason()).isEqualTo("holds a NUL byte");
  }

  @ParameterizedTest
  @CsvSource({"',v,1777000000',account_id", "'a,,1777000000',video_id", "'\"\",v,1',account_id"})
  void emptyId_isRejected(String row, String column) {
    Reject reject = reject(row);
    assertThat(reject.column()).isEqualTo(column);
    assertThat(reject.reason()).isEqualTo("is empty");
  }

  @Test
  void fieldOfOneMebibyte_isRejectedAndCut() {
    Reject reject = reject("x".repeat(1 << 20) + ",v,1777000000");
    assertThat(reject.column()).isEqualTo("account_id");
    assertThat(reject.value()).hasSize(Reject.MAX_VALUE).startsWith("xxx").endsWith("…");
    assertThat(reject.reason()).isEqualTo("is longer than 1024 bytes");
  }

  @Test
  void fieldOfOneMebibyteInTheFirstRow_doesNotHideTheRest() {
    String wide = "x".repeat(1 << 20);
    Reading csv = readCsv(HEADER + "a," + wide + ",1777000000\n" + GOOD);
    assertThat(csv.rows()).containsExactly("a|v|like|1777000000");
    String json =
        "{\"account_id\":\""
            + wide
            + "\",\"video_id\":\"v\",\"time\":1777000000}\n"
            + "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777000000}\n";
    Reading lines = Reading.of(Reading.file(folder, "log.jsonl", json));
    assertCounts(lines);
    assertThat(lines.rows()).containsExactly("a|v|like|1777000000");
    assertThat(lines.onlyReject().reason()).isEqualTo("is longer than 1024 bytes");
  }

  @Test
  void longestId_isKept() {
    String id = "真".repeat(341) + "x";
    assertThat(readCsv(HEADER + id + ",v,1777000000\n").rows())
        .containsExactly(id + "|v|like|1777000000");
    assertThat(reject(id + "x,v,1777000000").reason()).isEqualTo("is longer than 1024 bytes");
  }

  @Test
  void invalidUtf8_isRejectedInItsRowAlone() {
    byte[] bytes =
        (HEADER + GOOD + "\u00BA\u00C3,v,1777000000\n" + GOOD)
            .getBytes(StandardCharsets.ISO_8859_1);
    Reading reading = Reading.of(Reading.file(folder, "log.csv", bytes));
    assertCounts(reading);
    assertThat(reading.table().size()).isEqualTo(2);
    assertThat(reading.onlyReject().line()).isEqualTo(3);
    assertThat(reading.onlyReject().reason()).contains("not UTF-8").contains("iconv");
  }

  @ParameterizedTest
  @CsvSource({
    "kind, liked, 'is none of like, unlike, view, comment, share, follow'",
    "dwell_ms, -5, is no whole number from 0 to 2147483647",
    "dwell_ms, 1.5, is no whole number from 0 to 2147483647",
    "duration_ms, 3000000000, is no whole number from 0 to 2147483647",
    "duration_ms, many, is no whole number from 0 to 2147483647",
    "surface, moon, 'is none of unknown, feed, search, profile, share, live, campaign'",
  })
  void badOptionalValue_isRejected(String column, String value, String reason) {
    Reading reading =
        readCsv("account_id,video_id,time," + column + "\na,v,1777000000," + value + "\n");
    assertThat(reading.onlyReject())
        .isEqualTo(new Reject(folder.resolve("log.csv").toString(), 2, column, value, reason));
  }

  @Test
  void quoteNeverClosed_costsItsLineAlone() {
    assertThat(reject("a,\"v,1777000000").reason()).isEqualTo("a quote is opened and not closed");
  }

  @Test
  void rejectBehindAFieldOfSeveralLines_namesThePhysicalLine() {
    Reading reading = readCsv(HEADER + "\"a\nb\nc\",v,1777000000\n" + "a,v,never\n");
    assertThat(reading.onlyReject().line()).isEqualTo(5);
  }

  @Test
  void badJson_isRejectedInItsLineAlone() {
    String good = "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777000000}\n";
    List<String> bad =
        List.of(
            "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777000000",
            "[1,2]",
            "\"text\"",
            "null",
            "{} {}",
            "{\"account_id\":\"a\",\"video_id\":\"v\"}",
            "{\"account_id\":{\"x\":1},\"video_id\":\"v\",\"time\":1777000000}",
            "{\"account_id\":\"\\ud800\",\"video_id\":\"v\",\"time\":1777000000}",
            "{\"account_id\":\"\\u0000\",\"video_id\":\"v\",\"time\":1777000000}",
            "{\"account_id\":null,\"video_id\":\"v\",\"time\":1777000000}",
            "{\"account_id\":true,\"video_id\":\"v\",\"time\":1.777e9}",
            "{\"" + "k".repeat(60_000) + "\":1}",
            "[".repeat(100_000),
            "{\"account_id\":" + "[".repeat(100_000),
            "not json");
    Reading reading =
        Reading.of(Reading.file(folder, "log.jsonl", good + String.join("\n", bad) + "\n" + good));
    assertCounts(reading);
    assertThat(reading.table().size()).isEqualTo(2);
    assertThat(reading.rejects()).hasSize(bad.size());
    for (int i = 0; i < bad.size(); i++) {
      assertThat(reading.rejects().get(i).line()).isEqualTo(2 + i);
      assertThat(reading.rejects().get(i).reason()).isNotEmpty();
    }
  }

  private Reject rejectJson(String badRow) {
    String good = "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777000000}\n";
    Reading reading = Reading.of(Reading.file(folder, "log.jsonl", good + badRow + "\n" + good));
    assertThat(reading.table().size()).isEqualTo(2);
    return reading.onlyReject();
  }

  @Test
  void loneSurrogateOfJson_isToldAsHalfACharacter() {
    Reject reject =
        rejectJson("{\"account_id\":\"\\ud800\",\"video_id\":\"v\",\"time\":1777000000}");
    assertThat(reject.column()).isEqualTo("account_id");
    assertThat(reject.reason()).contains("half a character").doesNotContain("UTF-8");
  }

  @Test
  void keyThatStandsTwiceInJson_isRejected() {
    Reject reject =
        rejectJson(
            "{\"account_id\":\"a\",\"video_id\":\"v\",\"time\":1777000000,\"video_id\":\"w\"}");
    assertThat(reject.column()).isEqualTo("video_id");
    assertThat(reject.reason()).isEqualTo("stands twice in the row");
  }

  @ParameterizedTest
  @ValueSource(strings = {"e.jsonl", "e.ndjson.gz"})
  void emptyJsonLines_areNotAskedForAHeader(String name) {
    byte[] bytes = name.endsWith("gz") ? Reading.gzip("\n") : new byte[0];
    Path file = Reading.file(folder, name, bytes);
    assertUnusable(() -> Reading.of(file), "is empty; rows are needed, one JSON object a line");
  }

  @Test
  void jsonArrayOfRows_isUnusable() {
    Path file = Reading.file(folder, "log.json", "[{\"account_id\":1}]");
    assertUnusable(() -> Reading.of(file), "one object a line");
  }

  private static String manyRows() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 200_000; i++) {
      text.append("account")
          .append(i * 2_654_435_761L % 1_000_003)
          .append(",v,")
          .append(1777000000L + i);
      text.append('\n');
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"log.csv.gz", "log.csv.zst"})
  void compressedFileThatBreaksOff_givesTheRowsBefore(String name) {
    byte[] whole = name.endsWith("gz") ? Reading.gzip(manyRows()) : Reading.zstd(manyRows());
    Path file = Reading.file(folder, name, Arrays.copyOf(whole, whole.length / 2));
    Reading reading = Reading.of(file);
    assertCounts(reading);
    assertThat(reading.table().size()).isBetween(40_000, 160_000);
    assertThat(reading.onlyReject().line()).isEqualTo(reading.table().size() + 2L);
    assertThat(reading.onlyReject().reason()).contains("breaks off", "get the file again");
    assertThat(reading.summary().notes()).hasSize(1);
    assertThat(reading.summary().brokenAtLine()).isEqualTo(reading.onlyReject().line());
    assertThat(reading.summary().readToItsEnd()).isFalse();
  }

  @Test
  void damagedGzip_givesTheRowsBefore() {
    byte[] bytes = Reading.gzip(manyRows());
    Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 2_000, (byte) 0xFF);
    Reading reading = Reading.of(Reading.file(folder, "log.csv.gz", bytes));
    assertCounts(reading);
    assertThat(reading.rejects().getLast().reason()).contains("damaged");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 12, 25})
  void compressedFileThatBreaksOffBeforeAnyRow_isUnusable(int length) {
    Path gzip =
        Reading.file(folder, "a.csv.gz", Arrays.copyOf(Reading.gzip(HEADER + GOOD), length));
    assertUnusable(() -> Reading.of(gzip), gzip.toString());
    Path zstd =
        Reading.file(folder, "a.csv.zst", Arrays.copyOf(Reading.zstd(HEADER + GOOD), length));
    assertUnusable(() -> Reading.of(zstd), zstd.toString(), "breaks off", "get the file again");
  }

  @Test
  void wrongEnding_saysWhatTheFileIs() {
    String text = HEADER + GOOD;
    Path plain = Reading.file(folder, "plain.csv.gz", text);
    assertUnusable(() -> Reading.of(plain), "is not gzip although its name ends in .gz");
    Path unzipped = Reading.file(folder, "plain.csv.zst", text);
    assertUnusable(() -> Reading.of(unzipped), "not compressed as its name says");
    Path zipped = Reading.file(folder, "zipped.csv", Reading.gzip(text));
    assertUnusable(() -> Reading.of(zipped), "compressed by gzip", ".gz");
    Path csv = Reading.file(folder, "log.parquet", text);
    assertUnusable(() -> Reading.of(csv), "is no Parquet");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.1, 0.5, 0.9, 0.999})
  void parquetThatBreaksOff_isUnusable(double kept) throws IOException {
    Path file = Reading.parquet(folder.resolve("log.parquet"), parquetRows());
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * kept) + 4));
    assertUnusable(() -> Reading.of(file), "breaks off", "Parquet", "get the file again");
  }

  @Test
  void damagedParquet_isUnusable() throws IOException {
    Path file = Reading.parquet(folder.resolve("log.parquet"), parquetRows());
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, 1_000, bytes.length / 2, (byte) 0x5A);
    Files.write(file, bytes);
    assertUnusable(() -> Reading.of(file), ": is damaged or no Parquet; get the file again");
  }

  private static String parquetRows() {
    return "SELECT 'a' || i AS account_id, 'v' AS video_id, 1777000000 + i AS time FROM range(50000) t(i)";
  }

  @Test
  void rejectsOfParquet_nameTheRow() {
    Path file =
        Reading.parquet(
            folder.resolve("log.parquet"),
            "SELECT 'a' AS account_id, 'v' AS video_id, x AS time FROM (VALUES (1777000000), (5), (1777000001)) t(x)");
    Reading reading = Reading.of(file);
    assertCounts(reading);
    assertThat(reading.onlyReject().line()).isEqualTo(2);
    assertThat(reading.onlyReject().value()).isEqualTo("5");
  }

  @Test
  void progress_isToldAndEndsWithTheWhole() {
    Path one = Reading.file(folder, "one.csv", manyRows());
    Path two = Reading.file(folder, "two.csv.gz", Reading.gzip(HEADER + GOOD));
    List<Long> bytes = new ArrayList<>();
    List<Long> rows = new ArrayList<>();
    long total = one.toFile().length() + two.toFile().length();
    AuditReader.read(
        AuditSources.of(one, two),
        Resources.usual(),
        reject -> {},
        state -> {
          assertThat(state.bytesTotal()).isEqualTo(total);
          assertThat(state.expected().interactions()).isBetween(178_000L, 200_001L);
          bytes.add(state.bytesRead());
          rows.add(state.rows());
        });
    assertThat(rows).startsWith(0L).endsWith(200_001L).isSorted().hasSizeGreaterThan(4);
    for (int i = 1; i < rows.size(); i++) {
      assertThat(rows.get(i) - rows.get(i - 1)).isLessThanOrEqualTo(65_536);
    }
    assertThat(bytes).isSorted().endsWith(total);
  }
}
