package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.merkle.Merkle;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Adds batches to a log, one after the other. Not safe for several threads.
 *
 * <ol>
 *   <li><b>Sequenced.</b> The batch, with the checkpoint signed for it, replaces the batch before,
 *       by compare-and-set: now its entries have their indexes for good.
 *   <li><b>Integrated.</b> The bundles and tiles that the batch makes are created. They follow from
 *       the batch and the tree before it, so that doing it again makes the same.
 *   <li><b>Published.</b> The checkpoint replaces the one before, by compare-and-set.
 * </ol>
 *
 * <p>A crash leaves one batch that is sequenced and not yet published, or none; {@link #recover}
 * takes the last two steps with it.
 */
final class LogWriter {
  private static final byte[] ABSENT = {};

  private final Storage storage;
  private final CheckpointSigner signer;
  private final int window;

  private byte[] pending = ABSENT;
  private byte[] published = ABSENT;
  private Growth growth = Growth.ofEmpty();
  private DuplicateWindow duplicates = new DuplicateWindow(0);

  /** Below these stand partial objects that were superseded at the last publication. */
  private List<String> superseded = List.of();

  private LogWriter(Storage storage, CheckpointSigner signer, int window) {
    this.storage = storage;
    this.signer = signer;
    this.window = window;
  }

  /**
   * Opens a log, recovers it if need be, and begins it if there is none.
   *
   * @param window among so many last entries of the log none stands twice
   * @throws VerificationException if what stands there does not fit together
   * @throws StorageException if the storage fails, or another writer has the log
   */
  static LogWriter open(Storage storage, CheckpointSigner signer, int window)
      throws VerificationException {
    LogWriter writer = new LogWriter(storage, signer, window);
    writer.recover();
    return writer;
  }

  /**
   * A batch that can be sequenced.
   *
   * @param pending what is to stand at {@link PendingBatch#PATH}; empty if all are duplicates
   * @param objects that the batch makes
   * @param indexes of the entries, duplicates included
   */
  record Prepared(PendingBatch batch, byte[] pending, List<StoredObject> objects, long[] indexes) {}

  /** Entries of the log. */
  long size() {
    return growth.edge().size();
  }

  /** Finds the indexes of the entries and what they make of the log; writes nothing. */
  Prepared prepare(EntryBatch entries) {
    long oldSize = size();
    long[] indexes = new long[entries.count()];
    EntryBatch fresh = withoutDuplicates(entries, indexes);
    if (fresh.count() == 0) {
      return new Prepared(new PendingBatch(oldSize, ABSENT, fresh), ABSENT, List.of(), indexes);
    }
    List<StoredObject> objects = growth.add(fresh);
    PendingBatch batch = new PendingBatch(oldSize, signer.sign(growth.edge()), fresh);
    return new Prepared(batch, batch.encode(), objects, indexes);
  }

  private EntryBatch withoutDuplicates(EntryBatch entries, long[] indexes) {
    long next = size();
    EntryBatch fresh = new EntryBatch(0, 0);
    int from = 0;
    for (int i = 0; i < entries.count(); i++) {
      Hash leaf = entries.leaf(i);
      Optional<Long> known = duplicates.find(leaf);
      if (known.isPresent()) {
        fresh.addAll(entries, from, i);
        from = i + 1;
      } else {
        duplicates.put(leaf, next);
      }
      indexes[i] = known.isPresent() ? known.get() : next++;
    }
    if (from == 0) {
      return entries;
    }
    fresh.addAll(entries, from, entries.count());
    return fresh;
  }

  /** Step 1: durable when it returns. */
  void sequence(Prepared next) {
    if (next.pending.length > 0) {
      replace(PendingBatch.PATH, pending, next.pending);
      pending = next.pending;
    }
  }

  /** Steps 2 and 3: durable when it returns. */
  void publish(Prepared next) {
    if (next.pending.length > 0) {
      publish(next.batch, next.objects);
    }
  }

  private void publish(PendingBatch batch, List<StoredObject> objects) {
    storage.create(objects);
    replace(ObjectReader.CHECKPOINT, published, batch.checkpoint());
    published = batch.checkpoint();
    superseded.forEach(storage::deleteBelow);
    superseded = Growth.superseded(batch.oldSize(), size());
  }

  private void replace(String path, byte[] expected, byte[] next) {
    if (!storage.replace(path, expected, next)) {
      throw StorageException.lasting(
          "replace", path, "another writer changed it; a log has one writer: stop the other first");
    }
  }

  /** Whether a batch was sequenced, after {@link #recover} settled it. */
  boolean holds(Prepared batch) {
    return batch.pending.length == 0 || Arrays.equals(pending, batch.pending);
  }

  /**
   * Brings storage and memory to the state after the last batch that was sequenced.
   *
   * @throws VerificationException if what stands there does not fit together
   */
  void recover() throws VerificationException {
    superseded = List.of();
    published = storage.read(ObjectReader.CHECKPOINT).orElse(ABSENT);
    pending = storage.read(PendingBatch.PATH).orElse(ABSENT);
    byte[] standing = pending.length == 0 ? first() : pending;
    // What was read need not be durable yet.
    replace(PendingBatch.PATH, pending, standing);
    pending = standing;
    PendingBatch batch = PendingBatch.decode(pending);
    Checkpoint with = signer.log().open(batch.checkpoint());
    Checkpoint head = published.length == 0 ? empty() : signer.log().open(published);
    growth = Growth.load(storage, head);
    if (published.length == 0 || head.size() < with.size()) {
      require(batch.oldSize() == size(), "does not follow the published checkpoint");
      List<StoredObject> objects = growth.add(batch.entries());
      // Before anything is created: a damaged batch must not become part of the tree.
      requireLeadsTo(with);
      publish(batch, objects);
    }
    requireLeadsTo(with);
    duplicates = DuplicateWindow.load(storage, size(), window);
  }

  private void requireLeadsTo(Checkpoint with) throws VerificationException {
    require(
        size() == with.size() && growth.edge().root().equals(with.root()),
        "does not lead to its own checkpoint");
  }

  private void require(boolean holds, String otherwise) throws VerificationException {
    if (!holds) {
      throw new VerificationException(
          PendingBatch.PATH + " " + otherwise + "; the log has " + size() + " entries");
    }
  }

  private byte[] first() throws VerificationException {
    if (published.length > 0) {
      throw new VerificationException(
          "the log has a checkpoint and no " + PendingBatch.PATH + ": restore it to write on");
    }
    return new PendingBatch(0, signer.sign(new TreeEdge()), new EntryBatch(0, 0)).encode();
  }

  private Checkpoint empty() {
    return Checkpoint.of(signer.log().origin(), 0, Merkle.emptyRoot());
  }
}
