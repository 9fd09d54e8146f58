package dev.zhenzan.evaluation.matching;

/** What a {@link Ranker} has learned. Scores are safe to ask for from several threads. */
public interface Scorer {
  /**
   * How well a work fits an account: the greater, the better, never NaN.
   *
   * @param account dense int of the log
   * @param work dense int of the log
   * @param time when it would be shown, micros
   */
  double score(int account, int work, long time);

  /**
   * The scores of all works for an account.
   *
   * @param byWork takes them
   */
  default void scoreAll(int account, long time, double[] byWork) {
    for (int work = 0; work < byWork.length; work++) {
      byWork[work] = score(account, work, time);
    }
  }

  /** Whether a score is a probability that claims to be right as it is. */
  default boolean isProbability() {
    return false;
  }
}
