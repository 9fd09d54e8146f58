package dev.zhenzan.value;

import dev.zhenzan.value.QuoteInput.Code;
import dev.zhenzan.value.QuoteInput.Origin;
import dev.zhenzan.value.QuoteInput.Source;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealCase;
import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.deal.DealPrior;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.live.Conversion;
import dev.zhenzan.value.live.Elasticity;
import dev.zhenzan.value.live.LiveSession;
import dev.zhenzan.value.live.Turnout;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.peer.TierPosition;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.Threshold;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Quotes of live sessions. Not thread-safe. */
final class LiveQuotes {
  /** Degrees of freedom of what is taken as normal. */
  private static final double NORMAL = 200;

  private final FactSheet sheet;
  private final Market market;
  private final PostQuotes posts;
  private final Records records;
  private final Draws draws;
  private final Map<String, Conversion> conversions = new TreeMap<>();

  LiveQuotes(PostQuotes posts, Records records, Draws draws) {
    this.sheet = posts.sheet();
    this.market = posts.market();
    this.posts = posts;
    this.records = records;
    this.draws = draws;
  }

  /** Conversion by the benchmark of a creator's tier, and all sessions. */
  Conversion conversion(CreatorFacts facts) {
    Market.Level level = market.level(Metric.LIVE_CONVERSION, position(facts));
    return conversions.computeIfAbsent(
        position(facts).toString(), tier -> Conversion.of(records.sessions(), level.curve()));
  }

  private TierPosition position(CreatorFacts facts) {
    return posts.reading().peers().position(facts);
  }

  private LiveTerms terms(CreatorFacts facts) {
    Conversion conversion = conversion(facts);
    return new LiveTerms(
        turnout(facts, conversion.sessions(facts.creator())),
        facts.authenticity(sheet.source()),
        conversion.next(facts.creator()),
        conversion.peers(),
        posts.terms(facts).price());
  }

  /** Of the creator's own sessions, or a share of its works' reach. */
  private Turnout turnout(CreatorFacts facts, List<LiveSession> own) {
    if (!own.isEmpty()) {
      return Turnout.of(own);
    }
    QuantileCurve share = QuantileCurve.of(QuoteFormula.LIVE_SHARE);
    PostTerms post = posts.terms(facts);
    double level = post.reach().level().deviation();
    double variance = level * level + post.viewsVariance();
    double spread = Math.sqrt(variance + share.logDeviation() * share.logDeviation());
    return new Turnout(post.typicalViews() + share.logMedian(), spread, 0);
  }

  private DealFit fit(LiveTerms terms) {
    double price = terms.price().curve().logDeviation() / Math.sqrt(2);
    double level = Math.hypot(price, QuoteFormula.LIVE_LEVEL_DEVIATION);
    DealPrior.Residual residual = new DealPrior.Residual(terms.turnout().deviation(), NORMAL);
    DealPrior prior = new DealPrior(level, price, residual, 0, 1);
    List<DealCase> cases = new ArrayList<>();
    for (Deal deal : records.deals()) {
      if (deal.kind() == DealKind.LIVE) {
        sheet
            .creator(deal.creator())
            .ifPresent(
                facts ->
                    cases.add(
                        DealCase.plain(
                            deal.creator(), Math.log(deal.priceCny()) - terms(facts).middle())));
      }
    }
    return DealFit.of(prior, cases);
  }

  /** The quote of a creator. */
  Quote quote(CreatorFacts facts) {
    LiveTerms terms = terms(facts);
    DealFit fit = fit(terms);
    Quantiles price = new LiveDraws(terms, fit.level(facts.creator()), fit, draws).price();
    return new Quote(DealKind.LIVE, price, inputs(facts, terms, fit), fit.deals());
  }

  private List<QuoteInput> inputs(CreatorFacts facts, LiveTerms terms, DealFit fit) {
    int sessions = terms.turnout().sessions();
    Source bySessions = new Source(Origin.SESSIONS, sessions, 1, "");
    return List.of(
        new QuoteInput(
            Code.LIVE_VIEWERS,
            terms.turnout().quantiles(),
            sessions > 0 ? Basis.MEASURED : Basis.ASSUMPTION,
            sessions > 0 ? bySessions : Source.formula()),
        PostInputs.authenticity(facts, sheet.source()),
        PostInputs.priced(terms.price(), fit.level(facts.creator()), fit.deals()),
        conversionInput(facts, terms),
        new QuoteInput(Code.CONVERSION_FACTOR, terms.factors(), Basis.ASSUMPTION, Source.formula()),
        elasticityInput(facts));
  }

  private QuoteInput conversionInput(CreatorFacts facts, LiveTerms terms) {
    Market.Level level = market.level(Metric.LIVE_CONVERSION, position(facts));
    int sessions = terms.turnout().sessions();
    return new QuoteInput(
        Code.LIVE_CONVERSION,
        Conversion.quantiles(terms.conversion()),
        sessions > 0 ? Basis.MEASURED : level.basis(),
        sessions > 0
            ? new Source(Origin.SESSIONS, sessions, 1, "")
            : Source.vertical(level.source()));
  }

  /** How conversion moves with popularity, over all creators with sessions. */
  Elasticity elasticity(CreatorFacts facts) {
    List<Integer> creators =
        records.sessions().stream().map(LiveSession::creator).distinct().sorted().toList();
    double claim = market.pack().threshold(Threshold.LIVE_ELASTICITY).value();
    return Elasticity.of(conversion(facts), creators, claim);
  }

  private QuoteInput elasticityInput(CreatorFacts facts) {
    Elasticity elasticity = elasticity(facts);
    Figure claim = market.pack().threshold(Threshold.LIVE_ELASTICITY);
    boolean measured = elasticity.measuredShare() >= Elasticity.ENOUGH;
    Source source =
        elasticity.sessions() == 0
            ? Source.vertical(claim.source())
            : new Source(
                Origin.SESSIONS, elasticity.sessions(), elasticity.measuredShare(), claim.source());
    return new QuoteInput(
        Code.LIVE_ELASTICITY,
        elasticity.quantiles(),
        measured ? Basis.MEASURED : claim.basis(),
        source);
  }

  /** A tenth more popularity, with the conversion that goes with it. */
  WhatIf popularityUp(CreatorFacts facts, Quote quote) {
    LiveTerms terms = terms(facts);
    DealFit fit = fit(terms);
    Quantiles elasticity = elasticity(facts).quantiles();
    Quantiles price = raised(facts, terms, fit, elasticity.p50());
    double now = quote.price().p50();
    double middle = price.p50() / now - 1;
    double low = raised(facts, terms, fit, elasticity.p10()).p50() / now - 1;
    double high = raised(facts, terms, fit, elasticity.p90()).p50() / now - 1;
    Quantiles change = new Quantiles(Math.min(low, middle), middle, Math.max(high, middle));
    return new WhatIf(WhatIf.Scenario.POPULARITY_UP, DealKind.LIVE, price, change);
  }

  private Quantiles raised(CreatorFacts facts, LiveTerms terms, DealFit fit, double elasticity) {
    double rise = 1 + QuoteFormula.RISE;
    LiveTerms raised = terms.times(rise, Math.pow(rise, elasticity));
    return new LiveDraws(raised, fit.level(facts.creator()), fit, draws).price();
  }

  /** What the next session may bring. */
  LiveOutlook outlook(CreatorFacts facts) {
    LiveTerms terms = terms(facts);
    Conversion conversion = conversion(facts);
    return new Outlooks(terms, conversion.sessions(facts.creator()), draws)
        .of(conversion.quantiles(facts.creator()), elasticity(facts));
  }
}
