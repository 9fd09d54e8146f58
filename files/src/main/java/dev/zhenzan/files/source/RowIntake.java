package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.RowSource;
import java.util.Optional;

/** Takes rows into a mapping's tables and counts what becomes of them. Not thread-safe. */
final class RowIntake {
  private final RowMapping mapping;
  private final Rejects rejects;
  private final Cells cells;
  private long accepted;
  private long interactions;
  private long rejected;

  /**
   * An intake that has taken nothing.
   *
   * @param rejects is given each row that cannot be used
   */
  RowIntake(RowMapping mapping, Rejects rejects) {
    this.mapping = mapping;
    this.rejects = rejects;
    this.cells = new Cells(mapping.schema().columns());
  }

  /** Is given rows that cannot be used. */
  interface Rejects {
    void reject(long line, Fault fault);
  }

  /** Rows, used or not. */
  long rows() {
    return accepted + rejected;
  }

  /** Rows used. */
  long accepted() {
    return accepted;
  }

  /** Interactions that these became. */
  long interactions() {
    return interactions;
  }

  /** Rows that cannot be used. */
  long rejected() {
    return rejected;
  }

  /** Takes the row that a source stands at. */
  void take(RowSource rows, TimeReader times) {
    Optional<Fault> fault = rows.fault();
    int became = 0;
    if (fault.isEmpty()) {
      cells.begin(rows.fields());
      became = mapping.take(cells, times);
      fault = cells.fault();
    }
    if (fault.isPresent()) {
      reject(rows.line(), fault.get());
    } else {
      accepted++;
      interactions += became;
    }
  }

  void reject(long line, Fault fault) {
    rejected++;
    rejects.reject(line, fault);
  }

  /** Leaves those uncounted that whoever adds this intake rejects again. */
  void forgetRejected() {
    rejected = 0;
  }

  /** Adds what another intake counted since it was last added. */
  void add(RowIntake other) {
    accepted += other.accepted;
    interactions += other.interactions;
    rejected += other.rejected;
    other.accepted = 0;
    other.interactions = 0;
    other.rejected = 0;
  }
}
