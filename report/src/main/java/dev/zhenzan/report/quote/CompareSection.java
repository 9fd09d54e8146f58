package dev.zhenzan.report.quote;

import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.Shown;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.QuoteInput;
import dev.zhenzan.value.number.Quantiles;
import java.util.List;

/** Creators side by side. */
final class CompareSection {
  private static final int ID_WIDTH = 28;

  private final Html html;
  private final Wording words;

  CompareSection(Html html, Wording words) {
    this.html = html;
    this.words = words;
  }

  void write(Appraisal appraisal) {
    html.leaf("p", words.t("quote.compare.note"));
    List<Quantiles> prices =
        appraisal.creators().stream().map(valued -> valued.value().post().price()).toList();
    strips(appraisal, new Strips(prices));
    html.open("table", "class", "stack");
    html.leaf("caption", words.t("quote.compare.caption")).open("thead").open("tr");
    html.leaf("th", words.t("quote.creator"), "scope", "col");
    for (String column : List.of("middle", "range", "counted", "authenticity")) {
      html.leaf("th", words.t("quote." + column), "scope", "col", "class", "number");
    }
    html.close("tr").close("thead").open("tbody");
    appraisal.creators().forEach(this::row);
    html.close("tbody").close("table");
  }

  private void strips(Appraisal appraisal, Strips strips) {
    html.open("div", "class", "card");
    for (Appraisal.Valued valued : appraisal.creators()) {
      CreatorValue value = valued.value();
      html.open("div", "class", "meter");
      Shown.id(html, valued.id(), ID_WIDTH);
      strips.write(html, value.post().price(), counted(value));
      html.close("div");
    }
    html.open("div", "class", "meter");
    strips.axis(html);
    html.close("div").close("div");
    html.leaf("p", words.t("quote.compare.strip"), "class", "note");
  }

  private static double counted(CreatorValue value) {
    return value.whatIfs().getFirst().price().p50();
  }

  private void row(Appraisal.Valued valued) {
    CreatorValue value = valued.value();
    Quantiles price = value.post().price();
    QuoteInput valid = value.post().input(QuoteInput.Code.AUTHENTICITY).orElseThrow();
    html.open("tr").open("th", "scope", "row");
    Shown.id(html, valued.id(), ID_WIDTH);
    html.close("th");
    number("middle", words.cny(price.p50()));
    number("range", words.range(price));
    number("counted", words.cny(counted(value)));
    number("authenticity", words.value(valid.code(), valid.value().p50()));
    html.close("tr");
  }

  private void number(String key, String text) {
    html.leaf("td", text, "class", "number", "data-label", words.t("quote." + key));
  }
}
