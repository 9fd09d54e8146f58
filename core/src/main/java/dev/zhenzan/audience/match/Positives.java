package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.PairMatrix;
import java.util.Arrays;

/** Pairs of an account and a video that it watched long or liked; 8 bytes a pair. */
public final class Positives {
  private int size;
  private int[] account;
  private int[] video;

  /** Pairs in two columns of one length that are handed over. */
  public Positives(int[] account, int[] video) {
    this.account = account;
    this.video = video;
    this.size = account.length;
  }

  void add(int who, int what) {
    if (size == account.length) {
      int capacity = Math.addExact(size, (size >> 1) + 1024);
      account = Arrays.copyOf(account, capacity);
      video = Arrays.copyOf(video, capacity);
    }
    account[size] = who;
    video[size++] = what;
  }

  /** How many pairs there are, some of them more than once. */
  public int size() {
    return size;
  }

  /** The pairs by account. */
  PairMatrix byAccount(PairMatrix.Shape accountsByVideos) {
    return PairMatrix.of(account, video, size, accountsByVideos);
  }

  /** The accounts of the pairs. */
  public int[] accounts() {
    return Arrays.copyOf(account, size);
  }

  /** The videos of the pairs. */
  public int[] videos() {
    return Arrays.copyOf(video, size);
  }
}
