package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a log: gathers appends into batches and adds these in a thread of its own. Safe
 * for several threads; who appends faster than the storage writes waits.
 *
 * <p>A storage error that may pass fails the appends of one batch at most, and only if they did not
 * get into the log; the log is then recovered as at start. An error that lasts, or goes on for
 * {@value #ATTEMPTS} intervals, stops the sequencer: what was not acknowledged may or may not be in
 * the log, and appending it again after the next start, within the window, gives its index.
 */
public final class Sequencer implements AutoCloseable {
  private static final int ATTEMPTS = 5;

  private final LogWriter writer;
  private final SequencerSettings settings;
  private final AppendQueue queue;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /** Of the sequencer's thread alone. */
  private Round inHand = new Round();

  private Sequencer(LogWriter writer, SequencerSettings settings) {
    this.writer = writer;
    this.settings = settings;
    this.queue = new AppendQueue(settings);
    Thread.ofPlatform().name("log-sequencer").start(this::run);
  }

  /**
   * Opens a log, recovers it if need be, and begins it if there is none.
   *
   * @throws VerificationException if what stands there does not fit together
   * @throws StorageException if the storage fails, or another writer has the log
   */
  public static Sequencer open(Storage storage, CheckpointSigner signer, SequencerSettings settings)
      throws VerificationException {
    return new Sequencer(LogWriter.open(storage, signer, settings.window()), settings);
  }

  /** The same as {@link #append(List)} with one entry. */
  public Append append(byte[] entry) throws InterruptedException {
    return append(List.of(entry));
  }

  /**
   * Appends entries of up to 65,535 bytes, one behind the other unless others or duplicates come
   * between; waits while the queue is full.
   *
   * @throws StorageException if the log has failed
   * @throws IllegalStateException if it is closed
   */
  public Append append(List<byte[]> entries) throws InterruptedException {
    return new Append(queue.add(EntryBatch.of(entries)));
  }

  /** Publishes what was appended, then ends. */
  @Override
  public void close() {
    queue.close();
    ended.join();
  }

  private void run() {
    @Nullable StorageException failure =
        failed("its sequencer ended by an error that stands in its output");
    try {
      Optional<AppendQueue.Gathered> next = queue.take();
      while (next.isPresent()) {
        inHand = next.get().round();
        add(next.get());
        next = queue.take();
      }
      failure = null;
    } catch (StorageException e) {
      failure = e;
    } catch (VerificationException | InterruptedException e) {
      failure = failed(String.valueOf(e.getMessage()));
    } finally {
      if (failure != null) {
        inHand.failed(failure);
        queue.fail(failure);
      }
      ended.complete(null);
    }
  }

  private static StorageException failed(String reason) {
    return StorageException.lasting("append", "log", reason);
  }

  private void add(AppendQueue.Gathered batch) throws VerificationException, InterruptedException {
    LogWriter.Prepared prepared = writer.prepare(batch.entries());
    try {
      writer.sequence(prepared);
      inHand.sequenced().complete(prepared.indexes());
      writer.publish(prepared);
      inHand.succeeded(prepared.indexes());
    } catch (StorageException e) {
      recover(e);
      if (writer.holds(prepared)) {
        inHand.succeeded(prepared.indexes());
      } else {
        inHand.failed(e);
      }
    }
  }

  private void recover(StorageException first) throws VerificationException, InterruptedException {
    StorageException failure = first;
    for (int attempt = 0; attempt < ATTEMPTS && !failure.lasting(); attempt++) {
      try {
        writer.recover();
        return;
      } catch (StorageException e) {
        failure = e;
        Thread.sleep(settings.interval());
      }
    }
    throw failure;
  }
}
