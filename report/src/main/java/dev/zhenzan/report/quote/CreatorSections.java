package dev.zhenzan.report.quote;

import dev.zhenzan.model.Interval;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.report.chart.ChartWords;
import dev.zhenzan.report.chart.IntervalStrip;
import dev.zhenzan.report.chart.Radar;
import dev.zhenzan.report.page.Document;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Shown;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.LiveOutlook;
import dev.zhenzan.value.PeerStanding;
import dev.zhenzan.value.Quote;
import dev.zhenzan.value.WhatIf;
import dev.zhenzan.value.index.CreatorIndex;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import java.util.List;

/** What is said of one creator. */
final class CreatorSections {
  /** A radar of fewer spokes is none. */
  private static final int FEWEST_SPOKES = 3;

  private final Document document;
  private final Html html;
  private final Wording words;
  private final String number;

  /**
   * @param number behind the ids of the sections; empty where there is one creator
   */
  CreatorSections(Document document, Wording words, String number) {
    this.document = document;
    this.html = document.html();
    this.words = words;
    this.number = number;
  }

  void write(Appraisal.Valued valued) {
    CreatorValue value = valued.value();
    section("range", () -> range(valued));
    section("inputs", () -> new InputTables(html, words).write(value));
    section("whatif", () -> whatIfs(value));
    section("peers", () -> peers(value.standings()));
    section("indices", () -> indices(value.indices()));
  }

  private void section(String part, Runnable content) {
    document.section(part + number, words.t("quote." + part + ".heading"), content);
  }

  private void range(Appraisal.Valued valued) {
    CreatorValue value = valued.value();
    if (!number.isEmpty()) {
      Shown.id(html.open("p", "class", "subject"), valued.id(), Shown.SUBJECT_WIDTH);
      html.close("p");
    }
    List<Quote> quotes = List.of(value.post(), value.live());
    Strips strips = new Strips(quotes.stream().map(Quote::price).toList());
    html.open("div", "class", "cards");
    for (Quote quote : quotes) {
      card(quote, strips);
    }
    html.close("div");
    html.leaf("p", words.t("quote.strip.note"), "class", "note");
    html.leaf("p", words.headline(value), "class", "words");
    html.leaf("p", words.t("quote.range.says"));
    html.leaf("p", words.reach(value) + words.t("sentence.gap") + words.tier(value));
    outlook(value.outlook());
  }

  private void card(Quote quote, Strips strips) {
    Quantiles price = quote.price();
    html.open("div", "class", "card");
    html.open("p", "class", "score").text(words.t("quote.kind." + quote.kind().code()));
    html.leaf("strong", words.cny(price.p50())).close("p");
    html.open("div", "class", "meter");
    strips.write(html, price, price.p50());
    strips.axis(html);
    html.close("div");
    html.leaf("p", words.range(price), "class", "words").close("div");
  }

  private void outlook(LiveOutlook outlook) {
    if (outlook.sessions() == 0) {
      html.leaf("p", words.t("quote.live.none"), "class", "note");
      return;
    }
    Quantiles orders = outlook.orders();
    String expected =
        words.t("quote.live.orders", count(orders.p50()), count(orders.p10()), count(orders.p90()));
    String revenue =
        outlook
            .revenue()
            .map(
                cny ->
                    words.t("sentence.gap")
                        + words.t(
                            "quote.live.revenue",
                            Wording.money(cny.p50()),
                            Wording.money(cny.p10()),
                            Wording.money(cny.p90())))
            .orElse("");
    html.leaf("p", expected + revenue);
  }

  private static String count(double number) {
    return Numbers.expected(number);
  }

  private void whatIfs(CreatorValue value) {
    html.leaf("p", words.t("quote.whatif.note"));
    html.open("table", "class", "stack").leaf("caption", words.t("quote.whatif.caption"));
    html.open("thead").open("tr").leaf("th", words.t("quote.scenario"), "scope", "col");
    for (String column : List.of("change", "interval", "price")) {
      html.leaf("th", words.t("quote." + column), "scope", "col", "class", "number");
    }
    html.close("tr").close("thead").open("tbody");
    value.whatIfs().forEach(this::whatIf);
    html.close("tbody").close("table");
  }

  private void whatIf(WhatIf whatIf) {
    Quantiles change = whatIf.change();
    html.open("tr").open("th", "scope", "row");
    html.text(words.t("scenario." + whatIf.scenario().code())).text(" ");
    html.leaf("span", words.t("quote.kind." + whatIf.kind().code()), "class", "tag").close("th");
    number("change", Wording.change(change.p50()));
    number("interval", Wording.change(change.p10()) + " – " + Wording.change(change.p90()));
    number("price", words.range(whatIf.price()));
    html.close("tr");
  }

  private void number(String key, String text) {
    html.leaf("td", text, "class", "number", "data-label", words.t("quote." + key));
  }

  private void peers(List<PeerStanding> standings) {
    html.leaf("p", words.group(standings.getFirst()));
    html.open("table", "class", "ranking").leaf("caption", words.t("quote.peers.caption"));
    html.open("thead").open("tr").leaf("th", words.t("quote.metric"), "scope", "col");
    for (String column : List.of("value", "percentile", "interval")) {
      html.leaf("th", words.t("quote." + column), "scope", "col", "class", "number");
    }
    html.open("th", "class", "scale", "aria-hidden", "true");
    IntervalStrip.axis(html, "0", "50", "100");
    html.close("th").close("tr").close("thead").open("tbody");
    standings.forEach(this::standing);
    html.close("tbody").close("table");
  }

  private void standing(PeerStanding standing) {
    Quantiles rank = standing.percentile();
    html.open("tr").leaf("th", words.t("metric." + standing.metric().code()), "scope", "row");
    number("value", Wording.metric(standing.metric(), standing.value().p50()));
    number("percentile", Wording.percentile(rank.p50()));
    number("interval", Wording.percentile(rank.p10()) + " – " + Wording.percentile(rank.p90()));
    html.open("td", "class", "scale");
    IntervalStrip.small(html, new Interval(rank.p10(), rank.p50(), rank.p90()));
    html.close("td").close("tr");
  }

  private void indices(List<CreatorIndex> indices) {
    html.leaf("p", words.t("quote.indices.note"));
    if (indices.size() >= FEWEST_SPOKES) {
      ChartWords chart = new ChartWords(words.t("quote.radar.title"), words.t("quote.radar.says"));
      List<Radar.Spoke> spokes =
          indices.stream()
              .map(index -> new Radar.Spoke(name(index), interval(index.value())))
              .toList();
      Radar.write(html, "radar" + number, chart, spokes);
    }
    html.open("table", "class", "stack").leaf("caption", words.t("quote.indices.caption"));
    html.open("thead").open("tr").leaf("th", words.t("quote.index"), "scope", "col");
    for (String column : List.of("value", "interval", "basis")) {
      html.leaf("th", words.t("quote." + column), "scope", "col", "class", "number");
    }
    html.close("tr").close("thead").open("tbody");
    indices.forEach(this::index);
    html.close("tbody").close("table");
  }

  private void index(CreatorIndex index) {
    Quantiles value = index.value().times(0.01);
    html.open("tr").leaf("th", name(index), "scope", "row");
    number("value", Wording.percentile(value.p50()));
    number("interval", Wording.percentile(value.p10()) + " – " + Wording.percentile(value.p90()));
    html.open("td", "class", "number", "data-label", words.t("quote.basis"));
    badge(html, words, index.basis());
    html.close("td").close("tr");
  }

  /** How well a number is founded. */
  static void badge(Html html, Wording words, Basis basis) {
    String kind =
        switch (basis) {
          case MEASURED -> "badge good";
          case CLAIM -> "badge open";
          case ASSUMPTION -> "badge";
        };
    html.leaf("span", words.t("basis." + basis.code()), "class", kind);
  }

  private String name(CreatorIndex index) {
    return words.t("index." + index.kind().code());
  }

  private static Interval interval(Quantiles value) {
    return new Interval(value.p10(), value.p50(), value.p90());
  }
}
