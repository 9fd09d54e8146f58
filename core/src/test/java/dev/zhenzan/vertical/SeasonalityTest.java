package dev.zhenzan.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.Month;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeasonalityTest {
  private static Rhythm rhythm(int parts) {
    return Rhythm.ofWeights(
        IntStream.range(0, parts).mapToObj(i -> 1.0 + i).toList(), Basis.ASSUMPTION, "A test.");
  }

  private static Season season(MonthDay from, MonthDay to) {
    LocalizedText name = new LocalizedText("季", "Season");
    return new Season("season", name, from, to, 1.5, Basis.ASSUMPTION, "A test.");
  }

  @Test
  void weights_becomeFactorsOfMeanOne() {
    Rhythm rhythm = rhythm(12);

    assertThat(rhythm.factors().stream().mapToDouble(f -> f).average().orElse(0))
        .isCloseTo(1, within(1e-12));
    assertThat(rhythm.factors().getLast() / rhythm.factors().getFirst())
        .isCloseTo(12, within(1e-9));
  }

  @Test
  void weightsThatCannotBe_areRefused() {
    for (double wrong : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Rhythm.ofWeights(List.of(1.0, wrong), Basis.CLAIM, "A test."));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rhythm.ofWeights(List.of(-1.0, -1.0), Basis.CLAIM, "A test."));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rhythm.ofWeights(List.of(), Basis.CLAIM, "A test."));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rhythm(List.of(1.0, 2.0), Basis.CLAIM, "A test."))
        .withMessageContaining("mean is not 1");
  }

  @Test
  void seasonality_hasAWeekOfHoursAndAYearOfMonths() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Seasonality(rhythm(24), rhythm(12), List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Seasonality(rhythm(168), rhythm(168), List.of()));
    Seasonality seasonality = new Seasonality(rhythm(168), rhythm(12), List.of());

    assertThat(seasonality.hourOfWeek(167)).isEqualTo(seasonality.hours().factors().getLast());
    assertThat(seasonality.month(Month.DECEMBER))
        .isEqualTo(seasonality.months().factors().getLast());
  }

  @Test
  void seasonOverTheNewYear_coversBothEnds() {
    Season season = season(MonthDay.of(12, 25), MonthDay.of(1, 3));

    assertThat(season.covers(MonthDay.of(12, 25))).isTrue();
    assertThat(season.covers(MonthDay.of(1, 3))).isTrue();
    assertThat(season.covers(MonthDay.of(1, 4))).isFalse();
    assertThat(season.covers(MonthDay.of(7, 1))).isFalse();
  }

  @Test
  void seasonsThatMeet_areMultiplied() {
    Season season = season(MonthDay.of(6, 1), MonthDay.of(6, 18));
    Seasonality seasonality =
        new Seasonality(rhythm(168), rhythm(12), Collections.nCopies(2, season));

    assertThat(seasonality.seasonal(MonthDay.of(6, 18))).isCloseTo(2.25, within(1e-12));
    assertThat(seasonality.seasonal(MonthDay.of(6, 19))).isEqualTo(1);
  }

  @Test
  void hourOfWeek_isChinasFromMondayOn() {
    for (long hour = -400; hour < 400; hour++) {
      long seconds = hour * 3600 + 1799;
      ZonedDateTime time = Instant.ofEpochSecond(seconds).atZone(Seasonality.CHINA);
      int expected = (time.getDayOfWeek().getValue() - 1) * 24 + time.getHour();
      assertThat(Seasonality.hourOfWeekAt(seconds * 1_000_000)).isEqualTo(expected);
    }
  }
}
