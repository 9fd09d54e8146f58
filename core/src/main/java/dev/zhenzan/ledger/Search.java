package dev.zhenzan.ledger;

import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.merkle.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the commitments to a record whose subject's key is known. It reads one entry of each batch,
 * and of those of the record's kind as many as bisection needs. Not thread-safe.
 */
public final class Search {
  private final LedgerReader ledger;
  private final Committer committer = new Committer();

  /** A search in a ledger. */
  public Search(LedgerReader ledger) {
    this.ledger = ledger;
  }

  /**
   * The openings of a record: one for each batch that holds it, oldest first.
   *
   * @throws VerificationException if the log was changed
   */
  public List<Opening> find(CommittedRecord record, byte[] subjectKey)
      throws VerificationException {
    List<Opening> found = new ArrayList<>();
    long index = 0;
    while (index < ledger.head().size()) {
      Optional<CommitmentBatch> part = part(index);
      int parts = part.isPresent() ? whole(index, part.get()) : 1;
      if (part.isPresent() && part.get().kind() == record.kind()) {
        find(new Place(index, parts, part.get().batch().salt()), record, subjectKey)
            .ifPresent(found::add);
      }
      index += parts;
    }
    return found;
  }

  /** Parts of one batch that stand together. */
  private record Place(long first, int parts, Hash salt) {}

  private Optional<Opening> find(Place place, CommittedRecord record, byte[] subjectKey)
      throws VerificationException {
    byte[] bytes = record.canonical();
    Committer.Message message = new Committer.Message(record.kind(), place.salt, bytes);
    byte[] key = committer.recordKey(subjectKey, message);
    Hash value = Hash.of(committer.commitment(key, message));
    @Nullable Long index = index(place, value);
    return index == null
        ? Optional.empty()
        : Optional.of(new Opening(record.kind(), key, bytes, ledger.receipt(index)));
  }

  private @Nullable Long index(Place place, Hash value) throws VerificationException {
    int low = 0;
    int high = place.parts - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long index = place.first + middle;
      List<Hash> values = part(index).map(CommitmentBatch::values).orElseThrow();
      if (CommitmentBatch.compare(value, values.getFirst()) < 0) {
        high = middle - 1;
      } else if (CommitmentBatch.compare(value, values.getLast()) > 0) {
        low = middle + 1;
      } else {
        return values.contains(value) ? index : null;
      }
    }
    return null;
  }

  /**
   * How many parts of a batch stand from here on; a crash may have left a batch without its end.
   */
  private int whole(long index, CommitmentBatch part) throws VerificationException {
    CommitmentBatch.Part batch = part.batch();
    int left = batch.count() - batch.number();
    long last = index + left - 1;
    boolean whole = last < ledger.head().size() && isPart(last, batch.salt(), batch.count() - 1);
    return whole ? left : 1;
  }

  private boolean isPart(long index, Hash salt, int number) throws VerificationException {
    return part(index)
        .map(CommitmentBatch::batch)
        .filter(batch -> batch.salt().equals(salt) && batch.number() == number)
        .isPresent();
  }

  private Optional<CommitmentBatch> part(long index) throws VerificationException {
    byte[] bytes = ledger.bytes(index);
    try {
      return Entry.decode(bytes) instanceof CommitmentBatch part
          ? Optional.of(part)
          : Optional.empty();
    } catch (VerificationException unknown) {
      // A newer program's entry: it is in the log, and is none that can be searched.
      return Optional.empty();
    }
  }
}
