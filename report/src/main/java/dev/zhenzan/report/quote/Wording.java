package dev.zhenzan.report.quote;

import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.page.Texts;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.PeerStanding;
import dev.zhenzan.value.Quote;
import dev.zhenzan.value.QuoteInput;
import dev.zhenzan.value.WhatIf;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.LocalizedText;
import dev.zhenzan.vertical.Metric;

/** Says numbers of quotes in the words of one language. */
final class Wording {
  private static final double HUNDRED = 100;

  /** Share from which on it is told that a counter makes a quote higher. */
  private static final double WORTH_A_WORD = 0.02;

  private final Texts texts;

  Wording(Language language) {
    texts = Texts.in(language).with("quote");
  }

  Texts texts() {
    return texts;
  }

  String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  String of(LocalizedText text) {
    return switch (texts.language()) {
      case ZH -> text.zh();
      case EN -> text.en();
    };
  }

  /** An amount of money, with two digits that count, or three from a thousand on. */
  static String money(double cny) {
    if (cny >= HUNDRED) {
      double unit = Math.pow(10, Math.floor(Math.log10(cny)) - 2);
      return Numbers.count(Math.round(cny / unit) * unit);
    }
    return Numbers.decimals(cny, cny >= 10 ? 0 : cny >= 1 ? 1 : 2);
  }

  /** The bounds of a price. */
  String range(Quantiles price) {
    return t("quote.range.words", money(price.p10()), money(price.p90()));
  }

  String cny(double amount) {
    return t("quote.cny", money(amount));
  }

  /** A change with its sign. */
  static String change(double share) {
    double percent = HUNDRED * share;
    int decimals = Math.abs(percent) < 0.995 ? 2 : Math.abs(percent) < 9.95 ? 1 : 0;
    String text = Numbers.decimals(Math.abs(percent), decimals) + '%';
    return (percent <= -0.005 ? "-" : "+") + text;
  }

  /** A number in its unit. */
  String value(QuoteInput.Code code, double value) {
    if (code == QuoteInput.Code.MONTHLY_GROWTH) {
      return change(value);
    }
    if (code == QuoteInput.Code.LIVE_ELASTICITY) {
      return change(value / HUNDRED);
    }
    return switch (code.unit()) {
      case ACCOUNTS -> Numbers.expected(value);
      case SHARE -> Numbers.percent(value);
      case CNY -> cny(value);
      case FACTOR -> "×" + Numbers.decimals(value, 2);
    };
  }

  /** The bounds of a number in its unit; nothing of what is known exactly. */
  String bounds(QuoteInput.Code code, Quantiles value) {
    if (value.p10() == value.p90()) {
      return "–";
    }
    return code.unit() == QuoteInput.Unit.CNY
        ? t("quote.cny", money(value.p10()) + " – " + money(value.p90()))
        : value(code, value.p10()) + " – " + value(code, value.p90());
  }

  String name(QuoteInput.Code code) {
    return t("input." + code.code());
  }

  /** Where a number comes from, in a few words. */
  String origin(QuoteInput.Source source) {
    return switch (source.origin()) {
      case LOG -> t("origin.log", texts.number("videos", source.count()));
      case DEALS ->
          t("origin.deals", Numbers.count(source.count()), Numbers.percent(source.ownShare()));
      case SESSIONS -> t("origin.sessions", Numbers.count(source.count()));
      case VERTICAL -> t("origin.vertical");
      case FORMULA -> t("origin.formula");
    };
  }

  /**
   * The sentence behind a number that is not measured, where it is in the language of the page;
   * else nothing.
   */
  String detail(QuoteInput input) {
    String detail = input.source().detail();
    boolean chinese = detail.codePoints().anyMatch(Character::isIdeographic);
    boolean readable = chinese == (texts.language() == Language.ZH);
    return readable && input.basis() != Basis.MEASURED ? detail : "";
  }

  /** A metric's number. */
  static String metric(Metric metric, double value) {
    if (metric == Metric.VIEWS_PER_WORK) {
      return Numbers.expected(value);
    }
    return metric.isShare() ? Numbers.percent(value) : Numbers.decimals(value, 2);
  }

  /** A percentile as a number from 0 to 100. */
  static String percentile(double share) {
    return Numbers.count(HUNDRED * share);
  }

  String group(PeerStanding standing) {
    return standing.group() == PeerStanding.Group.LOG
        ? t("quote.peers.note.log")
        : t("quote.peers.note.vertical");
  }

  /** The tier, and how it is known. */
  String tier(CreatorValue value) {
    String name = of(value.position().shown().name());
    return switch (value.position().known()) {
      case FOLLOWERS -> t("quote.tier.followers", name);
      case REACH -> t("quote.tier.reach", name);
    };
  }

  /** What the log tells of reach. */
  String reach(CreatorValue value) {
    return t("quote.source." + value.source().code());
  }

  /** The formula with the middles of its inputs. */
  String middles(Quote quote) {
    return switch (quote.kind()) {
      case POST ->
          t(
              "quote.formula.middles",
              product(
                  quote,
                  QuoteInput.Code.NEXT_REACH,
                  QuoteInput.Code.PRICE_PER_THOUSAND,
                  QuoteInput.Code.ENGAGEMENT_FACTOR),
              money(
                  middle(quote, QuoteInput.Code.ENGAGEMENT_FACTOR)
                      * perThousand(quote, QuoteInput.Code.NEXT_REACH)));
      case LIVE ->
          t(
              "quote.formula.middles",
              product(
                  quote,
                  QuoteInput.Code.LIVE_VIEWERS,
                  QuoteInput.Code.AUTHENTICITY,
                  QuoteInput.Code.PRICE_PER_THOUSAND,
                  QuoteInput.Code.CONVERSION_FACTOR),
              money(
                  middle(quote, QuoteInput.Code.AUTHENTICITY)
                      * middle(quote, QuoteInput.Code.CONVERSION_FACTOR)
                      * perThousand(quote, QuoteInput.Code.LIVE_VIEWERS)));
    };
  }

  private static double perThousand(Quote quote, QuoteInput.Code reach) {
    return middle(quote, reach) / 1_000 * middle(quote, QuoteInput.Code.PRICE_PER_THOUSAND);
  }

  private static double middle(Quote quote, QuoteInput.Code code) {
    return quote.input(code).orElseThrow().value().p50();
  }

  private static String product(Quote quote, QuoteInput.Code first, QuoteInput.Code... others) {
    StringBuilder product =
        new StringBuilder(Numbers.expected(middle(quote, first))).append(" / 1000");
    for (QuoteInput.Code code : others) {
      double value = middle(quote, code);
      product
          .append(" × ")
          .append(code.unit() == QuoteInput.Unit.CNY ? money(value) : Numbers.decimals(value, 2));
    }
    return product.toString();
  }

  /** What is said of the whole counter. */
  String headline(CreatorValue value) {
    WhatIf all = value.whatIfs().getFirst();
    double more = all.change().p50();
    return more >= WORTH_A_WORD
        ? t(
            "quote.headline.inflated",
            money(all.price().p50()),
            Numbers.count(HUNDRED * more) + '%')
        : t("quote.headline.clean", change(more));
  }

  /** The vertical and its version. */
  String vertical(Appraisal appraisal) {
    return t(
        "quote.vertical",
        of(appraisal.pack().name()),
        Integer.toString(appraisal.pack().title().version()));
  }
}
