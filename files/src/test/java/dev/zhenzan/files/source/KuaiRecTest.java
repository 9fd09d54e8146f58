package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhenzan.model.HistoryTable.Kind;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.testkit.RealData;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KuaiRecTest {
  private static final String MATRIX =
      "user_id,video_id,play_duration,video_duration,time,date,timestamp,watch_ratio";

  @TempDir Path folder;

  private MatchReading dictionary(String json) {
    Path file = Reading.file(folder, "d.json", json.getBytes(StandardCharsets.UTF_8));
    return MatchReading.log(Layout.KUAIREC, file);
  }

  @Test
  void matrixRow_isAViewAtItsMillisecond() {
    Path file =
        Reading.file(
            folder,
            "big_matrix.csv",
            MATRIX,
            "0,3649,13838,10867,2020-07-05 00:08:23.438,20200705,1593878903.438,1.273397",
            "0,9598,13665,10984,2020-07-05 00:13:41,20200705,1593879221.0,1.244082");
    MatchReading reading = MatchReading.log(Layout.KUAIREC, file);

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.table().kind(0)).isEqualTo(InteractionKind.VIEW);
    assertThat(reading.table().time(0)).isEqualTo(1_593_878_903_438_000L);
    assertThat(reading.table().timeStyle(0).format(reading.table().time(0)))
        .isEqualTo("1593878903438");
    assertThat(reading.table().time(1)).isEqualTo(1_593_879_221_000_000L);
    assertThat(reading.table().dwellMillis(0)).isEqualTo(13_838);
    assertThat(reading.table().durationMillis(0)).isEqualTo(10_867);
    assertThat(reading.summary().notes()).anyMatch(note -> note.contains("views alone"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "nan", "1593878903438", "-1593878903.4", "1593878903.4x", "1.593878903e9"})
  void timeThatIsNone_isRejectedWithItsValue(String time) {
    Path file =
        Reading.file(folder, "m.csv", MATRIX, "0,1,5,6,,," + time + ",1", "0,2,5,6,,,1593879221,1");
    MatchReading reading = MatchReading.log(Layout.KUAIREC, file);

    assertThat(reading.rejects())
        .extracting(Reject::file, Reject::line, Reject::column, Reject::value)
        .containsExactly(tuple(file.toString(), 2L, "timestamp", time));
    assertThat(reading.table().size()).isEqualTo(1);
  }

  @Test
  void positivePairs_areHistoryWithoutATimeAndNoLikes() {
    MatchReading reading = dictionary("{\"0\": [211, 3723], \"甲\": [], \"1\": [\"211\"]}");

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.table().size()).isZero();
    assertThat(reading.history("0", Kind.WATCHED_LONG)).containsExactly("211", "3723");
    assertThat(reading.history("0", Kind.LIKED)).isEmpty();
    assertThat(reading.intake().histories().until(reading.account("0"))).isEmpty();
    assertThat(reading.intake().histories().has(reading.account("甲"))).isTrue();
    assertThat(reading.summary().accepted()).isEqualTo(3);
  }

  @Test
  void badEntries_areRejectedAndTheOthersKept() {
    MatchReading reading =
        dictionary("{\"0\": [1], \"1\": {\"x\": [1]}, \"2\": [[3]], \"\": [4], \"3\": [5]}");

    assertThat(reading.rejects())
        .extracting(Reject::line, Reject::column, Reject::value)
        .containsExactly(tuple(3L, "positive_videos", "2"), tuple(4L, "user_id", ""));
    assertThat(reading.history("3", Kind.WATCHED_LONG)).containsExactly("5");
    assertThat(reading.history("1", Kind.WATCHED_LONG)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {", \"2\": [3", ", \"2\": oops}", "} {}", ""})
  void dictionaryThatBreaksOff_givesTheEntriesBefore(String end) {
    MatchReading reading = dictionary("{\"0\": [1], \"1\": [2]" + end);

    assertThat(reading.history("1", Kind.WATCHED_LONG)).containsExactly("2");
    assertThat(reading.rejects()).extracting(Reject::line).containsExactly(3L);
    assertThat(reading.summary().readToItsEnd()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1, 2]", "oops", "{\"0\": {\"feature_index\": [8]}}"})
  void otherJson_isRefusedAsAWhole(String json) {
    assertThat(catchThrowable(() -> dictionary(json)))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("d.json");
  }

  @Test
  void compressedDictionary_isReadAsItIs() {
    Path file = Reading.file(folder, "d.json.gz", Reading.gzip("{\"0\": [7]}"));

    assertThat(MatchReading.log(Layout.KUAIREC, file).history("0", Kind.WATCHED_LONG))
        .containsExactly("7");
  }

  @Test
  void kuaiRecFilesInAnotherLayout_areRecognised() {
    Path file = Reading.file(folder, "m.csv", MATRIX, "0,1,5,6,,,1593879221,1");

    assertThat(catchThrowable(() -> Reading.of(file)))
        .hasMessageContaining("read them with --format kuairec");
  }

  @Test
  void realDictionaries_areReadWhole() {
    Path train = RealData.path("kuairec/review_dict_train.json");
    Path valid = RealData.path("kuairec/review_dict_valid.json");
    Path tags = RealData.path("kuairec/item_dict-merge.json");
    MatchReading reading =
        MatchReading.of(
            new MatchSources(List.of(train), List.of(), List.of(), List.of(tags), Layout.KUAIREC));

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.intake().histories().lists(Kind.WATCHED_LONG).entries()).isEqualTo(96_134);
    assertThat(reading.summary().accepted()).isEqualTo(10_729);
    assertThat(reading.intake().texts().tags(reading.video("1"))).containsExactly("27", "9");
    assertThat(
            MatchReading.histories(Layout.KUAIREC, valid)
                .intake()
                .histories()
                .lists(Kind.WATCHED_LONG)
                .entries())
        .isEqualTo(36_386);
  }
}
