package dev.zhenzan.files.source;

import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.value.live.LiveSession;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** Live sessions in the project's own columns. */
final class LiveRows implements RowMapping {
  private static final int SESSION = 0;
  private static final int CREATOR = 1;
  private static final int TIME = 2;
  private static final int VIEWERS = 3;
  private static final int ORDERS = 4;
  private static final int POPULARITY = 5;
  private static final int REVENUE = 6;

  private static final Schema SCHEMA =
      new Schema(
          "lives",
          List.of("session_id", "creator_id", "time", "viewers", "orders"),
          List.of("peak_popularity", "revenue_cny"));

  private final IdDictionary accounts;
  private final List<LiveSession> sessions;
  private final Sessions seen;
  private int strangers;

  LiveRows(IdDictionary accounts, List<LiveSession> sessions, Sessions seen) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.seen = seen;
  }

  /** The sessions that were read so far, of all files. */
  static final class Sessions {
    private final Set<String> ids = new HashSet<>();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return TIME;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(SESSION);
    cells.checkId(CREATOR);
    for (int column : new int[] {TIME, VIEWERS, ORDERS}) {
      cells.checkPresent(column);
    }
    long time = cells.time(TIME, times);
    int viewers = cells.count(VIEWERS);
    int orders = cells.count(ORDERS);
    int popularity = cells.count(POPULARITY);
    OptionalDouble revenue = revenue(cells);
    if (cells.good() && !seen.ids.add(cells.text(SESSION))) {
      cells.fail(SESSION, "stands twice; each session is one row");
    }
    if (cells.good()) {
      int creator = cells.find(CREATOR, accounts);
      if (creator == IdDictionary.ABSENT) {
        strangers++;
      } else {
        sessions.add(new LiveSession(creator, time, viewers, given(popularity), orders, revenue));
      }
    }
    return 0;
  }

  private static OptionalDouble revenue(Cells cells) {
    return cells.isEmpty(REVENUE)
        ? OptionalDouble.empty()
        : OptionalDouble.of(cells.amount(REVENUE));
  }

  private static OptionalInt given(int count) {
    return count == InteractionTable.ABSENT ? OptionalInt.empty() : OptionalInt.of(count);
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return DealRows.strangers(strangers, "sessions");
  }
}
