package dev.zhenzan.detect.lockstep;

/** How likely a group of given features is hired rather than grown. */
final class GroupModel {
  private GroupModel() {}

  /** Log odds (nats) that a group's interactions are invalid. */
  static double logOdds(GroupFeatures features) {
    return 2;
  }

  /** Log odds that both of two independent things hold, from the log odds of each. */
  static double both(double a, double b) {
    return -Math.log(Math.exp(-a) + Math.exp(-b) + Math.exp(-a - b));
  }
}
