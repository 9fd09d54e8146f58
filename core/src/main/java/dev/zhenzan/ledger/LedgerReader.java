package dev.zhenzan.ledger;

import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.DirectoryCheck;
import dev.zhenzan.tlog.log.LogReader;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.note.SignedNote;
import java.util.List;

/**
 * A ledger that is read at its checkpoint of now: entries and receipts. Needs no key and holds no
 * lock; whatever is read was verified against the checkpoint. Not thread-safe.
 */
public final class LedgerReader {
  private static final int TILES = 64;
  private static final int BUNDLE = 256;

  private final SignedNote note;
  private final LogReader log;
  private long bundle = -1;
  private List<byte[]> entries = List.of();

  private LedgerReader(SignedNote note, LogReader log) {
    this.note = note;
    this.log = log;
  }

  /**
   * Opens a ledger in its folder.
   *
   * @throws LedgerException if there is none, or its log is damaged
   */
  public static LedgerReader open(LedgerFolder folder) {
    try {
      return open(DirectoryCheck.reader(folder.required().log()), folder.ownPolicy());
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
  }

  /**
   * Opens a log that is read from anywhere.
   *
   * @throws VerificationException if its checkpoint is not one that the policy believes, or the log
   *     does not lead to it
   */
  public static LedgerReader open(ObjectReader objects, Policy policy)
      throws VerificationException {
    byte[] checkpoint =
        objects
            .read(ObjectReader.CHECKPOINT)
            .orElseThrow(() -> new VerificationException("the log has no checkpoint"));
    SignedNote note = SignedNote.parse(checkpoint);
    return new LedgerReader(note, LogReader.open(objects, policy.verify(note), TILES));
  }

  /** The checkpoint that it is read at. */
  public Checkpoint head() {
    return log.head();
  }

  /** The checkpoint with its signatures. */
  public SignedNote checkpoint() {
    return note;
  }

  /** The log, to prove consistency from. */
  public LogReader log() {
    return log;
  }

  /**
   * The bytes of an entry, 0 to {@code head().size() - 1}.
   *
   * @throws VerificationException if the log was changed
   */
  public byte[] bytes(long index) throws VerificationException {
    if (bundle != index / BUNDLE) {
      entries = log.bundle(index / BUNDLE);
      bundle = index / BUNDLE;
    }
    return entries.get((int) (index % BUNDLE)).clone();
  }

  /**
   * What an entry says.
   *
   * @throws VerificationException if the log was changed, or this program does not know the entry
   */
  public Entry entry(long index) throws VerificationException {
    return Entry.decode(bytes(index));
  }

  /**
   * The receipt of an entry.
   *
   * @throws LedgerException if there is no such entry yet
   * @throws VerificationException if the log was changed
   */
  public Receipt receipt(long index) throws VerificationException {
    if (index < 0 || index >= head().size()) {
      throw new LedgerException(
          "the log has %,d entries, numbered from 0; there is no entry %d"
              .formatted(head().size(), index));
    }
    return Receipt.of(log.prove(index), note, bytes(index));
  }
}
