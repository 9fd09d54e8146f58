package dev.zhenzan.files.source;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.IdDictionary;
import java.util.List;
import java.util.Set;

/** Accounts in the project's own columns. */
final class AccountRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int REGISTERED = 1;
  private static final int FOLLOWERS = 2;
  private static final int FOLLOWINGS = 3;
  private static final int WORKS = 4;

  private static final Schema SCHEMA =
      new Schema(
          "accounts",
          List.of("account_id"),
          List.of("registered_at", "followers", "followings", "works"));

  private final IdDictionary ids;
  private final AccountTable.Builder accounts;
  private final Given given = new Given("accounts");

  AccountRows(Tables tables) {
    ids = tables.interactions().accounts();
    accounts = tables.accounts();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return REGISTERED;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    long registeredAt = cells.time(REGISTERED, times);
    int followers = cells.count(FOLLOWERS);
    int followings = cells.count(FOLLOWINGS);
    int works = cells.count(WORKS);
    if (cells.good()) {
      int id = cells.intern(ACCOUNT, ids);
      given.note(accounts.has(id));
      accounts.add(
          new Account(
              id,
              Given.time(registeredAt),
              Given.count(followers),
              Given.count(followings),
              Given.count(works)));
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return given.notes();
  }
}
