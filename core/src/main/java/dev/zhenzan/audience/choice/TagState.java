package dev.zhenzan.audience.choice;

/**
 * What holds of one tag of an account.
 *
 * @param status learnt, deleted or locked
 * @param countsAfter micros; only interactions later than this count: the first release after the
 *     last deletion; {@link #ALWAYS} if it was never deleted, {@link #NEVER} from a deletion to the
 *     next release
 * @param share fixed by the person where locked, above 0 and at most 1; otherwise 0
 */
public record TagState(Status status, long countsAfter, double share) {
  /** Every interaction counts. */
  public static final long ALWAYS = Long.MIN_VALUE;

  /** No interaction counts. */
  public static final long NEVER = Long.MAX_VALUE;

  /** A tag of which nothing was chosen. */
  public static final TagState LEARNT = new TagState(Status.LEARNT, ALWAYS, 0);

  /** How a tag's share comes about. */
  public enum Status {
    /** From interactions. */
    LEARNT,
    /** There is none. */
    DELETED,
    /** The person has fixed it. */
    LOCKED
  }

  /** Whether an interaction of a time counts towards the tag. */
  public boolean counts(long time) {
    return countsAfter == ALWAYS || time > countsAfter;
  }

  TagState after(Choice choice) {
    return switch (choice.kind()) {
      case TAG_DELETED -> new TagState(Status.DELETED, NEVER, 0);
      case TAG_LOCKED -> new TagState(Status.LOCKED, countsAfter, choice.share());
      case TAG_RELEASED -> new TagState(Status.LEARNT, released(choice.time()), 0);
      case CONSENT_GIVEN, CONSENT_WITHDRAWN, PERSONALISATION_ON, PERSONALISATION_OFF -> this;
    };
  }

  /** What was before a release stays deleted, also where a lock came in between. */
  private long released(long time) {
    return countsAfter == NEVER ? time : countsAfter;
  }
}
