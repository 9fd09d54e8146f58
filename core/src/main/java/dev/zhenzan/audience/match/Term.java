package dev.zhenzan.audience.match;

import java.util.Locale;

/**
 * What a score adds up: each term is a number of order 1 that is 0 where nothing is known. Rates
 * stand as log odds, or as logarithms, against those of everybody.
 */
public enum Term {
  /** How often the work was watched long when shown. */
  VIDEO_WATCHED(Side.VIDEO),
  /** The same of late, against all the time. */
  VIDEO_WATCHED_LATELY(Side.VIDEO),
  /** How often the work was watched long before the log. */
  VIDEO_WATCHED_BEFORE(Side.VIDEO),
  /** How often the work was liked when shown. */
  VIDEO_LIKED(Side.VIDEO),
  /** How often the work was liked before the log. */
  VIDEO_LIKED_BEFORE(Side.VIDEO),
  /** How many watched it long. */
  VIDEO_POPULARITY(Side.VIDEO),
  /** How often it was shown. */
  VIDEO_SHOWN(Side.VIDEO),
  /** How often other works of its creator were watched long. */
  CREATOR_WATCHED(Side.VIDEO),
  /** How often other works of its creator were liked. */
  CREATOR_LIKED(Side.VIDEO),
  /** How often works of its tags were watched long. */
  TAGS_WATCHED(Side.VIDEO),
  /** How often works of its tags were liked. */
  TAGS_LIKED(Side.VIDEO),
  /** Logarithm of the duration. */
  DURATION(Side.VIDEO),
  /** Its square. */
  DURATION_SQUARED(Side.VIDEO),
  /** 1 where the whole of the work is less than a long view elsewhere. */
  SHORT(Side.VIDEO),
  /** 1 when the work was just published, half of it for each two days since. */
  FRESHNESS(Side.VIDEO),
  /** How often the account watched long what it was shown. */
  ACCOUNT_WATCHES(Side.ACCOUNT),
  /** The same before the log. */
  ACCOUNT_WATCHED_BEFORE(Side.ACCOUNT),
  /** How often the account liked what it was shown. */
  ACCOUNT_LIKES(Side.ACCOUNT),
  /** The same before the log. */
  ACCOUNT_LIKED_BEFORE(Side.ACCOUNT),
  /** How much it was shown. */
  ACCOUNT_SHOWN(Side.ACCOUNT),
  /** How much it watched before the log. */
  ACCOUNT_SHOWN_BEFORE(Side.ACCOUNT),
  /** 1 where nothing is known of the account. */
  ACCOUNT_NEW(Side.ACCOUNT),
  /** Inner product of the collaborative factors. */
  FACTORS(Side.PAIR),
  /** How much more than others the account watches works of these tags. */
  TAGS(Side.PAIR),
  /** Likeness of the work's text to what the account watches. */
  TEXT(Side.PAIR),
  /** Sine of the hour of the day. */
  HOUR_SINE(Side.TIME),
  /** Cosine of the hour of the day. */
  HOUR_COSINE(Side.TIME),
  /** 1. */
  CONSTANT(Side.TIME);

  /** How many terms there are. */
  public static final int COUNT = values().length;

  private final Side side;

  Term(Side side) {
    this.side = side;
  }

  /** What a term depends on. */
  public enum Side {
    ACCOUNT,
    VIDEO,
    PAIR,
    TIME
  }

  /** What it depends on. */
  public Side side() {
    return side;
  }

  /** The term's stable code: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
