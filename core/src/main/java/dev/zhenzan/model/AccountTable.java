package dev.zhenzan.model;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of accounts beside their interactions, by dense int; empty where no accounts file
 * was given. An account takes 20 bytes. Immutable once built.
 */
public final class AccountTable {
  private static final AccountTable NONE = new Builder().build();
  private static final int ABSENT = InteractionTable.ABSENT;

  private final int size;
  private final BitSet known;
  private final long[] registeredAt;
  private final int[] followers;
  private final int[] followings;
  private final int[] works;

  private AccountTable(Builder from) {
    known = (BitSet) from.known.clone();
    size = known.cardinality();
    int length = known.length();
    registeredAt = Arrays.copyOf(from.registeredAt, length);
    followers = Arrays.copyOf(from.followers, length);
    followings = Arrays.copyOf(from.followings, length);
    works = Arrays.copyOf(from.works, length);
  }

  /** Nothing is known of any account. */
  public static AccountTable none() {
    return NONE;
  }

  /** A table of these accounts; of two with the same int the later one counts. */
  public static AccountTable of(Iterable<Account> accounts) {
    Builder builder = new Builder();
    accounts.forEach(builder::add);
    return builder.build();
  }

  /** How many accounts something is known of. */
  public int size() {
    return size;
  }

  /** Whether nothing is known of any account. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** What is known of an account. */
  public Optional<Account> account(int account) {
    return known.get(account)
        ? Optional.of(
            new Account(
                account,
                registeredAt(account),
                given(followers[account]),
                given(followings[account]),
                given(works[account])))
        : Optional.empty();
  }

  /** When an account was registered, micros. */
  public OptionalLong registeredAt(int account) {
    return !known.get(account) || registeredAt[account] == Long.MIN_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(registeredAt[account]);
  }

  private static OptionalInt given(int value) {
    return value == ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Collects accounts. Not thread-safe. */
  public static final class Builder {
    private final BitSet known = new BitSet();
    private long[] registeredAt = {};
    private int[] followers = {};
    private int[] followings = {};
    private int[] works = {};

    /** Adds an account, or replaces what was known of it. */
    public Builder add(Account account) {
      int id = account.id();
      if (id >= registeredAt.length) {
        grow(Math.addExact(id, (id >> 1) + 16));
      }
      known.set(id);
      registeredAt[id] = account.registeredAt().orElse(Long.MIN_VALUE);
      followers[id] = account.followers().orElse(ABSENT);
      followings[id] = account.followings().orElse(ABSENT);
      works[id] = account.works().orElse(ABSENT);
      return this;
    }

    /** Whether something is known of an account already. */
    public boolean has(int account) {
      return known.get(account);
    }

    /** The table of the accounts so far. */
    public AccountTable build() {
      return new AccountTable(this);
    }

    private void grow(int capacity) {
      registeredAt = Arrays.copyOf(registeredAt, capacity);
      followers = Arrays.copyOf(followers, capacity);
      followings = Arrays.copyOf(followings, capacity);
      works = Arrays.copyOf(works, capacity);
    }
  }
}
