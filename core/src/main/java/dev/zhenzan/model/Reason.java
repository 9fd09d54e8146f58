package dev.zhenzan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Why an interaction or account is doubted: a stable code that files, reports and appeals share.
 *
 * <p>A reason is added at the end and never renumbered: sets of reasons are bit masks.
 */
public enum Reason {
  /** The same account, video, kind and time stand in the log before. */
  DUPLICATE_ROW(Traffic.GENERAL),
  /** The account acted faster than a person can. */
  IMPOSSIBLE_RATE(Traffic.GENERAL),
  /** The interaction is older than the video. */
  BEFORE_PUBLICATION(Traffic.GENERAL),
  /** The interaction is older than the account. */
  BEFORE_REGISTRATION(Traffic.GENERAL),
  /** The same accounts met on several videos in the same short windows. */
  LOCKSTEP_SYNCHRONOUS(Traffic.SOPHISTICATED),
  /** The same accounts met on several videos, at any time, far more often than chance. */
  LOCKSTEP_COMMON_TARGETS(Traffic.SOPHISTICATED),
  /** A burst on the video was made of accounts hardly ever seen elsewhere. */
  BURST_COMPOSITION(Traffic.SOPHISTICATED),
  /** The account's gaps between acts are more regular than a person's. */
  REGULAR_INTERVALS(Traffic.SOPHISTICATED),
  /** The account acts at all hours of the day alike. */
  NO_DAILY_RHYTHM(Traffic.SOPHISTICATED),
  /** The video was liked after next to no watching. */
  LIKE_WITHOUT_WATCHING(Traffic.SOPHISTICATED),
  /** Most of what the account does elsewhere in the log is invalid. */
  ACCOUNT_MOSTLY_INVALID(Traffic.SOPHISTICATED),
  /**
   * Nothing was found on it alone, but a part of the account's other likes is doubted, or it came
   * among likes of accounts that are doubted, new, or strangers to the video's topic.
   */
  UNUSUAL_SURROUNDINGS(Traffic.SOPHISTICATED);

  /** The kinds of invalid traffic of the Media Rating Council. */
  public enum Traffic {
    GENERAL,
    SOPHISTICATED
  }

  private static final Reason[] REASONS = values();

  private final Traffic traffic;

  Reason(Traffic traffic) {
    this.traffic = traffic;
  }

  /** The stable code: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which kind of invalid traffic the reason speaks for. */
  public Traffic traffic() {
    return traffic;
  }

  /** The reason's bit in a set of reasons. */
  public int bit() {
    return 1 << ordinal();
  }

  /** The reasons whose bits are set, in their order here. */
  public static List<Reason> of(int bits) {
    List<Reason> reasons = new ArrayList<>(Integer.bitCount(bits));
    for (Reason reason : REASONS) {
      if ((bits & reason.bit()) != 0) {
        reasons.add(reason);
      }
    }
    return List.copyOf(reasons);
  }
}
