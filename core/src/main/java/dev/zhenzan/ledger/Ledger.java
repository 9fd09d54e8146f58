package dev.zhenzan.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.keys.SubjectKeys;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.log.Append;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.log.Sequencer;
import dev.zhenzan.tlog.log.SequencerSettings;
import dev.zhenzan.tlog.merkle.Frontier;
import dev.zhenzan.tlog.merkle.Merkle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A ledger that is written to. One program at a time has it open. What {@code append} returned for
 * is durable and published. Not thread-safe.
 */
public final class Ledger implements AutoCloseable {
  /** One writer that waits for each append gains nothing from waiting for others. */
  private static final Duration INTERVAL = Duration.ofMillis(2);

  private static final int BATCH_ENTRIES = 1 << 12;
  private static final int BATCH_BYTES = 1 << 25;

  /** Commitments never come twice; what may, such as a methodology, is told apart this far back. */
  private static final int WINDOW = 256;

  /** Files that are written at once. */
  private static final int WRITERS = 4;

  private static final int ENTRIES_AT_ONCE = 256;

  private final LedgerFolder folder;
  private final DirectoryStorage storage;
  private final Sequencer sequencer;
  private final SubjectKeys subjects;

  private Ledger(
      LedgerFolder folder, DirectoryStorage storage, Sequencer sequencer, SubjectKeys subjects) {
    this.folder = folder;
    this.storage = storage;
    this.sequencer = sequencer;
    this.subjects = subjects;
  }

  /**
   * Makes a ledger with its empty log.
   *
   * @throws LedgerException if there is one already, or it cannot be made
   */
  public static void create(LedgerFolder folder, LedgerKeys keys) {
    if (folder.exists()) {
      throw new LedgerException(
          "there is a ledger in %s already; give another folder".formatted(folder.root()));
    }
    try {
      Files.createDirectories(folder.log());
      Files.write(folder.policy(), keys.policy().getBytes(UTF_8), StandardOpenOption.CREATE_NEW);
    } catch (IOException e) {
      throw new LedgerException(
          "cannot make a ledger in %s: %s".formatted(folder.root(), e.getMessage()), e);
    }
    open(folder, keys).close();
  }

  /**
   * Opens a ledger, and finishes what a crash left half done.
   *
   * @throws LedgerException if there is none, or it does not fit the keys or itself
   * @throws dev.zhenzan.ledger.keys.KeyException if the subjects' keys cannot be used
   * @throws dev.zhenzan.tlog.log.StorageException if the disk refuses, or another program has it
   */
  public static Ledger open(LedgerFolder folder, LedgerKeys keys) {
    SubjectKeys subjects =
        SubjectKeys.open(folder.required().subjects(), keys.master(), new SecureRandom());
    try {
      return open(folder, keys, subjects);
    } catch (RuntimeException e) {
      subjects.close();
      throw e;
    }
  }

  private static Ledger open(LedgerFolder folder, LedgerKeys keys, SubjectKeys subjects) {
    DirectoryStorage storage = DirectoryStorage.open(folder.log(), WRITERS);
    try {
      SequencerSettings settings =
          new SequencerSettings(INTERVAL, BATCH_ENTRIES, BATCH_BYTES, WINDOW);
      Sequencer sequencer = Sequencer.open(storage, keys.checkpointSigner(), settings);
      return new Ledger(folder, storage, sequencer, subjects);
    } catch (VerificationException e) {
      storage.close();
      throw new LedgerException(
          ("the log in %s does not fit the log key or itself: %s. Give the key that it was made"
                  + " with; if that is the one, the log was changed: restore it from a backup")
              .formatted(folder.root(), e.getMessage()),
          e);
    } catch (RuntimeException e) {
      storage.close();
      throw e;
    }
  }

  /** Where it lies. */
  public LedgerFolder folder() {
    return folder;
  }

  /** The keys of subjects. */
  public SubjectKeys subjects() {
    return subjects;
  }

  /**
   * Appends an entry.
   *
   * @return its index
   */
  public long append(Entry entry) {
    return published(List.of(sequenced(List.of(entry.encode()))))[0];
  }

  /**
   * Appends entries that are encoded already.
   *
   * @return their indexes; an entry that is alike one of the last {@value #WINDOW} has that one's
   */
  public long[] appendEncoded(List<byte[]> entries) {
    return published(List.of(sequenced(entries)));
  }

  /**
   * Appends a batch. The subjects' keys that it was made with are saved before.
   *
   * @return where it is
   */
  public BatchPlace append(Batch batch) {
    subjects.save();
    return appendParts(batch);
  }

  /**
   * Appends a batch whose subjects' keys were saved.
   *
   * @return where it is
   */
  public BatchPlace appendParts(BatchParts batch) {
    Frontier tree = Frontier.empty();
    List<Append> appends = new ArrayList<>();
    List<byte[]> entries = new ArrayList<>();
    for (int number = 0; number < batch.parts(); number++) {
      byte[] entry = batch.part(number).encode();
      tree.append(Merkle.leafHash(entry));
      entries.add(entry);
      if (entries.size() == ENTRIES_AT_ONCE || number + 1 == batch.parts()) {
        appends.add(sequenced(List.copyOf(entries)));
        entries.clear();
      }
    }
    return new BatchPlace(first(published(appends)), batch.parts(), tree.root());
  }

  private static long first(long[] indexes) {
    for (int i = 1; i < indexes.length; i++) {
      if (indexes[i] != indexes[0] + i) {
        throw new IllegalStateException("the parts of a batch do not stand together");
      }
    }
    return indexes.length == 0 ? 0 : indexes[0];
  }

  private Append sequenced(List<byte[]> entries) {
    try {
      return sequencer.append(entries);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static long[] published(List<Append> appends) {
    try {
      List<long[]> indexes = new ArrayList<>();
      for (Append append : appends) {
        indexes.add(append.awaitPublished());
      }
      return indexes.stream().flatMapToLong(Arrays::stream).toArray();
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static LedgerException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new LedgerException(
        "interrupted while appending; what was appended last may or may not be in the log", e);
  }

  @Override
  public void close() {
    try {
      sequencer.close();
    } finally {
      storage.close();
      subjects.close();
    }
  }
}
