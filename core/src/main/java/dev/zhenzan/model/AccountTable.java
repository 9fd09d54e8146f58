package dev.zhenzan.model;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What is known of accounts beside their interactions, by dense int; empty where no accounts file
 * was given. Immutable once built.
 */
public final class AccountTable {
  private static final AccountTable NONE = new AccountTable(Map.of());

  private final Map<Integer, Account> byId;

  private AccountTable(Map<Integer, Account> byId) {
    this.byId = byId;
  }

  /** Nothing is known of any account. */
  public static AccountTable none() {
    return NONE;
  }

  /** A table of these accounts; of two with the same int the later one counts. */
  public static AccountTable of(Iterable<Account> accounts) {
    Map<Integer, Account> byId = new HashMap<>();
    accounts.forEach(account -> byId.put(account.id(), account));
    return new AccountTable(byId);
  }

  /** How many accounts something is known of. */
  public int size() {
    return byId.size();
  }

  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** When an account was registered, micros. */
  public OptionalLong registeredAt(int account) {
    Account known = byId.get(account);
    return known == null ? OptionalLong.empty() : known.registeredAt();
  }
}
