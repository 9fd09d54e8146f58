package dev.zhenzan.diagnosis.timing;

import java.util.List;

/**
 * Published works with what they brought, a row each.
 *
 * @param creators how many there are
 * @param creator of each work, 0 to {@code creators - 1}
 * @param slot hour of the week of publishing, 0 to 167
 * @param time of publishing within the log, from &minus;&frac12; to &frac12;
 * @param outcome trusted views or likes within a time after publishing that is the same for all
 * @param gathered share of the outcome that a work gathers, as a rule, in the time that the log
 *     still covers, above 0 up to 1
 * @param qualities what tells a work's quality whenever it is published
 * @param traits what is known of a work before: each centred within the creator's works
 */
public record WorkOutcomes(
    int creators,
    int[] creator,
    int[] slot,
    double[] time,
    double[] outcome,
    double[] gathered,
    List<Quality> qualities,
    double[][] traits) {
  public WorkOutcomes {
    qualities = List.copyOf(qualities);
  }

  /**
   * A share that tells quality, such as likes of views.
   *
   * @param count of each work, at most {@code of}
   * @param of how many
   */
  public record Quality(double[] count, double[] of) {}

  /** The same works without what is known of them before: topics are among that. */
  public WorkOutcomes withoutTraits() {
    double[][] none = new double[traits.length][0];
    return new WorkOutcomes(creators, creator, slot, time, outcome, gathered, qualities, none);
  }

  /** Works. */
  public int size() {
    return creator.length;
  }

  TimedCounts counts() {
    return new TimedCounts(creators, creator, slot, outcome, gathered, time, traits);
  }
}
