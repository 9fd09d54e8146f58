package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Gap;
import dev.zhenzan.diagnosis.Recommendation;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.LocalizedText;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Fills the gaps in a pack's words of advice. */
final class Filling {
  private final Page page;

  Filling(Page page) {
    this.page = page;
  }

  /** The words of a recommendation. */
  String text(Recommendation recommendation) {
    Advice advice = page.context().words().pack().advice(recommendation.advice());
    Map<String, LocalizedText> values = new HashMap<>();
    recommendation.gaps().forEach((name, gap) -> values.put(name, LocalizedText.same(word(gap))));
    return page.words(advice.filled(values));
  }

  /** Its title. */
  String title(Recommendation recommendation) {
    return page.words(page.context().words().pack().advice(recommendation.advice()).title());
  }

  private String word(Gap gap) {
    String word =
        switch (gap) {
          case Gap.Share(var share) -> Numbers.percent(share);
          case Gap.Change(var change) -> Page.change(change);
          case Gap.Quantity(var number) -> Numbers.expected(number);
          case Gap.Hours(var slots) ->
              slots.stream().map(page::slot).collect(Collectors.joining(page.t("list.separator")));
          case Gap.Topic(var code) -> page.words(page.context().topic(code));
          case Gap.Named(var code) -> page.texts().getOr("surface." + code, code);
        };
    return word.isBlank() ? page.t("unknown") : word;
  }
}
