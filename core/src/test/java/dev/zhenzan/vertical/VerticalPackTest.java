package dev.zhenzan.vertical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerticalPackTest {
  private static final LocalizedText NAME = new LocalizedText("名", "Name");
  private static final Figure ONE = new Figure(1, Basis.ASSUMPTION, "A test.");

  private static Map<AdviceCode, Advice> advice() {
    Map<AdviceCode, Advice> advice = new EnumMap<>(AdviceCode.class);
    for (AdviceCode code : AdviceCode.values()) {
      advice.put(code, new Advice(code, NAME, NAME));
    }
    return advice;
  }

  private static Map<Threshold, Figure> thresholds() {
    Map<Threshold, Figure> thresholds = new EnumMap<>(Threshold.class);
    for (Threshold threshold : Threshold.values()) {
      thresholds.put(threshold, ONE);
    }
    return thresholds;
  }

  private static Rhythm even(int parts) {
    return Rhythm.ofWeights(Collections.nCopies(parts, 1.0), Basis.ASSUMPTION, "A test.");
  }

  private static VerticalPack pack(
      String code, List<PackTag> tags, Map<Threshold, Figure> thresholds) {
    SizeTier all = new SizeTier("all", NAME, 0, Long.MAX_VALUE);
    return new VerticalPack(
        new PackTitle(code, 1, NAME, NAME),
        tags,
        new Peers(List.of(all), List.of()),
        thresholds,
        advice(),
        new Seasonality(even(168), even(12), List.of()),
        Set.of());
  }

  @Test
  void completePack_answersForEveryCode() {
    VerticalPack pack = pack("tea", List.of(), thresholds());

    assertThat(pack.advice(AdviceCode.NIGHT_GROWTH).code()).isEqualTo(AdviceCode.NIGHT_GROWTH);
    assertThat(pack.threshold(Threshold.NIGHT_SHARE)).isEqualTo(ONE);
    assertThat(pack.tier(5).code()).isEqualTo("all");
  }

  @Test
  void packThatLacksSomething_isRefused() {
    Map<Threshold, Figure> thresholds = thresholds();
    thresholds.remove(Threshold.EARLY_LIKES);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack("tea", List.of(), thresholds))
        .withMessage("thresholds: nothing of EARLY_LIKES");
  }

  @Test
  void thresholdsOutOfTheirRange_areRefused() {
    Map<Threshold, Figure> thresholds = thresholds();
    thresholds.put(Threshold.NIGHT_SHARE, new Figure(1.5, Basis.CLAIM, "A test."));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack("tea", List.of(), thresholds))
        .withMessage("night_share: not from 0.0 to 1.0: 1.5");
    assertThat(Threshold.POPULAR_FACTOR_LOW.allows(0.9)).isFalse();
    assertThat(Threshold.EARLY_LIKES.allows(Double.POSITIVE_INFINITY)).isFalse();
  }

  @Test
  void tagsWithOneCode_areRefused() {
    PackTag tag = new PackTag("tea", "", NAME, List.of(), List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> pack("tea", List.of(tag, tag), thresholds()));
  }

  @Test
  void packs_areFoundByCode_andTheLaterOfOneCodeCounts() {
    VerticalPack general = pack("general", List.of(), thresholds());
    VerticalPack first = pack("tea", List.of(), thresholds());
    PackTag tag = new PackTag("tea", "", NAME, List.of(), List.of());
    VerticalPack second = pack("tea", List.of(tag), thresholds());
    VerticalPacks packs = VerticalPacks.of(List.of(first, general, second));

    assertThat(packs.pack("tea")).contains(second);
    assertThat(packs.pack("coffee")).isEmpty();
    assertThat(packs.general()).isEqualTo(general);
    assertThat(packs.all()).containsExactly(general, second);
  }

  @Test
  void packsWithoutTheGeneralOne_areRefused() {
    VerticalPack tea = pack("tea", List.of(), thresholds());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> VerticalPacks.of(List.of(tea)))
        .withMessageContaining("no 'general' among [tea]");
  }

  @Test
  void codes_areReadAsTheyAreWritten() {
    for (Metric metric : Metric.values()) {
      assertThat(Metric.parse(metric.code())).contains(metric);
    }
    for (Threshold threshold : Threshold.values()) {
      assertThat(Threshold.parse(threshold.code())).contains(threshold);
    }
    for (Basis basis : Basis.values()) {
      assertThat(Basis.parse(basis.code())).contains(basis);
    }
    assertThat(Metric.parse("likes")).isEmpty();
    assertThat(Threshold.parse("")).isEmpty();
    assertThat(Basis.parse("guess")).isEmpty();
  }

  @Test
  void titlesTiersAndTagsThatCannotBe_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PackTitle("Tea", 1, NAME, NAME));
    assertThatIllegalArgumentException().isThrownBy(() -> new PackTitle("tea", 0, NAME, NAME));
    assertThatIllegalArgumentException().isThrownBy(() -> new SizeTier("a", NAME, 5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new SizeTier("a", NAME, -1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText(" ", "a"));
    assertThatIllegalArgumentException().isThrownBy(() -> new LocalizedText("名", ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Figure(Double.NaN, Basis.CLAIM, "A test."));
    assertThatIllegalArgumentException().isThrownBy(() -> new Figure(1, Basis.CLAIM, ""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PackTag("a", "a", NAME, List.of(), List.of()));
  }
}
