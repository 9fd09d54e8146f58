package dev.zhenzan.report.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.diagnosis.Chain;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Reasoning;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.Timing.Correction;
import dev.zhenzan.diagnosis.figures.Delays;
import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.figures.Side;
import dev.zhenzan.diagnosis.figures.Tally;
import dev.zhenzan.diagnosis.figures.WorkFigures.PublishingTimes;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.diagnosis.timing.NormalMixture;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.Surface;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.report.pdf.PdfPages;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.PackTitle;
import dev.zhenzan.vertical.Peers;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Seasonality;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiagnosisReportTest {
  private static final LocalizedText TEXT = new LocalizedText("请在{times}发布", "Publish at {times}");
  private static final LocalizedText NAME = new LocalizedText("综合", "General");
  private static final int FEWEST_WORKS = 5;
  private static final Vocabulary VOCABULARY =
      Vocabulary.parse("v.csv", List.of("vocabulary none 1", "code,parent,zh,en,words"));

  private static VerticalPack pack() {
    Map<AdviceCode, Advice> advice = new EnumMap<>(AdviceCode.class);
    for (AdviceCode code : AdviceCode.values()) {
      advice.put(code, new Advice(code, NAME, code == AdviceCode.PUBLISH_AT ? TEXT : NAME));
    }
    Map<Threshold, Figure> thresholds = new EnumMap<>(Threshold.class);
    for (Threshold threshold : Threshold.values()) {
      thresholds.put(threshold, new Figure(1, Basis.ASSUMPTION, "A test."));
    }
    thresholds.put(Threshold.FEWEST_WORKS, new Figure(FEWEST_WORKS, Basis.ASSUMPTION, "A test."));
    return new VerticalPack(
        new PackTitle("general", 1, NAME, NAME),
        List.of(),
        new Peers(List.of(new SizeTier("all", NAME, 0, Long.MAX_VALUE)), List.of()),
        thresholds,
        advice,
        new Seasonality(even(168), even(12), List.of()),
        Set.of());
  }

  private static Rhythm even(int parts) {
    return Rhythm.ofWeights(Collections.nCopies(parts, 1.0), Basis.ASSUMPTION, "A test.");
  }

  /** Mondays at 20 h are best, by so much of the deviation. */
  private static BestTimes times(double deviations) {
    List<Interval> effects =
        IntStream.range(0, 168)
            .mapToObj(slot -> slot == 20 ? new Interval(0, 0.3, 0.6) : new Interval(-0.3, 0, 0.3))
            .toList();
    double[] habit = new double[168];
    habit[9] = 1;
    NormalMixture gain =
        new NormalMixture(new double[] {1}, new double[] {0.3}, new double[] {0.3 / deviations});
    return new BestTimes(effects, habit, List.of(20), gain, 30, 100);
  }

  private static final double TOLD_APART = 4;
  private static final double OPEN = 1;

  private static final Timing.Grounds BARE =
      new Timing.Grounds(Set.of(), PublishingTimes.GIVEN, Optional.empty());
  private static final Timing.Grounds RICH =
      new Timing.Grounds(
          Set.of(Correction.LIKE_RATE, Correction.DURATION),
          PublishingTimes.FIRST_SEEN,
          Optional.of(new Timing.Curve(Basis.CLAIM, "A paper.")));

  private static Diagnosis diagnosis(int works, BestTimes times, Timing.Grounds grounds) {
    Distribution distribution = new Distribution(side(), side(), new Tally(1, 4), new Tally(1, 2));
    Subject subject =
        new Subject(
            0,
            works,
            new Subject.Peers(7, Subject.Beside.LOG),
            Optional.empty(),
            new double[0],
            new Subject.Rates(Optional.empty(), Optional.empty(), Optional.empty(), 0));
    Timing timing = new Timing.Found(times, Timing.Outcome.LIKES, 48, grounds);
    Diagnosis.Topics topics = new Diagnosis.Topics(List.of(), List.of());
    Chain chain =
        Reasoning.of(subject, distribution, new Reasoning.Outlook(timing, topics), words());
    return new Diagnosis(subject, distribution, timing, topics, chain);
  }

  private static Side side() {
    return new Side(
        new Tally(1, 168),
        new Tally(1, 168),
        new Delays(),
        new Tally(1, 1),
        new Tally(1, Surface.values().length),
        new Tally(1, 1));
  }

  private static Reasoning.Words words() {
    return new Reasoning.Words(pack(), List.of(), List.of(), Map.of());
  }

  private static DiagnosisContext context() {
    return new DiagnosisContext("maker", words(), VOCABULARY, new Period(0, 1), "none");
  }

  private static String html(Diagnosis diagnosis, Language language) {
    return DiagnosisReport.html(diagnosis, context(), language);
  }

  /** The words of a key up to its first gap, as a page writes them. */
  private static String words(Language language, String key) {
    String text = Texts.in(language).with("diagnosis").getOr(key, "");
    assertThat(text).as(key).isNotBlank();
    int gap = text.indexOf('{');
    return text.substring(0, gap < 0 ? text.length() : gap).strip().replace("'", "&#39;");
  }

  @Test
  void hoursThatAreToldApart_areFramedAndRecommended() {
    for (Language language : Language.values()) {
      String page = html(diagnosis(30, times(TOLD_APART), BARE), language);

      assertThat(page)
          .contains(
              ">" + words(language, "hours.recommended") + "<",
              words(language, "hours.chosen"),
              words(language, "hours.gain"))
          .doesNotContain(words(language, "hours.highest"), words(language, "hours.nothing"));
    }
    assertThat(html(diagnosis(30, times(TOLD_APART), BARE), Language.EN))
        .contains("Publish at Mon 20:00");
  }

  @Test
  void hoursThatAreNotToldApart_areNeitherFramedNorRecommended() {
    for (Language language : Language.values()) {
      String page = html(diagnosis(30, times(OPEN), BARE), language);

      assertThat(page)
          .contains(words(language, "hours.highest"), words(language, "hours.nothing"))
          .doesNotContain(
              ">" + words(language, "hours.recommended") + "<", words(language, "hours.chosen"));
    }
    assertThat(html(diagnosis(30, times(OPEN), BARE), Language.EN)).doesNotContain("Publish at");
  }

  @Test
  void onlyWhatWasTakenOut_isSaidToBe() {
    for (Language language : Language.values()) {
      assertThat(html(diagnosis(30, times(OPEN), BARE), language))
          .contains(
              words(language, "hours.corrected.none"), words(language, "hours.quality.unknown"))
          .doesNotContain(words(language, "hours.first_seen"), words(language, "hours.curve"));
      assertThat(html(diagnosis(30, times(OPEN), RICH), language))
          .contains(
              words(language, "correction.like_rate"),
              words(language, "correction.duration"),
              words(language, "hours.curve"),
              "A paper.")
          .doesNotContain(
              words(language, "hours.quality.unknown"), words(language, "hours.corrected.none"));
    }
  }

  @Test
  void fewWorks_areToldWithWhatWasNotLookedAt() {
    for (Language language : Language.values()) {
      assertThat(html(diagnosis(FEWEST_WORKS - 1, times(OPEN), BARE), language))
          .contains(words(language, "findings.few"), words(language, "header.beside.log"));
      assertThat(html(diagnosis(FEWEST_WORKS, times(OPEN), BARE), language))
          .doesNotContain(words(language, "findings.few"));
    }
  }

  @Test
  void pdf_hasAllLetters_inBothLanguages() throws IOException {
    for (Language language : Language.values()) {
      byte[] file = DiagnosisReport.pdf(diagnosis(4, times(OPEN), RICH), context(), language);
      try (PdfPages pages = PdfPages.of(file)) {
        pages.assertFontsAreEmbedded();
        pages.assertNoLetterIsMissing();
        assertThat(pages.text()).contains(words(language, "hours.heading").replace(" ", ""));
      }
    }
  }
}
