package dev.zhenzan.detect.lockstep;

import java.util.List;

/**
 * What tells a group that was hired from friends, followers, fans and people of one interest.
 *
 * @param shape how large and how dense it is
 * @param timing when its members came to the targets
 * @param company what its members do besides, and who else comes to the targets
 * @param creators whose works the targets are
 * @param ages when its members registered
 * @param interest mean over hits of the logarithm (nats) of how much more of the member's other
 *     likes than of all likes lie in the target's community of interest: above 0 where people come
 *     to what they like anyway, 0 or below where they do as they are told
 */
public record GroupFeatures(
    Shape shape, Timing timing, Company company, Creators creators, Ages ages, double interest) {

  /**
   * Size and density.
   *
   * @param accounts members
   * @param videos targets
   * @param density share of member x target pairs that are hit, 0 to 1
   * @param lift interactions over those expected by chance
   * @param captured share of the targets' likes that are the group's, 0 to 1
   * @param narrowness 2 where the members met within hours, 1 within days, 0 at any time
   */
  public record Shape(
      int accounts, int videos, double density, double lift, double captured, int narrowness) {}

  /**
   * When members came, against everybody else who came to the same targets.
   *
   * @param fresh share of hits within two hours of their video's first like, 0 to 1: fans and
   *     followers come when a work appears
   * @param early mean share of a target's other likes that come before a hit, 0 to 1; 0.5 where
   *     members come when others do
   * @param spread standard deviation of that share within a target over that of a uniform one: 1
   *     where members come when others do, near 0 where they come all at once
   * @param windows effective number of hours in which the hits lie (inverse Simpson index)
   * @param ebb how far from a target's first tenth of hits to its ninth the middle one lies, 0 to
   *     1: a half where hits come evenly, about a quarter where they die away, as they do after one
   *     friend has shown a video to the others
   */
  public record Timing(double fresh, double early, double spread, double windows, double ebb) {}

  /**
   * When members registered; -1 where a log does not tell of at least half of them.
   *
   * @param mean of the natural logarithm of 1 + days from a member's registration to its first hit
   * @param spread standard deviation of that logarithm
   */
  public record Ages(double mean, double spread) {
    /** Of a log that does not tell. */
    public static final Ages UNKNOWN = new Ages(-1, -1);
  }

  /**
   * What members and targets have beside each other.
   *
   * @param otherLikes mean number of a member's likes that are not on targets
   * @param dispersion standard deviation of the natural logarithm of that number plus one
   * @param coherence how much more often two members' other likes meet than random ones of all
   *     likes would: people of one interest share more than the targets
   * @param affinity accounts outside the group that like two targets or more beyond chance, for
   *     each member: high where the targets have an audience in common anyway
   * @param activity correlation of a member's hits with the logarithm of its other likes, -1 to 1:
   *     active people hit more, hired accounts do as they are told
   * @param popularity correlation of the logarithms of a target's hits and other likes, -1 to 1
   */
  public record Company(
      double otherLikes,
      double dispersion,
      double coherence,
      double affinity,
      double activity,
      double popularity) {}

  /**
   * Whose works the targets are.
   *
   * @param effective effective number of the targets' creators (inverse Simpson index), or 0 where
   *     creators are not known
   * @param reciprocity share of the targets that are a member's own works, 0 to 1
   */
  public record Creators(double effective, double reciprocity) {
    /** Whether the log's creators are known. */
    boolean known() {
      return effective > 0;
    }
  }

  /** Names of the elements of {@link #vector}. */
  public static List<String> names() {
    return List.of(
        "accounts",
        "videos",
        "density",
        "lift",
        "captured",
        "narrowness",
        "fresh",
        "early",
        "spread",
        "windows",
        "ebb",
        "otherLikes",
        "dispersion",
        "coherence",
        "affinity",
        "activity",
        "popularity",
        "creators",
        "reciprocity",
        "age",
        "ageSpread",
        "interest");
  }

  /** The features as a model takes them, sizes and ratios as natural logarithms. */
  public double[] vector() {
    return new double[] {
      Math.log(shape.accounts),
      Math.log(shape.videos),
      Math.log(shape.density),
      Math.log(shape.lift),
      shape.captured,
      shape.narrowness,
      timing.fresh,
      timing.early,
      timing.spread,
      Math.log(timing.windows),
      timing.ebb,
      Math.log1p(company.otherLikes),
      company.dispersion,
      Math.log(company.coherence),
      Math.log1p(company.affinity),
      company.activity,
      company.popularity,
      Math.log1p(creators.effective),
      creators.reciprocity,
      ages.mean,
      ages.spread,
      interest
    };
  }
}
