package dev.zhenzan.server.ingest;

import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.UnreadableException;
import dev.zhenzan.files.source.CheckedRows;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.http.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the rows of one delivery within a transaction. Used once; not thread-safe. */
final class BatchWriter {
  private final Handle handle;
  private final Delivery delivery;
  private final UUID batch;
  private final Bounds bounds;
  private final Insertion insertion;
  private final Chunk chunk;
  private final List<RejectedRow> rejects = new ArrayList<>();
  private long rows;
  private long rejected;
  private long replaced;
  private long repeated;

  BatchWriter(Handle handle, Delivery delivery, UUID batch, Bounds bounds) {
    this.handle = handle;
    this.delivery = delivery;
    this.batch = batch;
    this.bounds = bounds;
    this.insertion = Insertion.of(delivery.kind());
    this.chunk =
        new Chunk(
            delivery.kind(),
            insertion.identity().stream().mapToInt(delivery.kind()::column).toArray());
  }

  /**
   * Writes them.
   *
   * @throws ProblemException 422 if nothing of the body can be used, 413 if it has too many rows
   */
  Tally write(Resources resources) {
    try (CheckedRows source =
        CheckedRows.open(delivery.kind(), delivery.body().file(), resources)) {
      while (source.next()) {
        take(source);
      }
      flush();
    } catch (UnreadableException e) {
      throw ProblemException.of(ProblemType.INVALID_VALUE, "the body " + e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read what was received", e);
    }
    long duplicates = repeated + chunk.repeated();
    return new Tally(rows, rows - rejected - duplicates, duplicates, replaced, rejected);
  }

  /** The first rows that cannot be used. */
  List<RejectedRow> rejects() {
    return rejects;
  }

  private void take(CheckedRows source) {
    if (++rows > bounds.rows()) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE,
          "a request may have %d rows: send them in several".formatted(bounds.rows()));
    }
    if (source.fault().isPresent()) {
      reject(source.line(), source.fault().get());
      return;
    }
    chunk.add(source);
    if (chunk.isFull()) {
      flush();
    }
  }

  private void reject(long line, Fault fault) {
    rejected++;
    if (rejects.size() < bounds.rejects()) {
      Reject cut = new Reject("", line, fault.column(), fault.value(), fault.reason());
      rejects.add(new RejectedRow(line, cut.column(), cut.value(), cut.reason()));
    }
  }

  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    Connection connection = handle.getConnection();
    try (PreparedStatement statement = connection.prepareStatement(insertion.sql())) {
      int parameter = 1;
      for (Array column : chunk.arrays(connection)) {
        statement.setArray(parameter++, column);
      }
      statement.setObject(parameter++, delivery.organisation());
      statement.setObject(parameter, batch);
      run(statement);
    } catch (SQLException e) {
      throw new WritingException(e);
    }
    chunk.clear();
  }

  private void run(PreparedStatement statement) throws SQLException {
    if (!statement.execute()) {
      return;
    }
    try (ResultSet counts = statement.getResultSet()) {
      counts.next();
      replaced += counts.getLong(1);
      repeated += counts.getLong(2);
    }
  }
}
