package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.RowPart;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.model.InteractionTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a part of a log into a table of its own, whose ids are then given the ints of the log's.
 * Used for one part after the other; not thread-safe.
 */
final class PartReading {
  private record Bad(long line, Fault fault) {}

  private final RowPart part;
  private final InteractionRows rows;
  private final InteractionTable.Builder own;
  private final List<Bad> bad = new ArrayList<>();
  private final RowIntake intake;
  private final TimeReader times;
  private long lines;
  private int[] account = {};
  private int[] video = {};

  /**
   * A reading of a part.
   *
   * @param rows take its rows into a table of their own
   */
  PartReading(RowPart part, InteractionRows rows, TimeFormat format) {
    this.part = part;
    this.rows = rows;
    own = rows.table();
    intake = new RowIntake(rows, (line, fault) -> bad.add(new Bad(line, fault)));
    times = new TimeReader(format);
  }

  /** Fills the part; false where there is none. */
  boolean fill() {
    return part.fill();
  }

  /** How far the file was read for the part. */
  long position() {
    return part.position();
  }

  /** Reads the part. */
  void read() {
    rows.clear();
    bad.clear();
    RowSource source = part.rows();
    try {
      while (source.next()) {
        intake.take(source, times);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
    lines = source.line() - 1;
  }

  /** Gives the accounts of what was read their ints in a log. */
  void joinAccounts(InteractionTable.Builder log) {
    account = room(account, own.accounts().size());
    log.accounts().internAll(own.accounts(), account);
  }

  /** Gives the videos of what was read their ints in a log. */
  void joinVideos(InteractionTable.Builder log) {
    video = room(video, own.videos().size());
    log.videos().internAll(own.videos(), video);
  }

  /**
   * Adds what was read to a log, whose ints its accounts and videos have by now.
   *
   * @param line the line at which the part begins
   * @return the line behind it
   */
  long joinRows(InteractionRows log, RowIntake whole, long line) {
    long before = line - 1;
    bad.forEach(row -> whole.reject(before + row.line(), row.fault()));
    bad.clear();
    log.addAll(own, account, video);
    intake.forgetRejected();
    whole.add(intake);
    return line + lines;
  }

  private static int[] room(int[] ints, int length) {
    return ints.length < length ? new int[length + (length >> 2)] : ints;
  }
}
