package dev.zhenzan.report.quote;

import dev.zhenzan.report.page.Html;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.Quote;
import dev.zhenzan.value.QuoteInput;
import java.util.List;

/** The formulas with all their inputs. */
final class InputTables {
  private final Html html;
  private final Wording words;

  InputTables(Html html, Wording words) {
    this.html = html;
    this.words = words;
  }

  void write(CreatorValue value) {
    html.leaf("p", words.t("quote.inputs.note"));
    for (Quote quote : List.of(value.post(), value.live())) {
      write(quote);
    }
  }

  private void write(Quote quote) {
    String kind = quote.kind().code();
    html.leaf("h3", words.t("quote.inputs.caption." + kind));
    html.leaf("p", words.t("quote.formula." + kind), "class", "words");
    html.leaf("p", words.middles(quote), "class", "note");
    html.open("table", "class", "stack").open("thead").open("tr");
    html.leaf("th", words.t("quote.input"), "scope", "col");
    for (String column : List.of("value", "interval")) {
      html.leaf("th", words.t("quote." + column), "scope", "col", "class", "number");
    }
    html.leaf("th", words.t("quote.source"), "scope", "col", "class", "source");
    html.close("tr").close("thead").open("tbody");
    quote.inputs().forEach(this::row);
    html.close("tbody").close("table");
  }

  private void row(QuoteInput input) {
    html.open("tr").leaf("th", words.name(input.code()), "scope", "row");
    number("value", words.value(input.code(), input.value().p50()));
    number("interval", words.bounds(input.code(), input.value()));
    html.open("td", "class", "source");
    CreatorSections.badge(html, words, input.basis());
    html.text(" " + words.origin(input.source()));
    String detail = words.detail(input);
    if (!detail.isEmpty()) {
      html.empty("br").leaf("span", detail, "class", "meaning");
    }
    html.close("td").close("tr");
  }

  private void number(String key, String text) {
    html.leaf("td", text, "class", "number", "data-label", words.t("quote." + key));
  }
}
