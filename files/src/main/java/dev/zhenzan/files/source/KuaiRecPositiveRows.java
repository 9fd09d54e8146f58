package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.model.HistoryTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * A KuaiRec dictionary of the videos that held each account's interest: one JSON object, account to
 * list of videos.
 *
 * <p>Its authors take a pair for a positive one where the account watched the video more than twice
 * its length. That is a long watch and no like, and it has no time: it becomes an entry of the
 * account's history and not an interaction.
 */
final class KuaiRecPositiveRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int VIDEOS = 1;
  private static final char SEPARATOR = ';';

  private static final Schema SCHEMA =
      new Schema("histories", List.of("user_id", "positive_videos"), List.of());

  private final MatchTables tables;
  private long repeated;

  KuaiRecPositiveRows(MatchTables tables) {
    this.tables = tables;
  }

  @Override
  public RowFile open(Path path, ReadSession session) throws IOException {
    return RowFile.openDictionary(path, session.wanted(SCHEMA));
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
    cells.checkIds(VIDEOS, SEPARATOR);
    if (cells.good()) {
      HistoryTable.Builder histories = tables.histories();
      int account = cells.intern(ACCOUNT, tables.accounts());
      repeated += histories.has(account) ? 1 : 0;
      histories.add(account);
      cells.internEach(
          VIDEOS,
          SEPARATOR,
          tables.videos(),
          video -> histories.add(account, HistoryTable.Kind.WATCHED_LONG, video));
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return HistoryRows.repeatedNotes(repeated);
  }
}
