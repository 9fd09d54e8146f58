package dev.zhenzan.evaluation.exposure;

/**
 * A plan beside random showing of the same works to whoever comes.
 *
 * @param exposures that the plan spent
 * @param viewers that it reached: genuine long views
 * @param atRandom exposures that random showing needs for as many
 */
record AgainstRandom(double exposures, double viewers, double atRandom) {
  static final AgainstRandom NOTHING = new AgainstRandom(0, 0, 0);

  AgainstRandom plus(AgainstRandom other) {
    return new AgainstRandom(
        exposures + other.exposures, viewers + other.viewers, atRandom + other.atRandom);
  }

  /** The plan's exposures as a share of those at random. */
  double share() {
    return exposures / atRandom;
  }
}
