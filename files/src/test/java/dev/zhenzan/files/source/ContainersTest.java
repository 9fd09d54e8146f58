package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same log in every container and compression. */
class ContainersTest {
  private static final String CSV =
      """
      account_id,video_id,kind,time
      a1,v1,like,2026-05-01T20:15:30+08:00
      账号二,v1,view,2026-05-01T12:15:31.500Z
      7,v2,UNLIKE,2026-05-01T07:15:32-05:00
      """;

  private static final String JSON =
      """
      {"account_id":"a1","video_id":"v1","kind":"like","time":"2026-05-01T20:15:30+08:00"}
      {"time":"2026-05-01T12:15:31.500Z","video_id":"v1","account_id":"\\u8d26号二","kind":"view"}

      {"account_id":7,"extra":{"a":[1,2]},"video_id":"v2","kind":"UNLIKE","time":"2026-05-01T07:15:32-05:00"}
      """;

  private static final List<String> ROWS =
      List.of(
          "a1|v1|like|2026-05-01T20:15:30+08:00",
          "账号二|v1|view|2026-05-01T12:15:31.500Z",
          "7|v2|unlike|2026-05-01T07:15:32-05:00");

  @TempDir Path folder;

  private void assertReads(Path file) {
    Reading reading = Reading.of(file);
    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.rows()).isEqualTo(ROWS);
    assertThat(reading.summary().timeFormat()).isEqualTo("ISO-8601 with offset");
    assertThat(reading.summary().rows()).isEqualTo(3);
  }

  @Test
  void csv_isRead() {
    assertReads(Reading.file(folder, "log.csv", CSV));
    assertReads(Reading.file(folder, "log.CSV", CSV.replace("\n", "\r\n").stripTrailing()));
    assertReads(Reading.file(folder, "bom.csv", "\uFEFF" + CSV));
  }

  @Test
  void compressedCsv_isRead() {
    assertReads(Reading.file(folder, "log.csv.gz", Reading.gzip(CSV)));
    assertReads(Reading.file(folder, "log.csv.zst", Reading.zstd(CSV)));
  }

  @Test
  void gzipOfSeveralMembers_isReadToItsEnd() {
    int cut = CSV.indexOf("账");
    byte[] first = Reading.gzip(CSV.substring(0, cut));
    byte[] second = Reading.gzip(CSV.substring(cut));
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertReads(Reading.file(folder, "log.csv.gz", both));
  }

  @Test
  void jsonLines_areRead() {
    assertReads(Reading.file(folder, "log.jsonl", JSON));
    assertReads(Reading.file(folder, "log.ndjson", JSON.stripTrailing()));
    assertReads(Reading.file(folder, "log.jsonl.gz", Reading.gzip(JSON)));
    assertReads(Reading.file(folder, "log.ndjson.zst", Reading.zstd(JSON)));
  }

  @Test
  void parquetOfTexts_isRead() {
    Path csv = Reading.file(folder, "log.csv", CSV);
    String query = "SELECT * FROM read_csv('" + csv + "', all_varchar = true)";
    assertReads(Reading.parquet(folder.resolve("log.parquet"), query));
  }

  @Test
  void parquetPathWithSpecialCharacters_isTakenAsItIs() {
    Path csv = Reading.file(folder, "log.csv", CSV);
    String query = "SELECT * FROM read_csv('" + csv + "', all_varchar = true)";
    Path plain = Reading.parquet(folder.resolve("plain.parquet"), query);
    Path odd = folder.resolve("it's [a] *{log}?.parquet");
    assertThat(plain.toFile().renameTo(odd.toFile())).isTrue();
    assertReads(odd);
  }

  @Test
  void parquetOfTypedColumns_isReadAsNumbersAndInstants() {
    Path file =
        Reading.parquet(
            folder.resolve("log.parquet"),
            """
            SELECT 18446744073709551615::UBIGINT AS account_id, 42::INTEGER AS Video_Id,
              TIMESTAMPTZ '2026-05-01 20:15:30.25+08:00' AS time, 1500::SMALLINT AS dwell_ms,
              NULL::VARCHAR AS region, [1, 2] AS extra
            UNION ALL SELECT 5::UBIGINT, 43, TIMESTAMPTZ '2026-05-01 20:15:31+08:00', NULL, '广东', []
            """);
    Reading reading = Reading.of(file);
    assertThat(reading.rows())
        .containsExactly(
            "18446744073709551615|42|like|2026-05-01T12:15:30.250000Z",
            "5|43|like|2026-05-01T12:15:31.000000Z");
    assertThat(reading.table().dwellMillis(0)).isEqualTo(1_500);
    assertThat(reading.table().dwellMillis(1)).isEqualTo(-1);
    assertThat(reading.table().region(0)).isEqualTo(-1);
    assertThat(reading.table().regions().text(reading.table().region(1))).isEqualTo("广东");
    assertThat(reading.summary().notes()).containsExactly("columns not used: extra");
  }

  @Test
  void parquetTimestampWithoutZone_isReadAsUtcWithANote() {
    Path file =
        Reading.parquet(
            folder.resolve("log.parquet"),
            "SELECT 'a' AS account_id, 'v' AS video_id, TIMESTAMP '2026-05-01 20:15:30' AS time");
    Reading reading = Reading.of(file);
    assertThat(reading.rows()).containsExactly("a|v|like|2026-05-01T20:15:30.000000Z");
    assertThat(reading.summary().notes())
        .containsExactly("time has no time zone in Parquet and is read as UTC");
  }

  @Test
  void parquetRowsOfManyGroups_comeInTheOrderOfTheFile() {
    Path file =
        Reading.parquet(
            folder.resolve("log.parquet"),
            "SELECT i AS account_id, 'v' AS video_id, 1777000000 + i AS time FROM range(300000) t(i)");
    Reading reading = Reading.of(file);
    assertThat(reading.table().size()).isEqualTo(300_000);
    for (int row = 0; row < 300_000; row++) {
      assertThat(reading.table().time(row)).isEqualTo((1_777_000_000L + row) * 1_000_000);
    }
  }

  @Test
  void unusualIds_areKeptByteForByte() {
    List<String> ids =
        List.of(
            "a,b",
            "say \"hi\"",
            "two\nlines",
            "two\r\nlines",
            " spaces ",
            "真赞",
            "عربي",
            "e\u0301",
            "👩‍👩‍👧",
            "'",
            "\"",
            "\"\"",
            "0042",
            "+8613800138000",
            "-1",
            "#note",
            "a\tb",
            ";",
            "\u00A0",
            "\uFEFFx",
            "NULL",
            "nan",
            "ä".repeat(512));
    StringBuilder csv = new StringBuilder("account_id,video_id,time\n");
    StringBuilder json = new StringBuilder();
    for (String id : ids) {
      String quoted = '"' + id.replace("\"", "\"\"") + '"';
      csv.append(quoted).append(',').append(quoted).append(",1777000000\n");
      String escaped = id.replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
      escaped = '"' + escaped.replace("\t", "\\t") + '"';
      json.append("{\"account_id\":").append(escaped).append(",\"video_id\":").append(escaped);
      json.append(",\"time\":1777000000}\n");
    }
    for (Path file :
        List.of(
            Reading.file(folder, "log.csv", csv.toString()),
            Reading.file(folder, "log.jsonl", json.toString()))) {
      Reading reading = Reading.of(file);
      assertThat(reading.rejects()).isEmpty();
      for (int row = 0; row < ids.size(); row++) {
        byte[] expected = ids.get(row).getBytes(StandardCharsets.UTF_8);
        byte[] kept = new byte[reading.table().accounts().utf8Length(row)];
        reading.table().accounts().copyUtf8(reading.table().account(row), kept, 0);
        assertThat(kept).isEqualTo(expected);
        assertThat(reading.table().videos().text(reading.table().video(row)))
            .isEqualTo(ids.get(row));
      }
    }
  }

  @Test
  void severalFiles_fillOneTable() {
    Path first = Reading.file(folder, "one.csv", CSV);
    Path second =
        Reading.file(
            folder, "two.csv", "time,account_id,video_id", "1777000000123,a1,v9", "x,a1,v9");
    Reading reading = Reading.of(first, second);
    assertThat(reading.rows()).hasSize(4).endsWith("a1|v9|like|1777000000123");
    assertThat(reading.table().account(3)).isEqualTo(reading.table().account(0));
    assertThat(reading.intake().sources())
        .extracting(SourceSummary::timeFormat)
        .containsExactly("ISO-8601 with offset", "epoch milliseconds");
    assertThat(reading.onlyReject().file()).isEqualTo(second.toString());
    assertThat(reading.onlyReject().line()).isEqualTo(3);
  }

  @Test
  void idsOfParquet_areTextsAsTheyStandThere() {
    List<String> ids =
        List.of("42", "042", "-7", "-0", "+5", " 42", "42 ", "42.0", "1e3", "0", "真").stream()
            .collect(Collectors.toCollection(ArrayList::new));
    ids.addAll(List.of("9223372036854775807", "9223372036854775808", "12345678901234567890123"));
    String values =
        IntStream.range(0, ids.size())
            .mapToObj(i -> "('" + ids.get(i) + "', " + (1_777_000_000 + i) + ")")
            .collect(Collectors.joining(", "));

    Reading reading =
        Reading.of(
            Reading.parquet(
                folder.resolve("ids.parquet"),
                "SELECT a AS account_id, 'v' AS video_id, t AS time FROM (VALUES "
                    + values
                    + ") x(a, t)"));

    assertThat(reading.rows())
        .extracting(row -> row.substring(0, row.indexOf('|')))
        .containsExactlyElementsOf(ids);
  }
}
