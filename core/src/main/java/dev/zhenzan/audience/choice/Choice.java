package dev.zhenzan.audience.choice;

/**
 * One choice of a person.
 *
 * @param account dense int, at least 0
 * @param time micros
 * @param kind what was chosen
 * @param tag dense int of the tag, at least 0; {@link #NO_TAG} where the kind concerns none
 * @param share of a lock, above 0 and at most 1; otherwise 0
 */
public record Choice(int account, long time, ChoiceKind kind, int tag, double share) {
  /** Stands where a choice concerns no tag. */
  public static final int NO_TAG = -1;

  public Choice {
    if (account < 0) {
      throw new IllegalArgumentException("account must not be negative: " + account);
    }
    if (kind.concernsTag() ? tag < 0 : tag != NO_TAG) {
      throw new IllegalArgumentException("tag of " + kind + ": " + tag);
    }
    if (kind == ChoiceKind.TAG_LOCKED ? !(share > 0 && share <= 1) : share != 0) {
      throw new IllegalArgumentException("share of " + kind + ": " + share);
    }
  }

  /** A choice about consent or personalised matching. */
  public static Choice of(int account, long time, ChoiceKind kind) {
    return new Choice(account, time, kind, NO_TAG, 0);
  }

  /** Deletes a tag. */
  public static Choice delete(int account, long time, int tag) {
    return new Choice(account, time, ChoiceKind.TAG_DELETED, tag, 0);
  }

  /**
   * Fixes a tag's share.
   *
   * @param share above 0 and at most 1
   */
  public static Choice lock(int account, long time, int tag, double share) {
    return new Choice(account, time, ChoiceKind.TAG_LOCKED, tag, share);
  }

  /** Takes the deletion or the lock of a tag back. */
  public static Choice release(int account, long time, int tag) {
    return new Choice(account, time, ChoiceKind.TAG_RELEASED, tag, 0);
  }
}
