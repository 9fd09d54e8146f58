package dev.zhenzan.model;

/** What a source says to a question of yes or no; {@link #UNKNOWN} where it says nothing. */
public enum Answer {
  UNKNOWN,
  NO,
  YES;

  private static final Answer[] ANSWERS = values();

  /** Yes or no. */
  public static Answer of(int flag) {
    return flag == 0 ? NO : YES;
  }

  /** How a column of flags keeps the answer. */
  int flag() {
    return ordinal() - 1;
  }

  /** The answer that a column of flags keeps. */
  static Answer ofFlag(int flag) {
    return ANSWERS[flag + 1];
  }
}
