package dev.zhenzan.tlog.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Gathers appends into batches; who appends to a full one waits. Safe for several threads. */
final class AppendQueue {
  private final SequencerSettings settings;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition hasEntries = lock.newCondition();
  private final Condition hasRoom = lock.newCondition();

  private Gathered filling;
  private long opened;
  private boolean closed;
  private @Nullable StorageException failure;

  AppendQueue(SequencerSettings settings) {
    this.settings = settings;
    this.filling = new Gathered(new EntryBatch(0, 0), new Round());
  }

  /** A batch and those who wait for it. */
  record Gathered(EntryBatch entries, Round round) {}

  /**
   * Adds entries, to more than one batch if need be.
   *
   * @throws StorageException if the log has failed
   * @throws IllegalStateException if the queue is closed
   */
  List<Append.Part> add(EntryBatch entries) throws InterruptedException {
    List<Append.Part> parts = new ArrayList<>(1);
    lock.lockInterruptibly();
    try {
      int from = 0;
      while (from < entries.count()) {
        int to = awaitRoom(entries, from);
        parts.add(add(entries, from, to));
        from = to;
      }
    } finally {
      lock.unlock();
    }
    return parts;
  }

  private int awaitRoom(EntryBatch entries, int from) throws InterruptedException {
    int to = fitting(entries, from);
    while (to == from && !closed) {
      hasRoom.await();
      to = fitting(entries, from);
    }
    if (failure != null) {
      throw failure;
    }
    if (closed) {
      throw new IllegalStateException("the log is closed");
    }
    return to;
  }

  /** Up to where the entries fit into the batch. */
  private int fitting(EntryBatch entries, int from) {
    int last = Math.min(entries.count(), from + settings.entries() - filling.entries.count());
    int bytes = entries.start(from) + settings.bytes() - filling.entries.bytes();
    int to = from;
    while (to < last && entries.start(to + 1) <= bytes) {
      to++;
    }
    return to == from && filling.entries.count() == 0 ? from + 1 : to;
  }

  private Append.Part add(EntryBatch entries, int from, int to) {
    int at = filling.entries.count();
    if (at == 0) {
      opened = System.nanoTime();
    }
    filling.entries.addAll(entries, from, to);
    if (at == 0 || isFull()) {
      hasEntries.signal();
    }
    return new Append.Part(filling.round, at, at + to - from);
  }

  private boolean isFull() {
    return filling.entries.count() >= settings.entries()
        || filling.entries.bytes() > settings.bytes() - (1 << 16);
  }

  /** Waits for the next batch; nothing if the queue is closed and empty. */
  Optional<Gathered> take() throws InterruptedException {
    lock.lock();
    try {
      while (filling.entries.count() == 0) {
        if (closed) {
          return Optional.empty();
        }
        hasEntries.await();
      }
      long left = opened + settings.interval().toNanos() - System.nanoTime();
      while (left > 0 && !isFull() && !closed) {
        left = hasEntries.awaitNanos(left);
      }
      Gathered taken = filling;
      filling = new Gathered(new EntryBatch(0, 0), new Round());
      hasRoom.signalAll();
      return Optional.of(taken);
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more entries. */
  void close() {
    lock.lock();
    try {
      closed = true;
      hasEntries.signalAll();
      hasRoom.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more entries, and fails those that wait. */
  void fail(StorageException why) {
    lock.lock();
    try {
      failure = why;
      filling.round.failed(why);
      filling = new Gathered(new EntryBatch(0, 0), new Round());
    } finally {
      lock.unlock();
    }
    close();
  }
}
