package dev.zhenzan.model;

import java.util.BitSet;

/**
 * What accounts said of being an audience, by dense int. An account takes up to 5 bytes; an answer
 * that no source gives takes nothing. Immutable once built.
 *
 * <p>What is not said is {@link Answer#UNKNOWN} and never taken for a yes: who is matched needs a
 * consent that was given. Personalisation is the one choice that stands at yes until it is turned
 * off. Where sources contradict each other, the answer that protects the person holds, whichever
 * source came last: no consent, a minor, personalisation off.
 */
public final class AudienceAccounts {
  private static final AudienceAccounts NONE = new Builder().build();

  private final BitSet known;
  private final IntColumn consent;
  private final IntColumn minor;
  private final IntColumn personalisation;
  private final IntColumn region;
  private final boolean asksForConsent;

  private AudienceAccounts(Builder from) {
    known = (BitSet) from.known.clone();
    int length = known.length();
    consent = from.consent.trimmed(length);
    minor = from.minor.trimmed(length);
    personalisation = from.personalisation.trimmed(length);
    region = from.region.trimmed(length);
    asksForConsent = from.asksForConsent;
  }

  /** Nothing is known of any account. */
  public static AudienceAccounts none() {
    return NONE;
  }

  /** How many accounts a source lists. */
  public int size() {
    return known.cardinality();
  }

  /** Whether a source lists an account. */
  public boolean has(int account) {
    return known.get(account);
  }

  /** Whether a source has a place for consent, even if no account says anything there. */
  public boolean asksForConsent() {
    return asksForConsent;
  }

  /** Whether the account agreed to be shown works that are matched to it. */
  public Answer consent(int account) {
    return Answer.ofFlag(consent.get(account));
  }

  /** Whether a person under age stands behind the account. */
  public Answer minor(int account) {
    return Answer.ofFlag(minor.get(account));
  }

  /** Whether matching may use the account's own data: yes unless it was turned off. */
  public boolean isPersonalised(int account) {
    return Answer.ofFlag(personalisation.get(account)) != Answer.NO;
  }

  /**
   * Dense int of the account's region in {@link InteractionTable#regions()}, or {@link
   * InteractionTable#ABSENT}.
   */
  public int region(int account) {
    return region.get(account);
  }

  /**
   * What is known of an account.
   *
   * @param consent to be shown works that are matched to it
   * @param minor whether a person under age stands behind it
   * @param personalisation whether its own data may be used
   * @param region dense int of its region, or {@link InteractionTable#ABSENT}
   */
  public record Row(Answer consent, Answer minor, Answer personalisation, int region) {}

  /** Collects accounts. Not thread-safe. */
  public static final class Builder {
    private final BitSet known = new BitSet();
    private final IntColumn consent = new IntColumn(IntColumn.Width.BYTE);
    private final IntColumn minor = new IntColumn(IntColumn.Width.BYTE);
    private final IntColumn personalisation = new IntColumn(IntColumn.Width.BYTE);
    private final IntColumn region = new IntColumn(IntColumn.Width.SHORT);
    private boolean asksForConsent;

    /** Notes that a source has a place for consent. */
    public Builder askForConsent() {
      asksForConsent = true;
      return this;
    }

    /**
     * Adds what a source says of an account to what others said. Silence takes nothing back; of
     * regions the last that was told holds.
     */
    public Builder add(int account, Row row) {
      known.set(account);
      tell(consent, account, row.consent(), Answer.NO);
      tell(minor, account, row.minor(), Answer.YES);
      tell(personalisation, account, row.personalisation(), Answer.NO);
      if (row.region() != InteractionTable.ABSENT) {
        region.set(account, row.region());
      }
      return this;
    }

    private static void tell(IntColumn answers, int account, Answer told, Answer protective) {
      if (told != Answer.UNKNOWN && answers.get(account) != protective.flag()) {
        answers.set(account, told.flag());
      }
    }

    /** The table of the accounts so far. */
    public AudienceAccounts build() {
      return new AudienceAccounts(this);
    }
  }
}
