package dev.zhenzan.files.source;

import dev.zhenzan.model.Account;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.IdDictionary;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A KuaiRand file of accounts. It gives {@code register_days}, "the days since this user has
 * registered", but not the day from which they are counted: the time of registration stays unknown.
 */
final class KuaiRandAccountRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int FOLLOWERS = 1;
  private static final int FOLLOWINGS = 2;

  private static final Schema SCHEMA =
      new Schema("accounts", List.of("user_id"), List.of("fans_user_num", "follow_user_num"));

  private final IdDictionary ids;
  private final AccountTable.Builder accounts;
  private final Given given = new Given("accounts");

  KuaiRandAccountRows(Tables tables) {
    ids = tables.interactions().accounts();
    accounts = tables.accounts();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return NO_COLUMN;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    int followers = cells.countUnless(FOLLOWERS, KuaiRandVideoRows.MISSING);
    int followings = cells.countUnless(FOLLOWINGS, KuaiRandVideoRows.MISSING);
    if (cells.good()) {
      int id = cells.intern(ACCOUNT, ids);
      given.note(accounts.has(id));
      accounts.add(
          new Account(
              id,
              OptionalLong.empty(),
              Given.count(followers),
              Given.count(followings),
              OptionalInt.empty()));
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return given.notes(
        "when an account was registered stays unknown: register_days does not say from which day"
            + " it counts");
  }
}
