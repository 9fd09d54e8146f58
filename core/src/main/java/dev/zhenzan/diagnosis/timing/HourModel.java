package dev.zhenzan.diagnosis.timing;

import dev.zhenzan.linear.Gaussian;
import dev.zhenzan.linear.Quadratic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Effects of the hour of the week on a rate: of one group, within its vertical, within all. See the
 * package for the model.
 */
public final class HourModel {
  private static final double[] PECULIAR = {0.05, 0.5};
  private static final double[] SMOOTHNESS = {0, 2.5};
  private static final double[] OWN_DEVIATIONS = {0.04, 0.1, 0.2, 0.35, 0.6};
  private static final double[] COMMON_DEVIATIONS = {0.04, 0.12, 0.3, 0.6};

  /** Groups of fewer rows have no effects of their own in the model: they are noise there. */
  private static final int FEWEST_ROWS = 25;

  private static final int MOST_NODES = 48;

  private final Design design;
  private final Relations relations;
  private final LatentRates.Found found;
  private final int[][] rows;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> small = new ArrayList<>();

  private HourModel(Design design, Relations relations, LatentRates.Found found) {
    this.design = design;
    this.relations = relations;
    this.found = found;
    this.rows = design.counts().rowsByGroup();
    List<Integer> others =
        IntStream.range(0, rows.length)
            .filter(group -> group != relations.target() && rows[group].length > 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(group -> -rows[group].length)
                    .thenComparing(group -> group))
            .toList();
    for (int group : others) {
      if (rows[group].length >= FEWEST_ROWS && nodes.size() < MOST_NODES) {
        Quadratic own = observed(group, 0, new double[0]).withoutFirst(Design.OWN);
        nodes.add(new Node(own, kinship(group)));
      } else {
        small.add(group);
      }
    }
  }

  /** Where another group stands, and how many steps its effects are from where it joins. */
  private enum Kinship {
    KIN(1),
    STRANGER(2);

    private final int steps;

    Kinship(int steps) {
      this.steps = steps;
    }
  }

  private Kinship kinship(int group) {
    return relations.kin().get(group) ? Kinship.KIN : Kinship.STRANGER;
  }

  /** A group of many rows: what its rows say of its own features' weights and of what is shared. */
  private record Node(Quadratic own, Kinship kinship) {}

  /** Of how many, and how alike, effects are. */
  private record Scale(double own, double common, double[] variances) {
    double[] times(double factor) {
      double[] scaled = variances.clone();
      for (int i = 0; i < scaled.length; i++) {
        scaled[i] *= factor;
      }
      return scaled;
    }

    /** Of a group around its vertical, and of the vertical around all. */
    double[] step() {
      return times(own * own);
    }
  }

  /** Fits effects to counts. */
  public static HourFit fit(TimedCounts counts, Relations relations, HourPriors priors) {
    Design design = new Design(counts, priors);
    LatentRates.Found found = LatentRates.of(design, relations.target());
    return new HourModel(design, relations, found).fit();
  }

  private HourFit fit() {
    List<Gaussian> parts = new ArrayList<>();
    List<Double> masses = new ArrayList<>();
    Quadratic target = observed(relations.target(), 0, new double[0]);
    for (double[] variances : courses()) {
      for (double own : OWN_DEVIATIONS) {
        Scale scale = new Scale(own, 0, variances);
        Quadratic kin = told(scale, Kinship.KIN);
        Quadratic strangers = told(scale, Kinship.STRANGER);
        for (double common : COMMON_DEVIATIONS) {
          Scale of = new Scale(own, common, variances);
          Gaussian part = part(of, strangers, kin, target);
          double amplitude =
              Math.sqrt(common * common + 2 * own * own) / design.priors().amplitude();
          parts.add(part);
          masses.add(part.logMass() - 0.5 * amplitude * amplitude);
        }
      }
    }
    return HourFit.of(new HourFit.Known(design, found.noise()), parts, masses);
  }

  /** Prior variances of the week's features: what courses over the week may be like. */
  private List<double[]> courses() {
    List<double[]> courses = new ArrayList<>();
    for (double smoothness : SMOOTHNESS) {
      for (double peculiar : PECULIAR) {
        courses.add(design.basis().variances(peculiar, smoothness));
      }
    }
    return courses;
  }

  /** The unknowns of the target, common ones, vertical and all integrated out. */
  private Gaussian part(Scale scale, Quadratic strangers, Quadratic kin, Quadratic target) {
    int hours = design.hours();
    Quadratic all = strangers.copy();
    double[] common = scale.times(scale.common() * scale.common());
    for (int i = 0; i < hours; i++) {
      all.prior(i, 0, common[i]);
    }
    design.addSharedPriors(all, hours);
    Quadratic vertical = down(all, scale.step());
    vertical.add(kin);
    Quadratic own = target.copy();
    own.add(down(vertical, scale.step()), Design.OWN, hours);
    return own.gaussian();
  }

  /** What is known of the unknowns around others, by what is known of those. */
  private Quadratic down(Quadratic of, double[] variances) {
    int hours = design.hours();
    Quadratic both = Quadratic.zero(2 * hours + design.shared());
    both.add(of, 0, hours);
    both.tie(hours, 0, variances);
    return both.withoutFirst(hours);
  }

  /** What the other groups say of their vertical if they are the target's kin, else of all. */
  private Quadratic told(Scale scale, Kinship kinship) {
    int hours = design.hours();
    double factor = kinship.steps * scale.own() * scale.own();
    double[] variances = scale.times(factor);
    Quadratic sum = Quadratic.zero(hours + design.shared());
    for (Node node : nodes) {
      if (node.kinship == kinship) {
        sum.add(down(node.own, variances));
      }
    }
    for (int group : small) {
      if (kinship(group) == kinship) {
        sum.add(observed(group, factor, scale.variances()).withoutFirst(Design.OWN));
      }
    }
    return sum;
  }

  /**
   * What a group's rows say.
   *
   * @param extra variance of effects that are noise here
   * @param variances by which it differs between hours
   */
  private Quadratic observed(int group, double extra, double[] variances) {
    Quadratic observed = Quadratic.zero(design.size());
    double[] features = new double[design.size()];
    for (int row : rows[group]) {
      design.fill(row, features);
      double variance = found.variance()[row] + extra * variance(row, variances);
      observed.observe(features, found.seen()[row], variance);
    }
    Design.addOwnPriors(observed, found.levelVariance());
    return observed;
  }

  private double variance(int row, double[] variances) {
    double[] hours = design.basis().row(design.counts().slot()[row]);
    double sum = 0;
    for (int i = 0; i < variances.length; i++) {
      sum += variances[i] * hours[i] * hours[i];
    }
    return sum;
  }
}
