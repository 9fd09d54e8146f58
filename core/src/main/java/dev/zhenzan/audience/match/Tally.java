package dev.zhenzan.audience.match;

import java.util.Arrays;

/**
 * For each of many things how often it was shown, watched long and liked, weighted by trust; 24
 * bytes a thing, since a sum of floats stands still where it is ten million times what is added.
 * Not thread-safe while it changes.
 */
public final class Tally {
  private double[] shown;
  private double[] watched;
  private double[] liked;

  /** Zeros for this many things. */
  public Tally(int size) {
    this(new double[size], new double[size], new double[size]);
  }

  /** A tally over columns of one length that are handed over. */
  public Tally(double[] shown, double[] watched, double[] liked) {
    this.shown = shown;
    this.watched = watched;
    this.liked = liked;
  }

  void grow(int size) {
    if (size > shown.length) {
      shown = Arrays.copyOf(shown, size);
      watched = Arrays.copyOf(watched, size);
      liked = Arrays.copyOf(liked, size);
    }
  }

  void add(int thing, int labels, double weight) {
    shown[thing] += weight;
    if ((labels & MatchLog.WATCHED) != 0) {
      watched[thing] += weight;
    }
    if ((labels & MatchLog.LIKED) != 0) {
      liked[thing] += weight;
    }
  }

  /** Takes the same share of everything. */
  void fade(double kept) {
    for (int i = 0; i < shown.length; i++) {
      shown[i] *= kept;
      watched[i] *= kept;
      liked[i] *= kept;
    }
  }

  /** How many things there are. */
  public int size() {
    return shown.length;
  }

  /** How often a thing was shown; 0 for one that is not there. */
  public double shown(int thing) {
    return at(shown, thing);
  }

  /** How often a thing was watched long. */
  public double watched(int thing) {
    return at(watched, thing);
  }

  /** How often a thing was liked. */
  public double liked(int thing) {
    return at(liked, thing);
  }

  private static double at(double[] column, int thing) {
    return thing >= 0 && thing < column.length ? column[thing] : 0;
  }

  /** The column of what was shown; not a copy. */
  public double[] shown() {
    return shown;
  }

  /** The column of what was watched long; not a copy. */
  public double[] watched() {
    return watched;
  }

  /** The column of what was liked; not a copy. */
  public double[] liked() {
    return liked;
  }

  void addShown(int thing) {
    shown[thing]++;
  }

  void addWatched(int thing) {
    watched[thing]++;
  }

  void addLiked(int thing) {
    liked[thing]++;
  }

  /** Shown, watched long and liked in all, a share of trust each. */
  Sum sum() {
    return new Sum(sum(shown), sum(watched), sum(liked));
  }

  private static double sum(double[] column) {
    double sum = 0;
    for (double value : column) {
      sum += value;
    }
    return sum;
  }

  /**
   * What is known of all things together.
   *
   * @param shown times shown
   * @param watched times watched long
   * @param liked times liked
   */
  record Sum(double shown, double watched, double liked) {
    /** The share watched long, drawn to a half where nothing is known. */
    double watchRate() {
      return (watched + 1) / (Math.max(shown, watched) + 2);
    }

    /** The share liked, drawn to one in a hundred where nothing is known. */
    double likeRate() {
      return (liked + 1) / (Math.max(shown, liked) + 100);
    }
  }
}
