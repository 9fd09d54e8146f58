package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** For each account the strata in which it has likes, with how many. */
final class StrataRows {
  private final int[] starts;
  private final int[] strata;
  private final int[] likes;

  private StrataRows(int[] starts, int[] strata, int[] likes) {
    this.starts = starts;
    this.strata = strata;
    this.likes = likes;
  }

  /**
   * Counts likes.
   *
   * @param stratumOf the stratum of each edge, -1 where its account does not count
   */
  static StrataRows of(LikeGraph graph, int[] stratumOf, int size) {
    int[] starts = new int[graph.accounts() + 1];
    IntArrayList strata = new IntArrayList();
    IntArrayList likes = new IntArrayList();
    int[] count = new int[size];
    for (int account = 0; account < graph.accounts(); account++) {
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        int stratum = stratumOf[edge];
        if (stratum >= 0 && count[stratum]++ == 0) {
          strata.add(stratum);
        }
      }
      for (int i = starts[account]; i < strata.size(); i++) {
        likes.add(count[strata.getInt(i)]);
        count[strata.getInt(i)] = 0;
      }
      starts[account + 1] = strata.size();
    }
    return new StrataRows(starts, strata.toIntArray(), likes.toIntArray());
  }

  /** Where an account's strata start; they end where the next account's start. */
  int start(int account) {
    return starts[account];
  }

  int end(int account) {
    return starts[account + 1];
  }

  int stratum(int position) {
    return strata[position];
  }

  int likes(int position) {
    return likes[position];
  }
}
