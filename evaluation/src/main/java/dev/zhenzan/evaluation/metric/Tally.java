package dev.zhenzan.evaluation.metric;

/** Counts of a family's rows, or of all. Not thread-safe. */
final class Tally {
  private final ValidRanks ranks;
  private final float operatingPoint;
  private long twiceRanks;
  private long invalid;
  private long invalidAbove;
  private long invalidCalled;
  private long valid;
  private long validCalled;

  Tally(ValidRanks ranks) {
    this.ranks = ranks;
    this.operatingPoint = ranks.operatingPoint();
  }

  void addInvalid(float probability, boolean called) {
    invalid++;
    twiceRanks += ranks.twiceBelow(probability);
    invalidAbove += probability > operatingPoint ? 1 : 0;
    invalidCalled += called ? 1 : 0;
  }

  void addValid(boolean called) {
    valid++;
    validCalled += called ? 1 : 0;
  }

  /** Adds another's counts to these. */
  void add(Tally other) {
    twiceRanks += other.twiceRanks;
    invalid += other.invalid;
    invalidAbove += other.invalidAbove;
    invalidCalled += other.invalidCalled;
    valid += other.valid;
    validCalled += other.validCalled;
  }

  double auc() {
    return twiceRanks / (2.0 * invalid * ranks.size());
  }

  Share precision() {
    return new Share(invalidCalled, invalidCalled + validCalled);
  }

  Share recall() {
    return new Share(invalidCalled, invalid);
  }

  Share recallAtOperatingPoint() {
    return new Share(invalidAbove, invalid);
  }

  Share falsePositives() {
    return new Share(validCalled, valid);
  }

  long rows() {
    return invalid + valid;
  }
}
