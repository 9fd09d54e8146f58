package dev.zhenzan.files.source;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the parts of a log in rounds: in one round some parts are filled from the file, those
 * filled before are read, and those read before are given their ints, all at once. Rows, ids and
 * rejects come in the order of the file, so that nothing depends on who did what. Used once; not
 * thread-safe.
 */
final class SideBySide {
  /** Parts in a round: enough for a few workers to share evenly. */
  private static final int PARTS = 4;

  private static final int ACCOUNTS = 0;
  private static final int VIDEOS = 1;
  private static final int FILL = 2;
  private static final int FIRST_PART = 3;

  private final InteractionTable.Builder table;
  private final List<PartReading> spare = new ArrayList<>();
  private List<PartReading> filled = List.of();
  private List<PartReading> read = List.of();

  SideBySide(Supplier<PartReading> parts, InteractionTable.Builder table) {
    this.table = table;
    for (int i = 0; i < 3 * PARTS; i++) {
      spare.add(parts.get());
    }
  }

  /** Is given each part in the order of the file, read and with ints of the log. */
  interface Joining {
    void join(PartReading part);
  }

  /** Reads all parts. */
  void read(Workers workers, Joining joining) {
    filled = fill();
    while (!filled.isEmpty() || !read.isEmpty()) {
      List<PartReading> next = new ArrayList<>();
      workers.run(FIRST_PART + filled.size(), task -> run(task, next));
      read.forEach(joining::join);
      spare.addAll(read);
      read = filled;
      filled = next;
    }
  }

  private void run(int task, List<PartReading> next) {
    switch (task) {
      case ACCOUNTS -> read.forEach(part -> part.joinAccounts(table));
      case VIDEOS -> read.forEach(part -> part.joinVideos(table));
      case FILL -> next.addAll(fill());
      default -> filled.get(task - FIRST_PART).read();
    }
  }

  /** Fills as many parts as a round takes, or as there are. */
  private List<PartReading> fill() {
    List<PartReading> next = new ArrayList<>();
    while (next.size() < PARTS && spare.getLast().fill()) {
      next.add(spare.removeLast());
    }
    return next;
  }
}
