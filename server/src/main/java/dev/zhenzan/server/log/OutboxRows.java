package dev.zhenzan.server.log;

import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.AdvisoryLock;
import dev.zhenzan.server.database.Database;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The outbox as the appender sees it: rows of all organisations. */
final class OutboxRows {
  private final Database database;

  OutboxRows(Database database) {
    this.database = database;
  }

  /** An entry that waits. */
  record Pending(long sequence, byte[] entry) {}

  /** An entry with its place. */
  record Published(long sequence, long index, byte[] digest) {}

  /** The first ones that wait, in their order. */
  List<Pending> pending(int most) {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, entry from log_outbox where log_index is null
                    order by sequence limit ?""")
                .bind(0, most)
                .map((row, context) -> new Pending(row.getLong(1), row.getBytes(2)))
                .list());
  }

  /** Work during which no backup is made: what is appended is written down before. */
  <T> T unbacked(Supplier<T> work) {
    return holding(AdvisoryLock.PUBLICATION.shared(), work);
  }

  /** Work during which nothing is published. To be short. */
  <T> T still(Supplier<T> work) {
    return holding(AdvisoryLock.PUBLICATION.wholeTransaction(), work);
  }

  private <T> T holding(String lock, Supplier<T> work) {
    return database.across(
        Across.LOG,
        handle -> {
          handle.execute(lock);
          return work.get();
        });
  }

  /** Writes down where entries are. */
  void record(List<Pending> entries, long[] indexes) {
    database.across(
        Across.LOG,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch("update log_outbox set log_index = ? where sequence = ?");
          for (int i = 0; i < indexes.length; i++) {
            batch.add(indexes[i], entries.get(i).sequence);
          }
          return batch.execute();
        });
  }

  /** The last index that is written down. */
  OptionalLong last() {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery("select max(log_index) from log_outbox where log_index is not null")
                .map((row, context) -> optional(row.getLong(1), row.wasNull()))
                .one());
  }

  private static OptionalLong optional(long value, boolean isNull) {
    return isNull ? OptionalLong.empty() : OptionalLong.of(value);
  }

  /**
   * Writes down where entries are that wait and stand in the log already.
   *
   * @param first index of the first digest
   * @param digests of entries of the log, one behind the other
   * @return how many it were
   */
  int found(long first, List<byte[]> digests) {
    return database.across(
        Across.LOG,
        handle ->
            handle.execute(
                """
                update log_outbox o set log_index = found.at
                from unnest(?::text[], ?::bigint[]) as found (hex, at)
                where o.log_index is null and o.digest = decode(found.hex, 'hex')""",
                digests.stream().map(HexFormat.of()::formatHex).toArray(String[]::new),
                LongStream.range(first, first + digests.size()).boxed().toArray(Long[]::new)));
  }

  /** Published entries behind a place in the order of their indexes. */
  List<Published> published(long index, long sequence, int most) {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, log_index, sha256(entry) from log_outbox
                    where (log_index, sequence) > (?, ?) order by log_index, sequence limit ?""")
                .bind(0, index)
                .bind(1, sequence)
                .bind(2, most)
                .map(
                    (row, context) ->
                        new Published(row.getLong(1), row.getLong(2), row.getBytes(3)))
                .list());
  }

  /** Indexes of published entries of a type below an index, the largest first. */
  List<Long> ofType(int code, long before, int most) {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery(
                    """
                    select distinct log_index from log_outbox
                    where get_byte(entry, 1) = ? and log_index < ?
                    order by log_index desc limit ?""")
                .bind(0, code)
                .bind(1, before)
                .bind(2, most)
                .mapTo(Long.class)
                .list());
  }

  /** Where an entry is, if it is published. */
  OptionalLong index(long sequence) {
    return database.across(
        Across.LOG,
        handle ->
            handle
                .createQuery("select log_index from log_outbox where sequence = ?")
                .bind(0, sequence)
                .map((row, context) -> optional(row.getLong(1), row.wasNull()))
                .one());
  }

  /** How many wait, and for how many seconds the first one does. */
  record Waiting(long entries, double seconds) {}

  Waiting waiting() {
    return database.across(Across.LOG, OutboxRows::waiting);
  }

  private static Waiting waiting(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*), coalesce(extract(epoch from now() - min(created_at)), 0)
            from log_outbox where log_index is null""")
        .map((row, context) -> new Waiting(row.getLong(1), row.getDouble(2)))
        .one();
  }
}
