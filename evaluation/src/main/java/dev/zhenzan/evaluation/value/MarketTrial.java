package dev.zhenzan.evaluation.value;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.model.Period;
import dev.zhenzan.value.Records;
import dev.zhenzan.value.Valuer;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.fact.Counts;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.WorkFacts;
import dev.zhenzan.value.number.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * One simulated market: its creators, their works and deals, and the prices of their next posts.
 */
final class MarketTrial {
  private static final long DAY = 86_400_000_000L;
  private static final int DAYS = 90;
  private static final double TAILS = 4;
  private static final double BARGAINING = 0.2;

  private final PricingWorld world;
  private final Chance chance;
  private final double level;
  private final double multiple;
  private final double exponent;
  private final List<Seller> creators = new ArrayList<>();

  /** A creator as it is. */
  private record Seller(
      int id, double reach, double spread, double slope, double rate, double own) {}

  private MarketTrial(PricingWorld world, int creatorCount, Chance chance) {
    this.world = world;
    this.chance = chance;
    boolean right = world.claims() == PricingWorld.Claims.RIGHT;
    double half = SimulatedVertical.PRICE_DEVIATION / Math.sqrt(2);
    level = right ? half * chance.normal() : Math.log(2.5);
    multiple = right ? Math.log(chance.logUniform(2.7, 5.6)) : Math.log(1.5);
    exponent = Math.max(0, 0.3 + 0.125 * chance.normal());
    double middle = world.size() == PricingWorld.Size.SMALL ? 8 : 11.5;
    for (int id = 0; id < creatorCount; id++) {
      creators.add(
          new Seller(
              id,
              middle + 1.1 * chance.normal(),
              chance.logNormal(0.55, 0.35),
              0.15 * chance.normal(),
              chance.logNormal(0.04, 0.4),
              half * chance.normal()));
    }
  }

  /**
   * How quotes did.
   *
   * @param quotes how many
   * @param below prices below the interval
   * @param above prices above it
   * @param belowMiddle prices below the median
   * @param width mean logarithm of the 90th over the 10th percentile
   */
  record Outcome(int quotes, int below, int above, int belowMiddle, double width) {
    Outcome plus(Outcome other) {
      int all = quotes + other.quotes;
      return new Outcome(
          all,
          below + other.below,
          above + other.above,
          belowMiddle + other.belowMiddle,
          (width * quotes + other.width * other.quotes) / Math.max(1, all));
    }

    double coverage() {
      return 1 - (double) (below + above) / quotes;
    }
  }

  static final Outcome NONE = new Outcome(0, 0, 0, 0, 0);

  /** Makes a market of so many creators and deals, quotes all and counts. */
  static Outcome run(PricingWorld world, int creators, int deals, Chance chance) {
    MarketTrial trial = new MarketTrial(world, creators, chance);
    Valuer valuer =
        new Valuer(
            trial.sheet(), SimulatedVertical.pack(), new Records(trial.deals(deals), List.of()));
    Outcome outcome = NONE;
    for (Seller creator : trial.creators) {
      Quantiles quote = valuer.post(creator.id).orElseThrow().price();
      double price = trial.price(creator, DAYS);
      outcome =
          outcome.plus(
              new Outcome(
                  1,
                  price < quote.p10() ? 1 : 0,
                  price > quote.p90() ? 1 : 0,
                  price < quote.p50() ? 1 : 0,
                  Math.log(quote.p90() / quote.p10())));
    }
    return outcome;
  }

  private FactSheet sheet() {
    Map<Integer, CreatorFacts> facts = new TreeMap<>();
    for (Seller creator : creators) {
      int works = (int) chance.logUniform(2, 80);
      List<WorkFacts> theirs = new ArrayList<>();
      for (int i = 0; i < works; i++) {
        double day = DAYS * chance.uniform();
        double viewers = Math.exp(reach(creator, day));
        Counts counts = new Counts(viewers, viewers * creator.rate, 0, 0);
        OptionalLong published = OptionalLong.of((long) (day * DAY));
        theirs.add(new WorkFacts(i, published, counts, counts, 0, 1));
      }
      facts.put(creator.id, new CreatorFacts(creator.id, OptionalLong.of(1), theirs));
    }
    return new FactSheet(ReachSource.VIEWS, facts, Optional.of(new Period(0, DAYS * DAY)));
  }

  /** The logarithm of the reach of a work published on a day: Student's t around a trend. */
  private double reach(Seller creator, double day) {
    double squares = 0;
    for (int i = 0; i < TAILS; i++) {
      double normal = chance.normal();
      squares += normal * normal;
    }
    double t = chance.normal() / Math.sqrt(squares / TAILS);
    return usual(creator, day) + creator.spread * t;
  }

  private static double usual(Seller creator, double day) {
    return creator.reach + creator.slope * (day - DAYS / 2.0) / 30;
  }

  private List<Deal> deals(int count) {
    List<Deal> deals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Seller creator = chance.pick(creators);
      double day = DAYS * chance.uniform();
      long time = (long) (day * DAY);
      deals.add(new Deal(creator.id, DealKind.POST, time, price(creator, day), ""));
    }
    return deals;
  }

  private double price(Seller creator, double day) {
    double reach = reach(creator, day);
    double paid = world.follows() == PricingWorld.Follows.NEXT_REACH ? reach : usual(creator, day);
    boolean popular = paid + Math.log(creator.rate) > Math.log(SimulatedVertical.POPULAR);
    double engagement = exponent * Math.log(creator.rate / 0.04);
    return Math.exp(
        paid
            - Math.log(1_000)
            + Math.log(SimulatedVertical.PRICE)
            + level
            + creator.own
            + Math.clamp(engagement, Math.log(0.7), Math.log(1.4))
            + (popular ? multiple : 0)
            + BARGAINING * chance.normal());
  }
}
