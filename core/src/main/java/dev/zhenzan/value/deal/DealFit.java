package dev.zhenzan.value.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mixed model of deals, fitted; see the package's article. Immutable. */
public final class DealFit {
  /** Share of what is known from which on the deals alone count. */
  public static final double ENOUGH = 0.8;

  private static final int ROUNDS = 60;
  private static final double PRIOR_DEALS = 4;
  private static final double FARTHEST = 4;
  private static final double LEAST_VARIANCE = 0.0025;

  private final DealPrior prior;
  private final Map<Integer, Group> groups = new TreeMap<>();
  private final int deals;
  private double level;
  private double multiple;
  private double levelVariance;
  private double multipleVariance;
  private double creatorVariance;
  private double residualVariance;

  private DealFit(DealPrior prior, List<DealCase> cases) {
    this.prior = prior;
    this.deals = cases.size();
    for (DealCase deal : cases) {
      groups.computeIfAbsent(deal.creator(), creator -> new Group()).cases.add(deal);
    }
    multiple = prior.multiple();
    creatorVariance = square(prior.creator());
    residualVariance = square(prior.residual().scale());
    solve();
    for (int round = 0; round < ROUNDS && deals > 0; round++) {
      rescale();
      solve();
    }
  }

  /** The deals of one creator. */
  private static final class Group {
    private final List<DealCase> cases = new ArrayList<>();
    private double deviation;
    private double variance;
  }

  /** Fits deals; claims of which enough deals know better are left out. */
  public static DealFit of(DealPrior prior, List<DealCase> cases) {
    List<DealCase> kept = pulledIn(cases);
    DealFit fit = new DealFit(prior, kept);
    DealPrior rest = prior;
    if (fit.levelShare() >= ENOUGH) {
      rest = rest.without(DealPrior.Claims.LEVEL);
    }
    if (fit.multipleShare() >= ENOUGH) {
      rest = rest.without(DealPrior.Claims.MULTIPLE);
    }
    return rest.equals(prior) ? fit : new DealFit(rest, kept);
  }

  /** Pulls deals in that lie far from the middle of all. */
  private static List<DealCase> pulledIn(List<DealCase> cases) {
    if (cases.size() < 5) {
      return cases;
    }
    double[] logs = cases.stream().mapToDouble(DealCase::log).sorted().toArray();
    double middle = logs[logs.length / 2];
    double spread = (logs[(int) (0.84 * (logs.length - 1))] - logs[(int) (0.16 * logs.length)]) / 2;
    double most = FARTHEST * Math.max(spread, 0.1);
    return cases.stream()
        .map(deal -> deal.at(Math.clamp(deal.log(), middle - most, middle + most)))
        .toList();
  }

  /** Best level and multiple for the variances, then each creator's deviation from them. */
  private void solve() {
    double[] normal = {
      1 / (prior.level() * prior.level()),
      0,
      1 / (prior.multipleDeviation() * prior.multipleDeviation())
    };
    double[] right = {0, prior.multiple() * normal[2]};
    groups.values().forEach(group -> add(group, normal, right));
    double determinant = normal[0] * normal[2] - normal[1] * normal[1];
    level = (normal[2] * right[0] - normal[1] * right[1]) / determinant;
    multiple = (normal[0] * right[1] - normal[1] * right[0]) / determinant;
    levelVariance = normal[2] / determinant;
    multipleVariance = normal[0] / determinant;
    groups.values().forEach(this::deviate);
  }

  /** Adds X' V^-1 X and X' V^-1 y, where V = residual I + creator 11' (Woodbury). */
  private void add(Group group, double[] normal, double[] right) {
    int n = group.cases.size();
    double shrink = creatorVariance / (residualVariance + n * creatorVariance);
    double x = group.cases.stream().mapToDouble(DealCase::popularity).sum();
    double y = group.cases.stream().mapToDouble(DealCase::log).sum();
    double xx = group.cases.stream().mapToDouble(d -> d.popularity() * d.popularity()).sum();
    double xy = group.cases.stream().mapToDouble(d -> d.popularity() * d.log()).sum();
    normal[0] += (n - shrink * n * n) / residualVariance;
    normal[1] += (x - shrink * n * x) / residualVariance;
    normal[2] += (xx - shrink * x * x) / residualVariance;
    right[0] += (y - shrink * n * y) / residualVariance;
    right[1] += (xy - shrink * x * y) / residualVariance;
  }

  private double residual(DealCase deal) {
    return deal.log() - level - multiple * deal.popularity();
  }

  private void deviate(Group group) {
    int n = group.cases.size();
    double shrink = creatorVariance / (residualVariance + n * creatorVariance);
    group.deviation = shrink * group.cases.stream().mapToDouble(this::residual).sum();
    group.variance = creatorVariance * residualVariance / (residualVariance + n * creatorVariance);
  }

  private void rescale() {
    double within = PRIOR_DEALS * square(prior.residual().scale());
    double between = PRIOR_DEALS * square(prior.creator());
    for (Group group : groups.values()) {
      for (DealCase deal : group.cases) {
        within += within(square(residual(deal) - group.deviation) + group.variance, deal);
      }
      between += group.deviation * group.deviation + group.variance;
    }
    residualVariance = Math.max(LEAST_VARIANCE, within / (PRIOR_DEALS + deals));
    creatorVariance = between / (PRIOR_DEALS + groups.size());
  }

  /** A squared residual less what the multiple's coin adds, weighed as Student's t weighs it. */
  private double within(double squared, DealCase deal) {
    double freedom = prior.residual().freedom();
    double coin = deal.variance(Math.max(0, multiple));
    double scale = residualVariance + coin;
    return (freedom + 1) / (freedom + squared / scale) * squared - coin;
  }

  /** What the deals say of a creator's level, natural logarithms. */
  public Known level(int creator) {
    Group group = groups.get(creator);
    double before = prior.level() * prior.level() + prior.creator() * prior.creator();
    if (group == null) {
      double variance = levelVariance + creatorVariance;
      return new Known(level, Math.sqrt(variance), levelShare(), 0);
    }
    int n = group.cases.size();
    double shrink = n * creatorVariance / (residualVariance + n * creatorVariance);
    double variance = square(1 - shrink) * levelVariance + group.variance;
    double measured = Math.max(levelShare(), share(variance, before));
    return new Known(level + group.deviation, Math.sqrt(variance), measured, shrink);
  }

  /** What the deals say of the logarithm of the multiple for popular works. */
  public Known multiple() {
    return new Known(multiple, Math.sqrt(multipleVariance), multipleShare(), 0);
  }

  /** How much more or less deals of one creator scatter than was taken to be so before. */
  public double relativeScatter() {
    return Math.sqrt(residualVariance) / prior.residual().scale();
  }

  /** How many deals were fitted. */
  public int deals() {
    return deals;
  }

  /** How many deals are a creator's. */
  public int deals(int creator) {
    Group group = groups.get(creator);
    return group == null ? 0 : group.cases.size();
  }

  /** All of it where the claim is left out. */
  private double levelShare() {
    return prior.level() >= DealPrior.NONE ? 1 : share(levelVariance, square(prior.level()));
  }

  private double multipleShare() {
    return prior.multipleDeviation() >= DealPrior.NONE
        ? 1
        : share(multipleVariance, square(prior.multipleDeviation()));
  }

  private static double share(double left, double before) {
    return Math.clamp(1 - left / before, 0, 1);
  }

  private static double square(double x) {
    return x * x;
  }

  /**
   * What is known of a number.
   *
   * @param mean to expect
   * @param deviation standard deviation of what is known
   * @param measuredShare how much of it comes from deals and not from the claim, 0 to 1
   * @param ownShare how much of it comes from the creator's own deals, 0 to 1
   */
  public record Known(double mean, double deviation, double measuredShare, double ownShare) {}
}
