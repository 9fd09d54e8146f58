package dev.zhenzan.value;

import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealCase;
import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.deal.DealPrior;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.number.Normal;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.reach.ReachForecast;
import dev.zhenzan.vertical.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quotes of posts. Not thread-safe. */
final class PostQuotes {
  /** Rounds in which deals say how much of a work's scatter prices follow. */
  private static final int FOLLOWING = 4;

  private final FactSheet sheet;
  private final Market market;
  private final PostReading reading;
  private final List<Deal> deals;
  private final Draws draws;
  private final Map<Integer, PostTerms> known = new HashMap<>();

  PostQuotes(FactSheet sheet, Market market, List<Deal> deals, Draws draws) {
    this.sheet = sheet;
    this.market = market;
    this.reading = new PostReading(sheet, market);
    this.deals =
        deals.stream()
            .filter(deal -> deal.kind() == DealKind.POST)
            .filter(deal -> sheet.creator(deal.creator()).isPresent())
            .toList();
    this.draws = draws;
  }

  FactSheet sheet() {
    return sheet;
  }

  Market market() {
    return market;
  }

  PostReading reading() {
    return reading;
  }

  /** A creator's terms by valid counts. */
  PostTerms terms(CreatorFacts facts) {
    return known.computeIfAbsent(facts.creator(), creator -> reading.terms(facts, Weighing.VALID));
  }

  /** What deals say, by the claims that hold for a creator. */
  DealFit fit(PostTerms terms) {
    double price = terms.price().curve().logDeviation() / Math.sqrt(2);
    double low = Math.log(market.pack().threshold(Threshold.POPULAR_FACTOR_LOW).value());
    double high = Math.log(market.pack().threshold(Threshold.POPULAR_FACTOR_HIGH).value());
    ReachForecast.Scatter scatter = terms.reach().scatter();
    DealPrior prior =
        new DealPrior(
            price,
            Math.sqrt(price * price + terms.viewsVariance()),
            new DealPrior.Residual(scatter.scale(), scatter.freedom()),
            (low + high) / 2,
            Math.max(0.05, (high - low) / (2 * Normal.P90)));
    DealFit fit = DealFit.of(prior, cases(0));
    for (int round = 0; round < FOLLOWING && !deals.isEmpty(); round++) {
      fit = DealFit.of(prior, cases(Math.min(1, fit.relativeScatter())));
    }
    return fit;
  }

  /** The deals, where prices follow so much of a work's own scatter. */
  private List<DealCase> cases(double follow) {
    List<DealCase> cases = new ArrayList<>();
    for (Deal deal : deals) {
      PostTerms terms = terms(sheet.creator(deal.creator()).orElseThrow());
      cases.add(terms.deal(deal.creator(), deal.priceCny(), follow));
    }
    return cases;
  }

  /** The quote of a creator. */
  Quote quote(CreatorFacts facts) {
    PostTerms terms = terms(facts);
    DealFit fit = fit(terms);
    PostDraws drawn = draw(facts, terms, fit);
    List<QuoteInput> inputs =
        new PostInputs(facts, terms, fit, market).of(drawn, reading.reach().scatterBasis());
    return new Quote(DealKind.POST, drawn.price(), inputs, fit.deals());
  }

  private PostDraws draw(CreatorFacts facts, PostTerms terms, DealFit fit) {
    return new PostDraws(terms, fit.level(facts.creator()), fit, draws);
  }

  /** What the quote were otherwise. */
  List<WhatIf> whatIfs(CreatorFacts facts, Quote quote) {
    PostTerms terms = terms(facts);
    DealFit fit = fit(terms);
    PostTerms counted = reading.terms(facts, Weighing.COUNTED);
    PostTerms more = more(terms);
    return List.of(
        ofCounted(facts, quote, draw(facts, counted, fit).price()),
        ofMore(terms, quote, draw(facts, more, fit).price()));
  }

  /** The change hangs on how many of the doubted are invalid. */
  private WhatIf ofCounted(CreatorFacts facts, Quote quote, Quantiles price) {
    double valid = Math.max(1, facts.total(Weighing.VALID).reached(sheet.source()));
    double spread = Normal.P90 * Math.min(1, facts.doubt() / valid);
    double ratio = price.p50() / quote.price().p50();
    Quantiles change =
        new Quantiles(ratio * Math.exp(-spread) - 1, ratio - 1, ratio * Math.exp(spread) - 1);
    return new WhatIf(WhatIf.Scenario.ALL_COUNTED, DealKind.POST, price, change);
  }

  private static PostTerms more(PostTerms terms) {
    double rise = Math.log1p(QuoteFormula.RISE);
    return switch (terms.source()) {
      case VIEWS -> terms.withMoreInteractions(rise);
      case LIKES -> terms.withMoreReach(rise);
    };
  }

  /** With views it hangs on the exponent; without, on whether more likes come of more viewers. */
  private static WhatIf ofMore(PostTerms terms, Quote quote, Quantiles price) {
    double middle = price.p50() / quote.price().p50() - 1;
    Quantiles exponent = QuoteFormula.ENGAGEMENT_EXPONENT;
    double rise = 1 + QuoteFormula.RISE;
    Quantiles change =
        switch (terms.source()) {
          case VIEWS ->
              new Quantiles(
                  Math.min(middle, Math.pow(rise, exponent.p10()) - 1),
                  middle,
                  Math.max(middle, Math.pow(rise, exponent.p90()) - 1));
          case LIKES -> new Quantiles(Math.min(0, middle), middle, Math.max(0, middle));
        };
    return new WhatIf(WhatIf.Scenario.INTERACTION_UP, DealKind.POST, price, change);
  }
}
