package dev.zhenzan.server.result;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Takes the folder of an audit into the tables. */
final class AuditStore {
  /** Of likes alone, as a group's interactions are: views of the same people would exceed them. */
  private static final String INVALID_BY_GROUP =
      """
      select group_id, count(*) from flagged
      where kind = 'like' and group_id is not null and group_id <> ''
        and starts_with(verdict, 'invalid')
      group by group_id""";

  private final Path folder;
  private final Path scratch;
  private final Progress progress;

  /**
   * Of a folder.
   *
   * @param folder that {@code zhenzan audit} made
   * @param scratch for what does not fit into memory
   * @param progress is told every now and then, and ends the work by an exception
   */
  AuditStore(Path folder, Path scratch, Progress progress) {
    this.folder = folder;
    this.scratch = scratch;
    this.progress = progress;
  }

  /** Is told how far it is. */
  interface Progress {
    /** So much is done, 0 to 1. */
    void at(double share);
  }

  /**
   * Stores everything within the transaction.
   *
   * @return the summary's counts
   */
  AuditSummary store(Handle handle, AuditSummary.Made made) {
    AuditSummary summary = AuditSummary.read(folder);
    try (VerdictTables tables = new VerdictTables(folder, scratch)) {
      progress.at(0);
      tables.prepare();
      summary.store(handle, made);
      store(handle, made.audit(), tables);
      return summary;
    } catch (SQLException e) {
      throw new IllegalStateException("the result of an audit cannot be stored", e);
    }
  }

  private void store(Handle handle, UUID audit, VerdictTables tables) throws SQLException {
    AuditTables store = new AuditTables(handle.getConnection(), audit, () -> progress.at(0.4));
    progress.at(0.3);
    store.videoScores(tables);
    store.creatorScores(tables);
    store.videoAudits(tables);
    progress.at(0.4);
    store.flaggedInteractions(tables);
    progress.at(0.9);
    store.flaggedAccounts(tables);
    GroupsFile.store(handle, audit, folder, invalidByGroup(tables));
    progress.at(1);
  }

  private static Map<String, Integer> invalidByGroup(VerdictTables tables) throws SQLException {
    Map<String, Integer> invalid = new HashMap<>();
    tables.read(INVALID_BY_GROUP, row -> invalid.put(row.getString(1), row.getInt(2)));
    return invalid;
  }
}
