package dev.zhenzan.audience.retrieval;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/** Accounts that rules take out of, one after the other, and how many each has taken. */
final class Pool {
  private final BitSet left;
  private final Map<FilterRule, Integer> taken;

  /** A pool of some accounts; what is taken is counted together with another's. */
  private Pool(BitSet left, Map<FilterRule, Integer> taken) {
    this.left = left;
    this.taken = taken;
  }

  /** A pool of all accounts. */
  static Pool of(int accounts) {
    BitSet all = new BitSet(accounts);
    all.set(0, accounts);
    return new Pool(all, new EnumMap<>(FilterRule.class));
  }

  /** Splits off some accounts, which are counted on together. */
  Pool split(BitSet off) {
    BitSet gone = (BitSet) left.clone();
    gone.and(off);
    left.andNot(off);
    return new Pool(gone, taken);
  }

  /** Takes accounts out by a rule. */
  Pool without(FilterRule rule, BitSet accounts) {
    int before = left.cardinality();
    left.andNot(accounts);
    return count(rule, before);
  }

  /** Takes all other accounts out by a rule. */
  Pool only(FilterRule rule, BitSet accounts) {
    int before = left.cardinality();
    left.and(accounts);
    return count(rule, before);
  }

  private Pool count(FilterRule rule, int before) {
    int lost = before - left.cardinality();
    if (lost > 0) {
      taken.merge(rule, lost, Integer::sum);
    }
    return this;
  }

  BitSet left() {
    return left;
  }

  /** What was taken, of all pools that were split from one another. */
  Map<FilterRule, Integer> taken() {
    return taken;
  }
}
