package dev.zhenzan.value.fact;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import java.util.Arrays;

/** Counts who met one work after the other. Not thread-safe. */
final class Audience {
  private static final int NONE = -1;

  private final InteractionTable table;
  private final TrustWeights trust;
  private final int[] standing;
  private final float[] weight;
  private final boolean[] viewing;
  private final Doubt doubt = new Doubt();
  private int[] met = new int[64];
  private int size;
  private Counts valid = Counts.NONE;
  private Counts counted = Counts.NONE;

  Audience(InteractionTable table, TrustWeights trust) {
    this.table = table;
    this.trust = trust;
    standing = new int[table.accounts().size()];
    weight = new float[standing.length];
    viewing = new boolean[standing.length];
    Arrays.fill(standing, NONE);
    Arrays.fill(weight, NONE);
  }

  /**
   * What was counted of a work.
   *
   * @param video dense int
   * @param valid expected valid counts
   * @param counted all counts
   * @param viewed accounts with a view, trusted or not
   * @param viewerDoubt standard deviation of the valid viewers
   * @param likeDoubt standard deviation of the valid likes
   */
  record Met(
      int video, Counts valid, Counts counted, long viewed, double viewerDoubt, double likeDoubt) {}

  /** Adds a row of the work. */
  void add(int row) {
    int account = table.account(row);
    if (weight[account] == NONE) {
      weight[account] = 0;
      remember(account);
    }
    float trusted = trust.of(row);
    InteractionKind kind = table.kind(row);
    if (kind != InteractionKind.UNLIKE) {
      weight[account] = Math.max(weight[account], trusted);
    }
    switch (kind) {
      case LIKE, UNLIKE -> play(account, row);
      case VIEW -> viewing[account] = true;
      case COMMENT -> count(new Counts(0, 0, trusted, 0), new Counts(0, 0, 1, 0));
      case SHARE -> count(new Counts(0, 0, 0, trusted), new Counts(0, 0, 0, 1));
      case FOLLOW -> {}
    }
  }

  private void remember(int account) {
    if (size == met.length) {
      met = Arrays.copyOf(met, 2 * size);
    }
    met[size++] = account;
  }

  /** The last of an account's likes and takings back stands; of two at one time the first. */
  private void play(int account, int row) {
    if (standing[account] == NONE || table.time(standing[account]) < table.time(row)) {
      standing[account] = row;
    }
  }

  private void count(Counts trusted, Counts one) {
    valid = valid.plus(trusted);
    counted = counted.plus(one);
  }

  /** What was counted of a work whose rows were all added; begins with the next. */
  Met take(int video) {
    long viewed = 0;
    double viewers = 0;
    for (int i = 0; i < size; i++) {
      viewers += weight[met[i]];
      doubt.add(weight[met[i]]);
      viewed += viewing[met[i]] ? 1 : 0;
    }
    count(new Counts(viewers, 0, 0, 0), new Counts(size, 0, 0, 0));
    double viewerDoubt = doubt.take();
    countLikes();
    Met taken = new Met(video, valid, counted, viewed, viewerDoubt, doubt.take());
    clear();
    return taken;
  }

  private void countLikes() {
    double likes = 0;
    int standingLikes = 0;
    for (int i = 0; i < size; i++) {
      int row = standing[met[i]];
      if (row != NONE && table.kind(row) == InteractionKind.LIKE) {
        likes += trust.of(row);
        doubt.add(trust.of(row));
        standingLikes++;
      }
    }
    count(new Counts(0, likes, 0, 0), new Counts(0, standingLikes, 0, 0));
  }

  private void clear() {
    for (int i = 0; i < size; i++) {
      standing[met[i]] = NONE;
      weight[met[i]] = NONE;
      viewing[met[i]] = false;
    }
    size = 0;
    valid = Counts.NONE;
    counted = Counts.NONE;
  }
}
