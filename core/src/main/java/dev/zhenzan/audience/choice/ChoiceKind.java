package dev.zhenzan.audience.choice;

import java.util.Locale;
import java.util.Optional;

/**
 * What a person can choose. A choice acts where profiles are gathered, accounts are scored and
 * works are shown; it does not act on what a model has learnt, nor on the log it learns from next.
 */
public enum ChoiceKind {
  /** Takes part: exposures may be planned for the account. */
  CONSENT_GIVEN,
  /** Leaves; nothing is matched or planned for the account from then on, and no profile listed. */
  CONSENT_WITHDRAWN,
  /** Wants to be matched by interests; so is everyone who consented and did not turn it off. */
  PERSONALISATION_ON,
  /** Wants to be scored as nobody in particular: nothing of the account is looked at. */
  PERSONALISATION_OFF,
  /**
   * Takes a tag away: it has no share and no part of its own in a score. What else was learnt from
   * works that carry it stays.
   */
  TAG_DELETED,
  /** Fixes a tag's share. */
  TAG_LOCKED,
  /** Takes a deletion or a lock back; what was deleted before stays deleted. */
  TAG_RELEASED;

  private static final ChoiceKind[] KINDS = values();

  /** Whether it is about one tag. */
  public boolean concernsTag() {
    return compareTo(TAG_DELETED) >= 0;
  }

  /** The kind's stable code in files: its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with a code, in either case; empty where there is none. */
  public static Optional<ChoiceKind> parse(String code) {
    for (ChoiceKind kind : KINDS) {
      if (kind.name().equalsIgnoreCase(code)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static ChoiceKind of(byte ordinal) {
    return KINDS[ordinal];
  }
}
