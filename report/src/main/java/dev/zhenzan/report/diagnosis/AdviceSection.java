package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.Cause;
import dev.zhenzan.diagnosis.Chain;
import dev.zhenzan.diagnosis.Finding;
import dev.zhenzan.diagnosis.Measured;
import dev.zhenzan.diagnosis.Recommendation;
import dev.zhenzan.diagnosis.Symptom;
import dev.zhenzan.model.Interval;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import java.util.Optional;

/** What to do, a card each, with the way that led there. */
final class AdviceSection {
  private final Page page;
  private final Html html;
  private final Chain chain;
  private final Filling filling;

  private AdviceSection(Page page) {
    this.page = page;
    this.html = page.html();
    this.chain = page.diagnosis().chain();
    this.filling = new Filling(page);
  }

  static void write(Page page) {
    new AdviceSection(page).write();
  }

  private void write() {
    page.paragraph(page.t("advice.intro"));
    html.open("div", "class", "cards");
    chain.recommendations().forEach(this::card);
    html.close("div");
  }

  private void card(Recommendation recommendation) {
    html.open("article", "class", "card");
    html.open("h3").text(filling.title(recommendation)).close("h3");
    html.leaf("p", filling.text(recommendation));
    html.open("dl", "class", "chain");
    recommendation.causes().stream()
        .flatMap(id -> chain.causes().stream().filter(cause -> cause.id().equals(id)))
        .forEach(this::way);
    html.leaf("dt", page.t("advice.gain"));
    html.open("dd").text(gain(recommendation.gain())).close("dd");
    html.close("dl").close("article");
  }

  private String gain(Optional<Interval> gain) {
    return gain.map(
            factor ->
                page.t(
                    "advice.gain.known", Page.factor(factor.estimate()), page.factorBounds(factor)))
        .orElseGet(() -> page.t("advice.gain.unknown"));
  }

  private void way(Cause cause) {
    Optional<Finding> finding =
        chain.findings().stream().filter(f -> f.id().equals(cause.finding())).findFirst();
    Optional<Symptom> symptom =
        finding.flatMap(
            f -> chain.symptoms().stream().filter(s -> s.id().equals(f.symptom())).findFirst());
    symptom.ifPresent(
        it -> {
          html.leaf("dt", page.t("advice.symptom"));
          html.leaf("dd", page.t("symptom." + it.code().code()));
        });
    finding.ifPresent(
        it -> {
          html.leaf("dt", page.t("advice.finding"));
          html.leaf("dd", value(page, it.measured()));
        });
    html.leaf("dt", page.t("advice.cause"));
    html.open("dd").text(page.t("cause." + cause.code().code()) + " ");
    String badge =
        switch (cause.strength()) {
          case MEASURED -> "badge bad";
          case POSSIBLE, CLAIMED -> "badge open";
        };
    html.leaf("span", page.t("strength." + cause.strength().code()), "class", badge);
    html.close("dd");
  }

  /** A number with its interval and denominator. */
  static String value(Page page, Measured measured) {
    Interval value = measured.value();
    String of = page.t("counted." + measured.of().code(), Numbers.count(measured.denominator()));
    return switch (measured.unit()) {
      case SHARE -> page.t("value", Numbers.percent(value.estimate()), page.shareBounds(value), of);
      case FACTOR -> page.t("value", Page.factor(value.estimate()), page.factorBounds(value), of);
      case NUMBER ->
          page.t(
              "value",
              Numbers.expected(value.estimate()),
              page.t("interval.to", Numbers.expected(value.low()), Numbers.expected(value.high())),
              of);
    };
  }
}
