package dev.zhenzan.detect.lockstep;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;

/** Who is in some cells, how often, and what that says of it. Scratch of one thread. */
final class Visitors {
  /** Below this a chance p has -log(1 - p) = p + p^2 / 2 to a millionth. */
  private static final double SMALL = 0.01;

  private static final double[] LOG_OF_LIKES = new double[LockstepDetector.MAX_DEGREE + 1];

  static {
    for (int likes = 0; likes < LOG_OF_LIKES.length; likes++) {
      LOG_OF_LIKES[likes] = Math.log(likes);
    }
  }

  private final Cells cells;

  // Hits and gain (a float's bits) of an account side by side, for they are read together.
  private final int[] hitsAndGain;

  private final int[] touched;
  private int touchedSize;

  Visitors(Cells cells) {
    this.cells = cells;
    int accounts = cells.graph().accounts();
    this.hitsAndGain = new int[2 * accounts];
    this.touched = new int[accounts];
  }

  /** Counts those in cells; answers how many likes the cells have. */
  int count(int[] visited) {
    int likes = 0;
    for (int cell : visited) {
      likes += cells.size(cell);
      for (int at = cells.start(cell); at < cells.end(cell); at++) {
        int account = cells.account(at);
        if (hitsAndGain[2 * account]++ == 0) {
          touched[touchedSize++] = account;
        }
      }
    }
    return likes;
  }

  /**
   * Adds what being in a cell says for those in it: the logarithm of the group's odds to be there
   * over those of chance.
   *
   * @param minHits visitors of fewer cells are left as they are
   * @param logOdds of a member to be in the cell
   * @param share the cell's share of the likes in its community
   */
  void addGains(int cell, int minHits, double logOdds, double share) {
    double logShare = Math.log(share);
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      int account = cells.account(at);
      if (hitsAndGain[2 * account] >= minHits) {
        int likes = cells.likesInCommunity(at);
        double gain = gain(account) + logOdds - logOddsOfChance(likes, share, logShare);
        hitsAndGain[2 * account + 1] = Float.floatToRawIntBits((float) gain);
      }
    }
  }

  private static double logOddsOfChance(int likes, double share, double logShare) {
    double p = Math.min(0.5, share * likes);
    return p < SMALL ? logShare + LOG_OF_LIKES[likes] + p * (1 + p / 2) : Math.log(p / (1 - p));
  }

  double gain(int account) {
    return Float.intBitsToFloat(hitsAndGain[2 * account + 1]);
  }

  /** Visitors of at least so many cells, ascending. */
  int[] withHits(int minHits) {
    return withGain(minHits, Double.NEGATIVE_INFINITY);
  }

  /** Visitors of at least so many cells and with more than a gain, ascending. */
  int[] withGain(int minHits, double minGain) {
    IntArrayList accounts = new IntArrayList();
    for (int i = 0; i < touchedSize; i++) {
      int account = touched[i];
      if (hitsAndGain[2 * account] >= minHits && gain(account) > minGain) {
        accounts.add(account);
      }
    }
    int[] sorted = accounts.toIntArray();
    Arrays.sort(sorted);
    return sorted;
  }

  /** The edges by which visitors of at least so many cells are in cells. */
  int[] edges(int[] visited, int minHits) {
    IntArrayList edges = new IntArrayList();
    for (int cell : visited) {
      for (int at = cells.start(cell); at < cells.end(cell); at++) {
        if (hitsAndGain[2 * cells.account(at)] >= minHits) {
          edges.add(cells.edge(at));
        }
      }
    }
    return edges.toIntArray();
  }

  /** Forgets all. */
  void clear() {
    for (int i = 0; i < touchedSize; i++) {
      hitsAndGain[2 * touched[i]] = 0;
      hitsAndGain[2 * touched[i] + 1] = 0;
    }
    touchedSize = 0;
  }
}
