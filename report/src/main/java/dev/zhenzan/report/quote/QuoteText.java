package dev.zhenzan.report.quote;

import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Shown;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.PeerStanding;
import dev.zhenzan.value.Quote;
import dev.zhenzan.value.QuoteFormula;
import dev.zhenzan.value.QuoteInput;
import dev.zhenzan.value.WhatIf;
import dev.zhenzan.value.index.CreatorIndex;
import java.util.ArrayList;
import java.util.List;

/** Quotes for a terminal. */
public final class QuoteText {
  private static final int ID_WIDTH = 24;

  private final Wording words;
  private final PlainText text = new PlainText();
  private final List<String> details = new ArrayList<>();

  private QuoteText(Language language) {
    words = new Wording(language);
  }

  /** All that there is to say, in lines of at most 100 columns; the same for the same arguments. */
  public static String of(Appraisal appraisal, Language language) {
    return new QuoteText(language).write(appraisal);
  }

  private String write(Appraisal appraisal) {
    if (appraisal.grounds().trust() == Appraisal.Trust.UNAUDITED) {
      text.paragraph(words.t("quote.unaudited"));
    }
    if (appraisal.creators().size() > 1) {
      compare(appraisal);
    }
    for (Appraisal.Valued valued : appraisal.creators()) {
      String version = Integer.toString(QuoteFormula.FORMULA_VERSION);
      String id = words.t("quote.creator") + ' ' + Shown.cut(valued.id(), Shown.SUBJECT_WIDTH);
      text.title(words.t("quote.lead", id, version, words.vertical(appraisal)));
      creator(valued.value());
    }
    return text.toString();
  }

  private void compare(Appraisal appraisal) {
    text.heading(words.t("quote.compare.heading"));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row(
        words.t("quote.creator"),
        words.t("quote.middle"),
        words.t("quote.counted"),
        words.t("quote.authenticity"),
        words.t("quote.range"));
    for (Appraisal.Valued valued : appraisal.creators()) {
      CreatorValue value = valued.value();
      QuoteInput valid = value.post().input(QuoteInput.Code.AUTHENTICITY).orElseThrow();
      table.row(
          Shown.cut(valued.id(), ID_WIDTH),
          words.cny(value.post().price().p50()),
          words.cny(value.whatIfs().getFirst().price().p50()),
          words.value(valid.code(), valid.value().p50()),
          words.range(value.post().price()));
    }
    text.table(table);
  }

  private void creator(CreatorValue value) {
    TextTable ranges = new TextTable(Align.LEFT, Align.RIGHT, Align.LEFT);
    for (Quote quote : List.of(value.post(), value.live())) {
      ranges.row(
          words.t("quote.kind." + quote.kind().code()),
          words.cny(quote.price().p50()),
          words.range(quote.price()));
    }
    text.table(ranges);
    text.paragraph(words.t("quote.range.says"));
    text.paragraph(words.reach(value) + words.t("sentence.gap") + words.tier(value));
    text.paragraph(words.headline(value));
    inputs(value.post());
    inputs(value.live());
    whatIfs(value.whatIfs());
    peers(value.standings());
    indices(value.indices());
  }

  private void inputs(Quote quote) {
    String kind = quote.kind().code();
    text.heading(words.t("quote.inputs.caption." + kind));
    text.paragraph(words.t("quote.formula." + kind));
    text.paragraph(words.middles(quote));
    int shown = details.size();
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT, Align.LEFT);
    table.row(
        words.t("quote.input"),
        words.t("quote.value"),
        words.t("quote.interval"),
        words.t("quote.basis"),
        words.t("quote.source"));
    for (QuoteInput input : quote.inputs()) {
      table.row(
          words.name(input.code()),
          words.value(input.code(), input.value().p50()),
          words.bounds(input.code(), input.value()),
          words.t("basis." + input.basis().code()),
          words.origin(input.source()) + mark(input));
    }
    text.table(table);
    for (int i = shown; i < details.size(); i++) {
      text.paragraph("[%d] %s".formatted(i + 1, details.get(i)));
    }
  }

  /** A reference to the sentence behind a number; each sentence is told once. */
  private String mark(QuoteInput input) {
    String detail = words.detail(input);
    if (detail.isEmpty()) {
      return "";
    }
    if (!details.contains(detail)) {
      details.add(detail);
    }
    return " [%d]".formatted(details.indexOf(detail) + 1);
  }

  private void whatIfs(List<WhatIf> whatIfs) {
    text.heading(words.t("quote.whatif.heading"));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    for (WhatIf whatIf : whatIfs) {
      table.row(
          words.t("scenario." + whatIf.scenario().code()),
          Wording.change(whatIf.change().p50()),
          Wording.change(whatIf.change().p10()) + " – " + Wording.change(whatIf.change().p90()),
          words.t("quote.kind." + whatIf.kind().code()) + ": " + words.cny(whatIf.price().p50()));
    }
    text.table(table);
  }

  private void peers(List<PeerStanding> standings) {
    text.heading(words.t("quote.peers.heading"));
    text.paragraph(words.group(standings.getFirst()));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    table.row(
        words.t("quote.metric"),
        words.t("quote.value"),
        words.t("quote.percentile"),
        words.t("quote.interval"));
    for (PeerStanding standing : standings) {
      table.row(
          words.t("metric." + standing.metric().code()),
          Wording.metric(standing.metric(), standing.value().p50()),
          Wording.percentile(standing.percentile().p50()),
          Wording.percentile(standing.percentile().p10())
              + " – "
              + Wording.percentile(standing.percentile().p90()));
    }
    text.table(table);
  }

  private void indices(List<CreatorIndex> indices) {
    text.heading(words.t("quote.indices.heading"));
    TextTable table = new TextTable(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.LEFT);
    for (CreatorIndex index : indices) {
      table.row(
          words.t("index." + index.kind().code()),
          Wording.percentile(index.value().p50() / 100),
          Wording.percentile(index.value().p10() / 100)
              + " – "
              + Wording.percentile(index.value().p90() / 100),
          words.t("basis." + index.basis().code()));
    }
    text.table(table);
  }
}
