package dev.zhenzan.audience.match;

/** Some of the entries of histories, the same ones for a pair of account and video each time. */
@FunctionalInterface
interface HistoryFold {
  HistoryFold ALL = (account, video) -> true;

  boolean has(int account, int video);

  /** About this share of all pairs, drawn by a seed. */
  static HistoryFold drawn(double share, long seed) {
    return (account, video) -> Draws.uniform(seed, account, video) < share;
  }

  /** The entries that these are not. */
  default HistoryFold others() {
    return (account, video) -> !has(account, video);
  }

  /** The entries that are among others as well. */
  default HistoryFold and(HistoryFold others) {
    return (account, video) -> has(account, video) && others.has(account, video);
  }
}
