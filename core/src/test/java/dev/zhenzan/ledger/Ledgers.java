package dev.zhenzan.ledger;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** A ledger to test with, below a folder. */
public final class Ledgers {
  /** Its origin. */
  public static final String ORIGIN = "log.example.org/likes";

  private final LedgerFolder folder;
  private final LedgerKeys keys;

  private Ledgers(LedgerFolder folder, LedgerKeys keys) {
    this.folder = folder;
    this.keys = keys;
  }

  /** A new ledger; its keys lie beside it in {@code keys}. */
  public static Ledgers in(Path root) {
    LedgerKeys keys = LedgerKeys.generate(ORIGIN, new SecureRandom());
    keys.write(root.resolve("keys"));
    Ledgers made = new Ledgers(new LedgerFolder(root.resolve("ledger")), keys);
    Ledger.create(made.folder, keys);
    return made;
  }

  /** Where it lies. */
  public LedgerFolder folder() {
    return folder;
  }

  LedgerKeys keys() {
    return keys;
  }

  /** Opens it. */
  public Ledger open() {
    return Ledger.open(folder, keys);
  }

  /** Reads it. */
  public LedgerReader read() {
    return LedgerReader.open(folder);
  }

  /** Whom to believe. */
  public Policy policy() {
    return folder.ownPolicy();
  }

  /** Appends a batch of records of one kind, under keys that are drawn as needed. */
  BatchPlace append(List<? extends CommittedRecord> records) {
    try (Ledger ledger = open()) {
      return ledger.append(batch(ledger, records));
    }
  }

  static Batch batch(Ledger ledger, List<? extends CommittedRecord> records) {
    List<byte[]> subjectKeys = new ArrayList<>();
    for (CommittedRecord record : records) {
      subjectKeys.add(ledger.subjects().findOrDraw(record.subject()));
    }
    return Batch.of(
        records.getFirst().kind(),
        records(records, subjectKeys),
        Workers.sequential(),
        new SecureRandom());
  }

  static Batch.Records records(List<? extends CommittedRecord> records, List<byte[]> subjectKeys) {
    return new Batch.Records() {
      @Override
      public int size() {
        return records.size();
      }

      @Override
      public byte[] canonical(int record) {
        return records.get(record).canonical();
      }

      @Override
      public byte[] subjectKey(int record) {
        return subjectKeys.get(record);
      }
    };
  }

  /** Likes of accounts whose ids are the prefix and a number from 0 on, {@code each} a head. */
  static List<InteractionRecord> likes(String prefix, int accounts, int each) {
    List<InteractionRecord> likes = new ArrayList<>();
    for (int account = 0; account < accounts; account++) {
      for (int like = 0; like < each; like++) {
        likes.add(
            new InteractionRecord(
                prefix + account, "video" + like, InteractionKind.LIKE, 1_000L * like));
      }
    }
    return likes;
  }
}
