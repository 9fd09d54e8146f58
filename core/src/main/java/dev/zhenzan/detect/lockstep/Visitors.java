package dev.zhenzan.detect.lockstep;

import java.util.Arrays;

/** Who is in some cells, how often, and what that says of it. Scratch of one thread. */
final class Visitors {
  /** Below this a chance p has -log(1 - p) = p + p^2 / 2 to a millionth. */
  private static final double SMALL = 0.01;

  /** From one account in so many on, all are forgotten at once. */
  private static final int SPARSE = 64;

  private static final byte CHOSEN = -1;

  private static final double[] LOG_OF_LIKES = new double[LockstepDetector.MAX_DEGREE + 1];

  static {
    for (int likes = 0; likes < LOG_OF_LIKES.length; likes++) {
      LOG_OF_LIKES[likes] = Math.log(likes);
    }
  }

  private final Cells cells;

  // Bytes, for as many as can be are to lie in the cache: hits beyond 127 are not told apart.
  private final byte[] hits;
  private final float[] gain;

  private final int[] touched;
  private int touchedSize;

  private final int[] chosen;
  private int[] edges = new int[1 << 10];
  private final Ascending accountsInOrder;
  private final Ascending edgesInOrder;

  // What chance gives those of so many likes, in the cell whose turn it is.
  private final double[] chanceOf = new double[LOG_OF_LIKES.length];
  private final long[] turnOf = new long[LOG_OF_LIKES.length];
  private long turn;

  Visitors(Cells cells) {
    this.cells = cells;
    int accounts = cells.graph().accounts();
    this.hits = new byte[accounts];
    this.gain = new float[accounts];
    this.touched = new int[accounts + 1];
    this.chosen = new int[accounts];
    this.accountsInOrder = new Ascending(accounts);
    this.edgesInOrder = new Ascending(cells.graph().edges());
  }

  /** Counts those in cells; answers how many likes the cells have. */
  int count(int[] visited) {
    int likes = 0;
    for (int cell : visited) {
      likes += cells.size(cell);
      count(cell);
    }
    return likes;
  }

  // Whether an account is new is hard to guess: writing it in any case is faster than asking.
  private void count(int cell) {
    int size = touchedSize;
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      int account = cells.account(at);
      int before = hits[account];
      hits[account] = (byte) Math.min(before + 1, Byte.MAX_VALUE);
      touched[size] = account;
      size += before == 0 ? 1 : 0;
    }
    touchedSize = size;
  }

  /**
   * Counts those in a cell and adds what being there says for them: the logarithm of the group's
   * odds to be there over those of chance.
   *
   * @param logOdds of a member to be in the cell
   * @param share the cell's share of the likes in its community
   */
  void addGains(int cell, double logOdds, double share) {
    count(cell);
    turn++;
    double logShare = Math.log(share);
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      int account = cells.account(at);
      int likes = cells.likesInCommunity(at);
      if (turnOf[likes] != turn) {
        turnOf[likes] = turn;
        chanceOf[likes] = logOddsOfChance(likes, share, logShare);
      }
      gain[account] = (float) (gain[account] + logOdds - chanceOf[likes]);
    }
  }

  private static double logOddsOfChance(int likes, double share, double logShare) {
    double p = Math.min(0.5, share * likes);
    return p < SMALL ? logShare + LOG_OF_LIKES[likes] + p * (1 + p / 2) : Math.log(p / (1 - p));
  }

  double gain(int account) {
    return gain[account];
  }

  /** Chooses visitors of at least so many cells; ascending. */
  int[] withHits(int minHits) {
    return withGain(minHits, Double.NEGATIVE_INFINITY);
  }

  /** Chooses visitors of at least so many cells and with more than a gain; ascending. */
  int[] withGain(int minHits, double minGain) {
    int size = 0;
    for (int i = 0; i < touchedSize; i++) {
      int account = touched[i];
      if (hits[account] >= minHits && gain[account] > minGain) {
        hits[account] = CHOSEN;
        chosen[size++] = account;
      }
    }
    return accountsInOrder.of(chosen, size);
  }

  /**
   * The edges by which the visitors chosen are in cells, ascending.
   *
   * @param hitsOf for each cell how many of them are in it, to be written
   */
  int[] edgesOfChosen(int[] visited, int[] hitsOf) {
    int size = 0;
    for (int i = 0; i < visited.length; i++) {
      int after = edgesOfChosen(visited[i], size);
      hitsOf[i] = after - size;
      size = after;
    }
    return edgesInOrder.of(edges, size);
  }

  private int edgesOfChosen(int cell, int before) {
    if (edges.length < before + cells.size(cell)) {
      edges = Arrays.copyOf(edges, Math.max(2 * edges.length, before + cells.size(cell)));
    }
    int size = before;
    for (int at = cells.start(cell); at < cells.end(cell); at++) {
      edges[size] = cells.edge(at);
      size += hits[cells.account(at)] == CHOSEN ? 1 : 0;
    }
    return size;
  }

  /** Forgets all. */
  void clear() {
    if (touchedSize > hits.length / SPARSE) {
      Arrays.fill(hits, (byte) 0);
      Arrays.fill(gain, 0);
    } else {
      for (int i = 0; i < touchedSize; i++) {
        hits[touched[i]] = 0;
        gain[touched[i]] = 0;
      }
    }
    touchedSize = 0;
  }
}
