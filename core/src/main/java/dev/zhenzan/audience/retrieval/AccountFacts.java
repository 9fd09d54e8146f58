package dev.zhenzan.audience.retrieval;

import dev.zhenzan.audience.choice.Choices;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What the filters need to know of accounts at a time. Immutable.
 *
 * <p>Whoever may be matched by personal data has consented, has not turned it off and is no minor.
 * All others who consented are {@linkplain #drawable() drawable}: of them nothing else is looked
 * at. Their regions are forgotten here.
 */
public final class AccountFacts {
  /** The region of an account of which none is known. */
  public static final int NO_REGION = -1;

  private final int size;
  private final BitSet consenting;
  private final BitSet minors;
  private final BitSet matchable;
  private final int[] regions;

  /** The accounts that may be matched, region by region. */
  private final int[] byRegion;

  /** Where each region's accounts begin, and the end of the last. */
  private final int[] starts;

  private AccountFacts(int[] regions, BitSet consenting, BitSet minors, BitSet matchable) {
    this.size = regions.length;
    this.regions = regions;
    this.consenting = consenting;
    this.minors = minors;
    this.matchable = matchable;
    int count = 1 + Arrays.stream(regions).max().orElse(NO_REGION);
    starts = new int[count + 1];
    byRegion = new int[size];
    sortByRegion();
  }

  private void sortByRegion() {
    for (int region : regions) {
      if (region >= 0) {
        starts[region + 1]++;
      }
    }
    for (int region = 1; region < starts.length; region++) {
      starts[region] += starts[region - 1];
    }
    int[] next = starts.clone();
    for (int account = 0; account < size; account++) {
      if (regions[account] >= 0) {
        byRegion[next[regions[account]]++] = account;
      }
    }
  }

  /**
   * The facts at a time.
   *
   * @param until micros, inclusive
   * @param minors accounts that are marked as minors'
   * @param regions of all accounts, dense ints from 0 on or {@link #NO_REGION}; its length says how
   *     many accounts there are
   */
  public static AccountFacts at(Choices choices, long until, BitSet minors, int[] regions) {
    BitSet consenting = choices.consenting(until).get(0, regions.length);
    BitSet matchable = choices.personalised(until).get(0, regions.length);
    matchable.andNot(minors);
    int[] known = regions.clone();
    for (int account = 0; account < known.length; account++) {
      known[account] = matchable.get(account) ? known[account] : NO_REGION;
    }
    return new AccountFacts(known, consenting, minors.get(0, regions.length), matchable);
  }

  /** How many accounts there are. */
  public int size() {
    return size;
  }

  /** Whether an account takes part. */
  public boolean consents(int account) {
    return consenting.get(account);
  }

  /** Whether an account is marked as a minor's. */
  public boolean minor(int account) {
    return minors.get(account);
  }

  /** Whether personal data may be used to match an account. */
  public boolean matchable(int account) {
    return matchable.get(account);
  }

  /** The region of an account that may be matched; otherwise {@link #NO_REGION}. */
  public int region(int account) {
    return regions[account];
  }

  /** The accounts that may be matched by personal data: the members of an index. */
  public BitSet matchable() {
    return (BitSet) matchable.clone();
  }

  /** The accounts that take part and are not matched by personal data. */
  public BitSet drawable() {
    BitSet drawable = consenting();
    drawable.andNot(matchable);
    return drawable;
  }

  BitSet consenting() {
    return (BitSet) consenting.clone();
  }

  BitSet minors() {
    return (BitSet) minors.clone();
  }

  /** The accounts that may be matched and live in one of some regions; linear in those. */
  BitSet within(BitSet wanted) {
    BitSet found = new BitSet(size);
    wanted.stream()
        .filter(region -> region + 1 < starts.length)
        .flatMap(region -> Arrays.stream(byRegion, starts[region], starts[region + 1]))
        .forEach(found::set);
    return found;
  }
}
