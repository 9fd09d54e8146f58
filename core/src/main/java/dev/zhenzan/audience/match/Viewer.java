package dev.zhenzan.audience.match;

import dev.zhenzan.audience.choice.ChoiceState;

/**
 * Whom a work may be shown to, and what of the person may be used.
 *
 * @param account a dense int, or {@link #NOBODY_IN_PARTICULAR}
 * @param choices in force
 */
public record Viewer(int account, ChoiceState choices) {
  private static final int NOBODY = -1;

  /** Of whom nothing personal is used. */
  public static final Viewer NOBODY_IN_PARTICULAR = new Viewer(NOBODY, ChoiceState.CONSENTING);

  /** An account that takes part and chose nothing else. */
  public static Viewer of(int account) {
    return new Viewer(account, ChoiceState.CONSENTING);
  }

  /** Whoever of the person may be used: nobody in particular where matching may not be personal. */
  Viewer used() {
    return choices.personalised() ? this : NOBODY_IN_PARTICULAR;
  }

  boolean inParticular() {
    return account != NOBODY;
  }
}
