package dev.zhenzan.value;

import dev.zhenzan.value.QuoteInput.Code;
import dev.zhenzan.value.QuoteInput.Origin;
import dev.zhenzan.value.QuoteInput.Source;
import dev.zhenzan.value.deal.DealFit;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.value.peer.Market;
import dev.zhenzan.value.peer.TierPosition;
import dev.zhenzan.value.reach.ReachForecast;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.Threshold;
import java.util.ArrayList;
import java.util.List;

/** Says of each number of a post's quote what it is and rests on. */
final class PostInputs {
  private final CreatorFacts facts;
  private final PostTerms terms;
  private final DealFit fit;
  private final Market market;

  PostInputs(CreatorFacts facts, PostTerms terms, DealFit fit, Market market) {
    this.facts = facts;
    this.terms = terms;
    this.fit = fit;
    this.market = market;
  }

  /** All inputs, in the order of the formula. */
  List<QuoteInput> of(PostDraws drawn, Basis scatter) {
    List<QuoteInput> inputs = new ArrayList<>();
    inputs.add(authenticity(facts, terms.source()));
    inputs.add(likes());
    inputs.add(likeRate());
    inputs.add(reached(Code.TYPICAL_REACH, typical(), Basis.MEASURED));
    inputs.add(growth());
    inputs.add(reached(Code.NEXT_REACH, drawn.views(), scatter));
    inputs.add(price());
    inputs.add(engagement());
    inputs.add(popularChance(drawn));
    inputs.add(popularMultiple());
    return inputs;
  }

  static QuoteInput authenticity(CreatorFacts facts, ReachSource source) {
    return new QuoteInput(
        Code.AUTHENTICITY,
        facts.authenticity(source),
        Basis.MEASURED,
        Source.works(facts.works().size()));
  }

  private QuoteInput likes() {
    ReachForecast reach = terms.reach();
    double level = reach.level().deviation();
    double spread =
        switch (terms.source()) {
          case VIEWS -> Math.hypot(level, terms.rate().deviation());
          case LIKES -> level;
        };
    Quantiles likes = Quantiles.logNormal(terms.typicalLikes(), spread);
    return new QuoteInput(Code.VALID_LIKES, likes, ownLevel(), Source.works(reach.works()));
  }

  /** Measured where the creator's own works carry most of it. */
  private Basis ownLevel() {
    return terms.reach().measuredShare() >= 0.5 ? Basis.MEASURED : Basis.ASSUMPTION;
  }

  private QuoteInput likeRate() {
    return switch (terms.source()) {
      case VIEWS ->
          new QuoteInput(
              Code.LIKE_RATE,
              terms.rate().quantiles(),
              Basis.MEASURED,
              Source.works(terms.reach().works()));
      case LIKES -> {
        Market.Level level = market.level(Metric.LIKE_RATE, position());
        yield new QuoteInput(
            Code.LIKE_RATE,
            terms.rate().quantiles(),
            level.basis(),
            Source.vertical(level.source()));
      }
    };
  }

  private TierPosition position() {
    return market.position(facts.followers(), Math.exp(terms.typicalViews()));
  }

  private Quantiles typical() {
    double level = terms.reach().level().deviation();
    return Quantiles.logNormal(
        terms.typicalViews(), Math.sqrt(level * level + terms.viewsVariance()));
  }

  /** Without views, reach is no better founded than the like rate. */
  private QuoteInput reached(Code code, Quantiles value, Basis best) {
    Basis own = weaker(best, ownLevel());
    Basis basis =
        switch (terms.source()) {
          case VIEWS -> own;
          case LIKES -> weaker(own, likeRate().basis());
        };
    int works = terms.reach().works();
    Source source = new Source(Origin.LOG, works, terms.reach().measuredShare(), "");
    return new QuoteInput(code, value, basis, source);
  }

  private static Basis weaker(Basis one, Basis other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private QuoteInput growth() {
    ReachForecast.Growth growth = terms.reach().growth();
    return new QuoteInput(
        Code.MONTHLY_GROWTH, growth.monthly(), Basis.MEASURED, Source.works(terms.reach().works()));
  }

  private QuoteInput price() {
    DealFit.Known level = fit.level(facts.creator());
    Market.Level benchmark = terms.price();
    return priced(benchmark, level, fit.deals());
  }

  /** A price for a thousand views, by a benchmark and by deals. */
  static QuoteInput priced(Market.Level benchmark, DealFit.Known level, int deals) {
    Quantiles value =
        Quantiles.logNormal(benchmark.curve().logMedian() + level.mean(), level.deviation());
    Source source =
        deals == 0
            ? Source.vertical(benchmark.source())
            : new Source(Origin.DEALS, deals, level.measuredShare(), benchmark.source());
    Basis basis = level.measuredShare() >= DealFit.ENOUGH ? Basis.MEASURED : benchmark.basis();
    return new QuoteInput(Code.PRICE_PER_THOUSAND, value, basis, source);
  }

  private QuoteInput engagement() {
    Engagement engagement = terms.engagement();
    Source source =
        engagement.known() == Engagement.Known.NOT
            ? Source.formula()
            : Source.works(terms.reach().works());
    return new QuoteInput(Code.ENGAGEMENT_FACTOR, engagement.factors(), Basis.ASSUMPTION, source);
  }

  private QuoteInput popularChance(PostDraws drawn) {
    return new QuoteInput(
        Code.POPULAR_CHANCE,
        Quantiles.exactly(drawn.popularity()),
        ownLevel(),
        Source.works(terms.reach().works()));
  }

  private QuoteInput popularMultiple() {
    DealFit.Known multiple = fit.multiple();
    Quantiles value = Quantiles.logNormal(multiple.mean(), multiple.deviation());
    Figure claim = market.pack().threshold(Threshold.POPULAR_FACTOR_LOW);
    boolean measured = multiple.measuredShare() >= DealFit.ENOUGH;
    Source source =
        multiple.measuredShare() > 0.01
            ? new Source(Origin.DEALS, fit.deals(), multiple.measuredShare(), claim.source())
            : Source.vertical(claim.source());
    return new QuoteInput(
        Code.POPULAR_MULTIPLE, value, measured ? Basis.MEASURED : claim.basis(), source);
  }
}
