package dev.zhenzan.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.server.log.OutboxRows.Pending;
import dev.zhenzan.tlog.VerificationException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Moves entries from the outbox into the log, each once. It appends a group, which is durable then,
 * and writes down where it is. Whether the second followed on the first is not known at the start
 * and after any failure: then every entry of the log behind the last one that is written down is
 * looked up among those that wait, by its SHA-256. Entries of the outbox differ by random salts, by
 * time or in what they tell; those that are alike in every byte are one entry of the log. Not
 * thread-safe.
 */
final class Draining {
  /** Entries of a group: one publication each. */
  private static final int GROUP = 256;

  private final ServiceLog log;
  private final OutboxRows rows;
  private final Consumer<Step> steps;
  private boolean certain;

  /** What was just done. */
  enum Step {
    APPENDED,
    RECORDED
  }

  Draining(ServiceLog log, OutboxRows rows) {
    this(log, rows, step -> {});
  }

  /** Tells of its steps, at which a test may end it. */
  Draining(ServiceLog log, OutboxRows rows, Consumer<Step> steps) {
    this.log = log;
    this.rows = rows;
    this.steps = steps;
  }

  /**
   * Moves all that waits.
   *
   * @return how many entries were appended
   * @throws LedgerException if the log lacks what the database says is in it
   */
  long run() {
    if (!certain) {
      findAppended();
    }
    long appended = 0;
    List<Pending> group = rows.pending(GROUP);
    while (!group.isEmpty()) {
      List<Pending> next = group;
      appended += rows.unbacked(() -> move(next));
      group = rows.pending(GROUP);
    }
    return appended;
  }

  /** How many were moved. */
  private int move(List<Pending> group) {
    certain = false;
    long[] indexes = log.append(group.stream().map(Pending::entry).toList());
    steps.accept(Step.APPENDED);
    rows.record(group, indexes);
    steps.accept(Step.RECORDED);
    certain = true;
    return group.size();
  }

  private void findAppended() {
    LedgerReader reader = log.reader();
    OptionalLong last = rows.last();
    if (last.isPresent() && last.getAsLong() >= reader.head().size()) {
      throw new LedgerException(
          ("the database says that entry %,d is in the log, which has %,d entries: the log in %s is"
                  + " older than the database. Restore both from one backup")
              .formatted(last.getAsLong(), reader.head().size(), log.folder().root()));
    }
    for (long from = last.orElse(-1) + 1; from < reader.head().size(); from += GROUP) {
      rows.found(from, digests(reader, from));
    }
    certain = true;
  }

  private List<byte[]> digests(LedgerReader reader, long from) {
    List<byte[]> digests = new ArrayList<>();
    try {
      for (long at = from; at < Math.min(from + GROUP, reader.head().size()); at++) {
        digests.add(sha256(reader.bytes(at)));
      }
    } catch (VerificationException e) {
      throw LedgerException.damaged(log.folder().root(), e);
    }
    return digests;
  }

  static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  static byte[] sha256(String text) {
    return sha256(text.getBytes(UTF_8));
  }
}
