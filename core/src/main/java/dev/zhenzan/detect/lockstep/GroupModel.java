package dev.zhenzan.detect.lockstep;

/**
 * How likely a group of given features is hired rather than grown: logistic regression, fitted on
 * groups found in simulated worlds, one for logs whose creators are known and one for bare logs.
 *
 * <p>Sizes are capped: beyond the cap a larger group is no more surely a hired one, and no single
 * size outweighs what speaks for fans or friends.
 */
final class GroupModel {
  private static final double MAX_ACCOUNTS = Math.log(100);
  private static final double MAX_VIDEOS = Math.log(10);
  private static final double MAX_CREATORS = Math.log(8);
  private static final double MAX_OTHER = Math.log(30);

  private GroupModel() {}

  /** Log odds (nats) that a group's interactions are invalid. */
  static double logOdds(GroupFeatures features) {
    double accounts = Math.min(MAX_ACCOUNTS, Math.log(features.accounts()));
    double density = Math.log(features.density());
    double other = Math.min(MAX_OTHER, Math.log1p(features.otherLikes()));
    double alone = Math.exp(-features.otherLikes());
    if (features.creators() == 0) {
      double videos = Math.min(MAX_VIDEOS, Math.log(features.videos()));
      return -11.6
          + 2.4 * accounts
          + 4.1 * videos
          + 1.7 * density
          - 1.4 * other
          + 2.9 * alone
          - 8 * features.fresh();
    }
    double creators = Math.min(MAX_CREATORS, Math.log(features.creators()));
    return -11.6
        + 2.4 * accounts
        + 3.5 * creators
        + 0.9 * density
        - 0.85 * other
        + 4.3 * alone
        + 2 * features.reciprocity();
  }

  /** Log odds that both of two independent things hold, from the log odds of each. */
  static double both(double a, double b) {
    return -Math.log(Math.exp(-a) + Math.exp(-b) + Math.exp(-a - b));
  }
}
