package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeDetectionTest {
  @TempDir Path folder;

  private Reading read(String... times) {
    String[] lines =
        Stream.concat(
                Stream.of("account_id,video_id,time"),
                Arrays.stream(times).map(time -> "a,v," + time))
            .toArray(String[]::new);
    return Reading.of(Reading.file(folder, "log.csv", lines));
  }

  @ParameterizedTest
  @CsvSource({
    "1777000000, epoch seconds, 1777000000000000",
    "1104537600, epoch seconds, 1104537600000000",
    "2524607999, epoch seconds, 2524607999000000",
    "1777000000123, epoch milliseconds, 1777000000123000",
    "1777000000123456, epoch microseconds, 1777000000123456",
    "2026-04-24T11:06:40+08:00, ISO-8601 with offset, 1777000000000000",
  })
  void format_isFoundByMagnitudeAndWrittenAsItWas(String time, String format, long micros) {
    Reading reading = read(time);
    assertThat(reading.summary().timeFormat()).isEqualTo(format);
    assertThat(reading.table().time(0)).isEqualTo(micros);
    assertThat(reading.rows()).containsExactly("a|v|like|" + time);
  }

  @ParameterizedTest
  @CsvSource({"1777000000.0,1777000000", "' 1777000000 ',1777000000"})
  void wholeNumbers_areReadFromWhatSpreadsheetsWrite(String time, String written) {
    assertThat(read(time).rows()).containsExactly("a|v|like|" + written);
  }

  @Test
  void mostOfTheFirstRows_decide() {
    Reading reading = read("1777000000000", "1777000000", "0", "1777000001", "1777000002");
    assertThat(reading.summary().timeFormat()).isEqualTo("epoch seconds");
    assertThat(reading.table().size()).isEqualTo(3);
    assertThat(reading.rejects())
        .extracting(Reject::line, Reject::column, Reject::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(2L, "time", "1777000000000"),
            org.assertj.core.groups.Tuple.tuple(4L, "time", "0"));
    assertThat(reading.rejects().getFirst().reason()).contains("epoch seconds").contains("2005");
  }

  @Test
  void otherUnitBehindTheFirstRows_isRejectedAndNotReread() {
    String[] times = new String[3_000];
    Arrays.fill(times, "1777000000123");
    times[2_500] = "1777000000";
    Reading reading = read(times);
    assertThat(reading.table().size()).isEqualTo(2_999);
    assertThat(reading.onlyReject().line()).isEqualTo(2_502);
  }

  @Test
  void numberInAFileOfIsoTimes_isRejected() {
    Reading reading = read("2026-05-01T00:00:00Z", "2026-05-01T00:00:01Z", "1777000000");
    assertThat(reading.onlyReject().reason()).contains("ISO-8601 with offset");
  }

  @Test
  void isoTimeInAFileOfNumbers_isRejected() {
    Reading reading = read("1777000000", "1777000001", "2026-05-01T00:00:00Z");
    assertThat(reading.onlyReject().reason()).contains("epoch seconds");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1601-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "2004-12-31T23:59:59.999999Z",
        "2050-01-01T00:00:00Z",
        "-11644473600",
        "253402300799",
        "253402300799999",
        "0",
        "-1",
        "132537600000000000",
        "1777000000123456789",
        "999999999999999999999999",
      })
  void insaneTimes_areRejected(String time) {
    for (Reading reading :
        List.of(read(time), read("1777000000", time), read("2026-05-01T00:00:00Z", time))) {
      assertThat(reading.onlyReject().value()).isEqualTo(time);
      assertThat(reading.onlyReject().column()).isEqualTo("time");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yesterday",
        "2026-05-01T20:15:30",
        "1777000000.5",
        "1.777e9",
        "0x1",
        "12:30",
        "''"
      })
  void unparsableTimes_areRejected(String time) {
    Reading reading = read("1777000000", time, "1777000001");
    assertThat(reading.table().size()).isEqualTo(2);
    assertThat(reading.onlyReject().line()).isEqualTo(3);
    assertThat(reading.onlyReject().value()).isEqualTo(time);
  }

  @Test
  void timeWithoutOffset_saysWhatToDo() {
    assertThat(read("2026-05-01T20:15:30").onlyReject().reason()).isEqualTo(IsoTime.NO_OFFSET);
  }

  @Test
  void emptyTime_isRejected() {
    assertThat(read("").onlyReject().reason()).isEqualTo("is empty");
  }

  @Test
  void moreStylesThanTheTableHasRoomFor_keepTheInstant() {
    List<String> times = new java.util.ArrayList<>();
    for (int minute = 0; minute < 300; minute++) {
      times.add("2026-05-01T12:00:00+%02d:%02d".formatted(minute / 60, minute % 60));
    }
    Reading reading = read(times.toArray(String[]::new));
    for (int row = 0; row < 300; row++) {
      String written = reading.table().timeStyle(row).format(reading.table().time(row));
      assertThat(java.time.OffsetDateTime.parse(written).toInstant())
          .isEqualTo(java.time.OffsetDateTime.parse(times.get(row)).toInstant());
    }
  }
}
