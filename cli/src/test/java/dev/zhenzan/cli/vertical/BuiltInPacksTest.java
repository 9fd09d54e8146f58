package dev.zhenzan.cli.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.audience.tag.WorkTag;
import dev.zhenzan.audience.tag.WorkText;
import dev.zhenzan.files.pack.PackReader;
import dev.zhenzan.pipeline.vertical.PackVocabulary;
import dev.zhenzan.text.GeneralVocabulary;
import dev.zhenzan.text.JiebaSegmenter;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.Rhythm;
import dev.zhenzan.vertical.Season;
import dev.zhenzan.vertical.VerticalPack;
import dev.zhenzan.vertical.VerticalPacks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every pack that comes along has to be. */
class BuiltInPacksTest {
  private static final Vocabulary GENERAL = GeneralVocabulary.load();
  private static final VerticalPacks PACKS = PackReader.over(GENERAL).builtIn();
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Wording that would offer or praise what this project is against. */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "买赞|刷赞|刷量|刷粉|买粉|涨赞服务|互赞|点赞群|互粉|代刷|水军|僵尸粉|"
              + "buy likes|buying likes|like exchange|like-for-like|engagement pod|guarantee");

  static VerticalPack general() {
    return PACKS.general();
  }

  static Stream<VerticalPack> packs() {
    return PACKS.all().stream();
  }

  static Stream<VerticalPack> special() {
    return packs().filter(pack -> !pack.code().equals(VerticalPacks.GENERAL));
  }

  @Test
  void packs_areThePromisedOnes() {
    assertThat(packs().map(VerticalPack::code))
        .contains("general", "agriculture", "knowledge")
        .hasSizeGreaterThanOrEqualTo(8);
  }

  @ParameterizedTest
  @MethodSource("packs")
  void texts_areInTheirLanguages(VerticalPack pack) {
    assertThat(texts(pack))
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.zh()).containsPattern(CHINESE).doesNotContain("  ");
              assertThat(text.en()).doesNotContainPattern(CHINESE).doesNotContain("  ");
            });
  }

  @ParameterizedTest
  @MethodSource("packs")
  void texts_offerNothingForbidden(VerticalPack pack) {
    assertThat(texts(pack))
        .allSatisfy(
            text ->
                assertThat((text.zh() + text.en()).toLowerCase(Locale.ROOT))
                    .doesNotContainPattern(FORBIDDEN));
  }

  private static List<LocalizedText> texts(VerticalPack pack) {
    return Stream.of(
            Stream.of(pack.name(), pack.title().description()),
            pack.tags().stream().map(PackTag::name).filter(BuiltInPacksTest::isTranslated),
            pack.peers().tiers().stream().map(tier -> tier.name()),
            pack.seasonality().seasons().stream().map(Season::name),
            pack.advice().values().stream().map(Advice::title),
            pack.advice().values().stream().map(Advice::text))
        .flatMap(stream -> stream)
        .toList();
  }

  /** Names of some things are Latin in Chinese, too. */
  private static boolean isTranslated(LocalizedText name) {
    return CHINESE.matcher(name.zh()).find();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void advice_usesItsNumbersWithIntervalsAndDenominators(VerticalPack pack) {
    for (Advice advice : pack.advice().values()) {
      assertThat(Advice.placeholders(advice.text().zh()))
          .as("%s of %s", advice.code().code(), pack.code())
          .isEqualTo(Advice.placeholders(advice.text().en()))
          .containsAll(
              advice.code().placeholders().stream()
                  .filter(name -> name.endsWith("_low") || name.endsWith("_high"))
                  .toList());
      // A percentage comes with the interval around it or with how many works it is of.
      assertThat(Advice.placeholders(advice.text().zh())).hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void figures_sayWhatTheyRestOn(VerticalPack pack) {
    for (Benchmark benchmark : pack.peers().benchmarks()) {
      requireSource(benchmark.basis(), benchmark.source());
    }
    pack.thresholds().values().forEach(figure -> requireSource(figure.basis(), figure.source()));
    requireSource(pack.seasonality().hours());
    requireSource(pack.seasonality().months());
    for (Season season : pack.seasonality().seasons()) {
      requireSource(season.basis(), season.source());
    }
  }

  private static void requireSource(Rhythm rhythm) {
    requireSource(rhythm.basis(), rhythm.source());
  }

  private static void requireSource(Basis basis, String source) {
    assertThat(source).hasSizeGreaterThan(20).endsWith(".");
    switch (basis) {
      case MEASURED -> assertThat(source).contains("KuaiRand", "CC BY-SA 4.0", "arXiv 2208.08696");
      case CLAIM -> assertThat(source).contains("article").contains("Not a measurement");
      case ASSUMPTION -> assertThat(source).doesNotContain("measured");
    }
  }

  @ParameterizedTest
  @MethodSource("packs")
  void seasonality_hasMeanOne(VerticalPack pack) {
    double hours = 0;
    for (int hour = 0; hour < 168; hour++) {
      hours += pack.seasonality().hourOfWeek(hour);
    }
    assertThat(hours / 168).isCloseTo(1, within(1e-9));
    assertThat(pack.seasonality().months().factors().stream().mapToDouble(f -> f).sum() / 12)
        .isCloseTo(1, within(1e-9));
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyTier_hasABenchmarkOfEveryMetric(VerticalPack pack) {
    for (Metric metric : Metric.values()) {
      assertThat(pack.peers().tiers())
          .as(metric.code())
          .allMatch(tier -> pack.benchmark(metric, tier.code()).isPresent());
    }
  }

  @ParameterizedTest
  @MethodSource("special")
  void specialPacks_haveWordsHoursSeasonsAndAdviceOfTheirOwn(VerticalPack pack) {
    assertThat(words(pack)).hasSizeGreaterThanOrEqualTo(50);
    assertThat(pack.seasonality().seasons()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(pack.inherited())
        .doesNotContain(
            "vocabulary",
            "seasonality.hours",
            "seasonality.months",
            "seasonality.seasons",
            "advice.publish_at",
            "advice.topic_rising",
            "advice.completion_low");
  }

  private static List<String> words(VerticalPack pack) {
    return pack.tags().stream()
        .flatMap(tag -> Stream.concat(tag.words().stream(), tag.ambiguous().stream()))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("special")
  void specialPacks_bringWordsThatTheGeneralVocabularyLacksAtTheirTag(VerticalPack pack) {
    for (PackTag tag : pack.tags()) {
      Optional<InterestTag> known = GENERAL.find(tag.code());
      assertThat(tag.words())
          .as(tag.code())
          .noneMatch(word -> known.isPresent() && known.get().words().contains(word));
    }
  }

  @ParameterizedTest
  @MethodSource("special")
  void clearWordsOfAPack_giveAWorkTheirTag(VerticalPack pack) {
    Vocabulary vocabulary = PackVocabulary.of(GENERAL, pack);
    TagEngine engine = TagEngine.ofWords(vocabulary, JiebaSegmenter.of(vocabulary));
    for (PackTag tag : pack.tags()) {
      List<String> clear = vocabulary.find(tag.code()).orElseThrow().words();
      assertThat(tag.words()).as("clear words of %s", tag.code()).isSubsetOf(clear);
      for (String word : tag.words()) {
        assertThat(engine.tags(WorkText.ofCaption(word)))
            .as("tags of '%s'", word)
            .extracting(WorkTag::code)
            .contains(tag.code());
      }
    }
  }
}
