package dev.zhenzan.files.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.vertical.AdviceCode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.PackTag;
import dev.zhenzan.vertical.SizeTier;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import dev.zhenzan.vertical.VerticalPacks;
import java.nio.file.Path;
import java.time.MonthDay;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackReaderTest {
  private static final PackReader READER = PackReader.over(PackFolder.vocabulary());
  private static final VerticalPack GENERAL = READER.builtIn().general();

  @TempDir Path folder;

  private List<String> problems(String file, String text) {
    PackFolder pack = PackFolder.in(folder).with(file, text);
    return pack.relative(
        String.valueOf(
            assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> READER.read(folder))
                .actual()
                .getMessage()));
  }

  @Test
  void packOfATitleAlone_takesAllElseFromTheGeneralOne() {
    PackFolder.in(folder);

    VerticalPack pack = READER.read(folder);

    assertThat(pack.code()).isEqualTo("tea");
    assertThat(pack.tags()).isEmpty();
    assertThat(pack.peers().tiers()).isEqualTo(GENERAL.peers().tiers());
    assertThat(pack.peers().benchmarks())
        .containsExactlyInAnyOrderElementsOf(GENERAL.peers().benchmarks());
    assertThat(pack.advice()).isEqualTo(GENERAL.advice());
    assertThat(pack.inherited())
        .contains(
            "vocabulary",
            "tiers",
            "benchmarks.like_rate",
            "thresholds.night_share",
            "advice.publish_at",
            "seasonality.hours",
            "seasonality.months",
            "seasonality.seasons");
  }

  @Test
  void generalPack_takesNothingFromAnother() {
    assertThat(GENERAL.inherited()).isEmpty();
  }

  @Test
  void whatThePackHas_isItsOwn() {
    PackFolder.in(folder)
        .with("thresholds.yaml", "early_likes: {value: 200, basis: assumption, source: A test.}\n")
        .with(
            "advice.yaml",
            """
            nothing_significant:
              title: {zh: 没有差别, en: No difference}
              text:
                zh: 看了{works}个作品。
                en: We saw {works} works.
            """);

    VerticalPack pack = READER.read(folder);

    assertThat(pack.threshold(Threshold.EARLY_LIKES).value()).isEqualTo(200);
    assertThat(pack.threshold(Threshold.EARLY_LIKES).basis()).isEqualTo(Basis.ASSUMPTION);
    assertThat(pack.advice(AdviceCode.NOTHING_SIGNIFICANT).title().en()).isEqualTo("No difference");
    assertThat(pack.inherited())
        .contains("thresholds.popular_likes", "advice.publish_at")
        .doesNotContain("thresholds.early_likes", "advice.nothing_significant");
  }

  @Test
  void benchmarkOfOneTier_leavesTheOthersToTheGeneralPack() {
    PackFolder.in(folder)
        .with(
            "benchmarks.yaml",
            """
            metrics:
              completion:
                basis: measured
                source: A test.
                tiers:
                  starter: [0.1, 0.2, 0.3, 0.4, 0.5]
            """);

    VerticalPack pack = READER.read(folder);

    assertThat(pack.benchmark(Metric.COMPLETION, "starter").orElseThrow().p50()).isEqualTo(0.3);
    assertThat(pack.benchmark(Metric.COMPLETION, "top"))
        .isEqualTo(GENERAL.benchmark(Metric.COMPLETION, "top"));
    assertThat(pack.inherited())
        .contains("benchmarks.completion.top", "benchmarks.like_rate")
        .doesNotContain("benchmarks.completion.starter", "benchmarks.completion");
  }

  @Test
  void ownTiers_takeFiguresOfEqualTiersOnly() {
    PackFolder.in(folder)
        .with(
            "benchmarks.yaml",
            """
            tiers:
              - {code: starter, name: {zh: 起步, en: Starter}, from: 0}
              - {code: growing, name: {zh: 成长, en: Growing}, from: 10000}
            metrics:
              completion:
                basis: claim
                source: A test.
                every_tier: [0.1, 0.2, 0.3, 0.4, 0.5]
            """);

    VerticalPack pack = READER.read(folder);

    assertThat(pack.peers().tiers())
        .extracting(SizeTier::code)
        .containsExactly("starter", "growing");
    assertThat(pack.tier(10_000).followersBelow()).isEqualTo(Long.MAX_VALUE);
    assertThat(pack.benchmark(Metric.COMPLETION, "growing").orElseThrow().basis())
        .isEqualTo(Basis.CLAIM);
    assertThat(pack.benchmark(Metric.LIKE_RATE, "starter")).isPresent();
    assertThat(pack.benchmark(Metric.LIKE_RATE, "growing")).isEmpty();
    assertThat(pack.inherited()).doesNotContain("tiers");
  }

  @Test
  void hours_areThoseOfTheDaysKindAtTheDaysShare() {
    String even = "[" + "1, ".repeat(23) + "1]";
    PackFolder.in(folder)
        .with(
            "seasonality.yaml",
            """
            hours:
              basis: assumption
              source: A test.
              workday: %s
              weekend: %s
              days: [1, 1, 1, 1, 1, 1, 3]
            months: {basis: assumption, source: A test., factors: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]}
            seasons:
              - code: spring
                name: {zh: 春茶, en: Spring tea}
                from: 03-20
                to: 04-20
                factor: 1.4
                basis: assumption
                source: A test.
            """
                .formatted(even.replaceFirst("1", "25"), even));

    VerticalPack pack = READER.read(folder);

    // The week holds 9 parts over 168 hours; Monday's 1 part is spread 25 to 48.
    assertThat(pack.seasonality().hourOfWeek(0)).isCloseTo(168.0 / 9 * 25 / 48, within(1e-9));
    assertThat(pack.seasonality().hourOfWeek(167)).isCloseTo(168.0 / 9 * 3 / 24, within(1e-9));
    assertThat(pack.seasonality().months().factors().getFirst()).isCloseTo(24.0 / 13, within(1e-9));
    assertThat(pack.seasonality().seasonal(MonthDay.of(4, 20))).isEqualTo(1.4);
    assertThat(pack.inherited()).noneMatch(path -> path.startsWith("seasonality"));
  }

  @Test
  void tags_areNewOnesOrKnownOnes() {
    PackFolder.in(folder)
        .with(
            "vocabulary.yaml",
            """
            tags:
              - {code: tea.white, parent: tea, name: {zh: 白茶饼, en: White tea}, words: [白毫银针]}
              - {code: tea, parent: food, name: {zh: 茶事, en: Tea}, words: [茶席], ambiguous: [雨前]}
              - {code: food.tea, words: [盖碗]}
            """);

    VerticalPack pack = READER.read(folder);

    assertThat(pack.tags())
        .extracting(PackTag::code)
        .containsExactly("tea.white", "tea", "food.tea");
    assertThat(pack.tags().getLast().name().zh()).isEqualTo("茶");
    assertThat(pack.inherited()).doesNotContain("vocabulary");
  }

  @Test
  void mistakesInTags_areToldTogether() {
    assertThat(
            problems(
                "vocabulary.yaml",
                """
                tags:
                  - {code: food.tae, words: [盖碗]}
                  - {code: food.tea, words: [盖碗, 茶 席]}
                  - {code: food.tea, words: [茶席]}
                  - {code: new, parent: foot, name: {zh: 新, en: New}, wrods: [词]}
                  - {code: food.coffee, parent: food}
                """))
        .containsExactly(
            "vocabulary.yaml:2:12: tag 'food.tae' is not in the general vocabulary; give it a name"
                + " and a parent, or write a known code",
            "vocabulary.yaml:3:34: '茶 席' is no word; write letters and digits alone",
            "vocabulary.yaml:4:12: tag 'food.tea' stands in line 3 too; put their words together",
            "vocabulary.yaml:5:25: parent 'foot' is neither in this file nor in the general"
                + " vocabulary; write a known code",
            "vocabulary.yaml:6:33: tag food.coffee is in the general vocabulary; remove its name and"
                + " parent");
  }

  @Test
  void wordTwice_isTold() {
    assertThat(
            problems(
                "vocabulary.yaml",
                """
                tags:
                  - {code: food.tea, words: [盖碗]}
                  - {code: food.coffee, ambiguous: [盖碗]}
                """))
        .containsExactly("vocabulary.yaml:3:37: word '盖碗' stands in line 2 too; keep one");
  }

  @Test
  void mistakesInBenchmarks_areToldTogether() {
    assertThat(
            problems(
                "benchmarks.yaml",
                """
                metrics:
                  like_rat: {basis: claim, source: A, every_tier: [0, 0, 0, 0, 0]}
                  completion: {basis: gues, source: A, every_tier: [0, 0, 0, 0, 0]}
                  like_rate: {basis: claim, source: A, every_tier: [0, 0, 0.5, 0.4, 1]}
                  share_rate: {basis: claim, source: A, every_tier: [0, 0, 0.5, 1]}
                  returning: {basis: claim, source: A, every_tier: [0, 0, 0.5, 0.6, 2]}
                  comment_rate: {basis: claim, source: A}
                """))
        .containsExactly(
            "benchmarks.yaml:2:3: unknown 'like_rat'; did you mean 'like_rate'?",
            "benchmarks.yaml:3:23: unknown 'gues'; write one of [measured, claim, assumption]",
            "benchmarks.yaml:4:14: percentiles: not ascending: [0.0, 0.0, 0.5, 0.4, 1.0]",
            "benchmarks.yaml:5:53: not the 5 percentiles 10, 25, 50, 75 and 90 but 4 numbers; write"
                + " [p10, p25, p50, p75, p90]",
            "benchmarks.yaml:6:14: returning of tier *: cannot be: [0.0, 0.0, 0.5, 0.6, 2.0]",
            "benchmarks.yaml:7:17: write either 'every_tier' or 'tiers', each with five percentiles");
  }

  @Test
  void tierThatIsNone_isToldWithThoseThereAre() {
    assertThat(
            problems(
                "benchmarks.yaml",
                """
                metrics:
                  completion:
                    basis: claim
                    source: A test.
                    tiers: {smal: [0, 0, 0, 0, 1]}
                """))
        .containsExactly(
            "benchmarks.yaml:5:19: unknown tier 'smal'; write one of"
                + " [starter, growing, middle, head, top]");
  }

  @Test
  void tiersThatLeaveAGap_areTold() {
    assertThat(
            problems("benchmarks.yaml", "tiers:\n  - {code: a, name: {zh: 甲, en: A}, from: 5}\n"))
        .containsExactly(
            "benchmarks.yaml:2:3: the first tier begins above 0 followers; write 'from: 0'");
    assertThat(
            problems(
                "benchmarks.yaml",
                """
                tiers:
                  - {code: a, name: {zh: 甲, en: A}, from: 0}
                  - {code: b, name: {zh: 乙, en: B}, from: 9}
                  - {code: c, name: {zh: 丙, en: C}, from: 9}
                """))
        .containsExactly(
            "benchmarks.yaml:2:3: tiers do not ascend: 9 comes after 9; begin each above the one"
                + " before");
  }

  @Test
  void mistakesInAdvice_areToldTogether() {
    assertThat(
            problems(
                "advice.yaml",
                """
                publish_att: {}
                topic_rising:
                  title: {zh: 多做, en: More}
                  text: {zh: 没有占位, en: "{topic} alone"}
                likes_invalid:
                  title: {zh: 无效, en: Invalid}
                  text: {zh: "{shares}", en: "{shares}"}
                quote_basis:
                  title: {zh: 依据, en: Basis}
                night_growth:
                  title: {zh: 夜间, en: " "}
                  text: {zh: 甲, en: A}
                """))
        .containsExactly(
            "advice.yaml:1:1: unknown 'publish_att'; did you mean 'publish_at'?",
            "advice.yaml:3:3: text: zh has the placeholders [], but en has [topic]",
            "advice.yaml:6:3: text: unknown placeholders [shares]; likes_invalid has [share,"
                + " share_low, share_high, likes]",
            "advice.yaml:9:3: no 'text' here; add it",
            "advice.yaml:11:23: expected a text, found the text ' ' in quotes or a block");
  }

  @Test
  void mistakesInThresholdsAndSeasons_areToldTogetherOverFiles() {
    PackFolder.in(folder)
        .with("thresholds.yaml", "night_share: {value: 1.5, basis: claim, source: A}\n");
    assertThat(
            problems(
                "seasonality.yaml",
                """
                months: {basis: claim, source: A, factors: [1, 2, 0]}
                seasons:
                  - {code: a, name: {zh: 甲, en: A}, from: 13-01, to: 01-02, factor: 1, basis: claim, source: A}
                  - {code: b, name: {zh: 甲, en: A}, from: 12-01, to: 01-02, factor: -1, basis: claim, source: A}
                """))
        .containsExactly(
            "seasonality.yaml:1:44: expected 12 factors, found 2",
            "seasonality.yaml:1:51: expected a factor above 0, found 0",
            "thresholds.yaml:1:22: expected a number from 0.0 to 1.0, found 1.5");
  }

  @Test
  void daysAndFactorsThatCannotBe_areTold() {
    assertThat(
            problems(
                "seasonality.yaml",
                """
                seasons:
                  - {code: a, name: {zh: 甲, en: A}, from: 13-01, to: 01-02, factor: 1, basis: claim, source: A}
                  - {code: b, name: {zh: 甲, en: A}, from: 12-01, to: 01-02, factor: -1, basis: claim, source: A}
                  - {code: c, name: {zh: 甲, en: A}, from: 12-01, to: 01-02, factor: 1, basis: claim, source: A}
                  - {code: c, name: {zh: 甲, en: A}, from: 12-01, to: 01-02, factor: 1, basis: claim, source: A}
                """))
        .containsExactly(
            "seasonality.yaml:2:43: expected month and day such as 09-23, found '13-01'",
            "seasonality.yaml:3:69: expected a factor above 0, found -1",
            "seasonality.yaml:5:5: season 'c' stands in line 4 too; give it another code");
  }

  @Test
  void fileOfAnotherName_isToldWithThoseThatAPackHas() {
    assertThat(problems("advise.yaml", "a: 1\n"))
        .containsExactly(
            "advise.yaml:1:1: no file of a pack; a pack has [pack.yaml, vocabulary.yaml,"
                + " benchmarks.yaml, thresholds.yaml, advice.yaml, seasonality.yaml]");
  }

  @Test
  void folderWithoutATitle_isTold() {
    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> READER.read(folder))
        .withMessageEndingWith("pack.yaml:1:1: no such file; a pack has one");
    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> READER.read(folder.resolve("absent")))
        .withMessageContaining("no such folder");
  }

  @Test
  void packsOfFolders_areAddedAndCountBeforeThoseThatComeAlong() {
    PackFolder.in(folder.resolve("tea"));
    PackFolder.in(folder.resolve("food"))
        .with("pack.yaml", PackFolder.TITLE.replace("code: tea", "code: food"));

    VerticalPacks packs = READER.with(List.of(folder));

    assertThat(packs.pack("tea")).isPresent();
    assertThat(packs.pack("food").orElseThrow().title().version()).isEqualTo(2);
    assertThat(packs.general()).isEqualTo(GENERAL);
    assertThat(READER.with(List.of(folder.resolve("tea"))).pack("tea")).isPresent();
  }

  @Test
  void packOfACode_isFoundAsAmongAllPacks() {
    PackFolder.in(folder.resolve("food"))
        .with("pack.yaml", PackFolder.TITLE.replace("code: tea", "code: food"));
    PackFolder.in(folder.resolve("tea"));
    VerticalPacks packs = READER.with(List.of(folder));

    for (String code : List.of("general", "food", "tea", "beauty", "nothing")) {
      assertThat(READER.find(code, List.of(folder)).map(VerticalPack::title))
          .isEqualTo(packs.pack(code).map(VerticalPack::title));
    }
    assertThat(READER.find("tea", List.of())).isEmpty();
  }

  @Test
  void brokenPacksOfSeveralFolders_areToldTogether() {
    PackFolder.in(folder.resolve("one")).with("pack.yaml", "code: one\n");
    PackFolder.in(folder.resolve("two")).with("pack.yaml", "code: two\n");

    assertThatExceptionOfType(YamlException.class)
        .isThrownBy(() -> READER.with(List.of(folder.resolve("one"), folder.resolve("two"))))
        .withMessageContaining("one/pack.yaml:1:1: no 'version' here")
        .withMessageContaining("two/pack.yaml:1:1: no 'version' here");
  }
}
