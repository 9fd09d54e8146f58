package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordsTest {
  @ParameterizedTest
  @CsvSource({"0.2, 0.1, 0.3", "0, 0.4, 0.3", "0, NaN, 1", "NaN, 0, 1", "0, 0, NaN"})
  void interval_outOfOrder_isRefused(double low, double estimate, double high) {
    assertThatThrownBy(() -> new Interval(low, estimate, high))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("low <= estimate <= high");
  }

  @Test
  void interval_mayBeAPoint() {
    assertThat(new Interval(1, 1, 1).estimate()).isEqualTo(1);
  }

  @Test
  void period_holdsItsEnds() {
    Period period = new Period(2, 4);

    assertThat(LongStream.range(0, 7).filter(period::holds)).containsExactly(2L, 3L, 4L);
  }

  @Test
  void period_measuresItsLengthAndRefusesToEndBeforeItStarts() {
    assertThat(new Period(1_000, 3_500).length()).isEqualTo(Duration.ofNanos(2_500_000));
    assertThat(new Period(7, 7).length()).isZero();
    assertThatThrownBy(() -> new Period(2, 1)).hasMessageContaining("2 > 1");
  }

  @Test
  void evidence_withoutAStrengthForEachRow_isRefused() {
    assertThatThrownBy(() -> Evidence.of(Reason.BURST_COMPOSITION, new int[2], new float[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2, 1");
  }

  @Test
  void verdictTable_withColumnsOfOtherLengths_isRefused() {
    assertThatThrownBy(() -> new VerdictTable(new float[2], new byte[2], new int[1], new int[2]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void verdictTable_answersRowByRow() {
    VerdictTable table =
        new VerdictTable(
            new float[] {0.1f, 0.95f},
            new byte[] {0, (byte) Verdict.INVALID_SOPHISTICATED.ordinal()},
            new int[] {0, Reason.BURST_COMPOSITION.bit()},
            new int[] {InteractionTable.ABSENT, 3});

    assertThat(table.size()).isEqualTo(2);
    assertThat(table.verdict(0)).isEqualTo(Verdict.VALID);
    assertThat(table.verdict(1)).isEqualTo(Verdict.INVALID_SOPHISTICATED);
    assertThat(table.probability(1)).isEqualTo(0.95f);
    assertThat(Reason.of(table.reasons(1))).containsExactly(Reason.BURST_COMPOSITION);
    assertThat(table.group(1)).isEqualTo(3);
  }

  @Test
  void accountTable_knowsWhatItWasToldAndTheLastOfTwo() {
    AccountTable accounts =
        AccountTable.of(List.of(account(3, 10), account(9, 20), account(3, 30)));

    assertThat(accounts.size()).isEqualTo(2);
    assertThat(accounts.isEmpty()).isFalse();
    assertThat(accounts.registeredAt(3)).hasValue(30);
    assertThat(accounts.registeredAt(9)).hasValue(20);
    assertThat(accounts.registeredAt(0)).isEmpty();
    assertThat(accounts.registeredAt(1_000)).isEmpty();
    assertThat(AccountTable.none().isEmpty()).isTrue();
    assertThat(AccountTable.none().registeredAt(0)).isEmpty();
  }

  private static Account account(int id, long registeredAt) {
    OptionalInt unknown = OptionalInt.empty();
    return new Account(id, OptionalLong.of(registeredAt), unknown, unknown, unknown);
  }

  @Test
  void videoTable_knowsWhatItWasToldAndTheLastOfTwo() {
    Video first = video(4, OptionalInt.of(7), OptionalLong.of(100));
    Video second = video(4, OptionalInt.of(8), OptionalLong.empty());
    VideoTable videos = VideoTable.of(List.of(first, second));

    assertThat(videos.size()).isEqualTo(1);
    assertThat(videos.video(4)).contains(second);
    assertThat(videos.creator(4)).hasValue(8);
    assertThat(videos.publishedAt(4)).isEmpty();
    assertThat(videos.video(0)).isEmpty();
    assertThat(videos.creator(5)).isEmpty();
    assertThat(videos.publishedAt(1_000)).isEmpty();
    assertThat(VideoTable.none().isEmpty()).isTrue();
  }

  private static Video video(int id, OptionalInt creator, OptionalLong publishedAt) {
    return new Video(id, creator, publishedAt, "c", List.of("t"), OptionalInt.of(15_000));
  }

  @Test
  void groupId_countsFromOne() {
    assertThat(AuditResult.groupId(0)).isEqualTo("G1");
    assertThat(AuditResult.groupId(41)).isEqualTo("G42");
  }
}
