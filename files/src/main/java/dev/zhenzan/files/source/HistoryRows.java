package dev.zhenzan.files.source;

import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.InteractionTable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Histories: a row is an account with lists of the ids of videos, the earliest first. A row of an
 * account that stood there before adds to its lists.
 *
 * <p>KuaiRand's sequences are of the same form: {@code watch_seq} holds the last videos that were
 * played for long enough to count (its {@code is_click}), {@code history_len} counts all of these.
 */
final class HistoryRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int WATCHED = 1;
  private static final int LIKED = 2;
  private static final int WATCHED_LONG = 3;
  private static final int UNTIL = 4;
  private static final int WATCHED_IN_ALL = 5;

  private static final Schema OWN =
      new Schema(
          "histories",
          List.of("account_id"),
          List.of("watched", "liked", "watched_long", "until", "watched_total"));

  private static final Schema KUAIRAND =
      new Schema(
          "histories",
          List.of("user_id", "watch_seq"),
          List.of("like_seq", "long_watch_seq", "last_time_ms", "history_len"));

  private final MatchTables tables;
  private final Schema schema;
  private final char separator;
  private final @Nullable TimeFormat format;
  private long repeated;

  private HistoryRows(
      MatchTables tables, Schema schema, char separator, @Nullable TimeFormat format) {
    this.tables = tables;
    this.schema = schema;
    this.separator = separator;
    this.format = format;
  }

  /** In the project's own columns. */
  static HistoryRows own(MatchTables tables) {
    return new HistoryRows(tables, OWN, ';', null);
  }

  /** In the columns of KuaiRand's sequences. */
  static HistoryRows kuaiRand(MatchTables tables) {
    return new HistoryRows(tables, KUAIRAND, ' ', TimeFormat.MILLIS);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public int timeColumn() {
    return format == null ? UNTIL : NO_COLUMN;
  }

  @Override
  public @Nullable TimeFormat fixedFormat() {
    return format;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    cells.checkIds(WATCHED, separator);
    cells.checkIds(LIKED, separator);
    cells.checkIds(WATCHED_LONG, separator);
    long until = cells.time(UNTIL, times);
    int inAll = cells.count(WATCHED_IN_ALL);
    if (cells.good()) {
      HistoryTable.Builder histories = tables.histories();
      int account = cells.intern(ACCOUNT, tables.accounts());
      repeated += histories.has(account) ? 1 : 0;
      histories.add(account);
      add(cells, WATCHED, account, HistoryTable.Kind.WATCHED);
      add(cells, LIKED, account, HistoryTable.Kind.LIKED);
      add(cells, WATCHED_LONG, account, HistoryTable.Kind.WATCHED_LONG);
      if (until != TimeReader.BAD) {
        histories.until(account, until);
      }
      if (inAll != InteractionTable.ABSENT) {
        histories.watchedInAll(account, inAll);
      }
    }
    return 0;
  }

  private void add(Cells cells, int column, int account, HistoryTable.Kind kind) {
    cells.internEach(
        column, separator, tables.videos(), video -> tables.histories().add(account, kind, video));
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    List<String> lists = schema.columns().subList(WATCHED, WATCHED_LONG + 1);
    if (lists.stream().noneMatch(columnsFound::contains)) {
      return List.of("none of " + String.join(", ", lists) + " is there: nobody has a history");
    }
    return repeatedNotes(repeated);
  }

  /** Says that rows added to the lists of accounts that stood there before. */
  static List<String> repeatedNotes(long rows) {
    return rows == 0
        ? List.of()
        : List.of(rows + " rows are of accounts with a history; their videos come behind it");
  }
}
