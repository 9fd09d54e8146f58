package dev.zhenzan.vertical;

/** What a number can be. */
enum Range {
  /** A part of a whole: from 0 to 1. */
  SHARE(0, 1),
  /** At least 0. */
  NOT_NEGATIVE(0, Double.MAX_VALUE),
  /** Times something: at least 1. */
  MULTIPLE(1, Double.MAX_VALUE);

  private final double least;
  private final double most;

  Range(double least, double most) {
    this.least = least;
    this.most = most;
  }

  boolean holds(double value) {
    return value >= least && value <= most;
  }

  /** In words for an error. */
  String inWords() {
    return most < Double.MAX_VALUE ? "from " + least + " to " + most : "at least " + least;
  }
}
