package dev.zhenzan.server.log;

import dev.zhenzan.ledger.commitment.ActRecord;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.Committer;
import dev.zhenzan.ledger.commitment.DataBatchRecord;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.ledger.entry.Commitment;
import dev.zhenzan.ledger.entry.OperatorAct;
import dev.zhenzan.tlog.merkle.Hash;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the commitments of entries that stand alone, under the keys of their subjects. */
@Singleton
public final class Sealer {
  private final ServiceLog log;
  private final SecureRandom random = new SecureRandom();

  /** With the keys of a log. */
  public Sealer(ServiceLog log) {
    this.log = log;
  }

  /** The entry of an act. */
  OperatorAct act(Act act, Instant time) {
    long seconds = time.getEpochSecond();
    Hash salt = draw();
    ActRecord actor = new ActRecord(ActRecord.Part.ACTOR, act.actor(), act.code(), seconds);
    Optional<ActRecord> concerned =
        act.concerned().map(of -> new ActRecord(ActRecord.Part.CONCERNED, of, act.code(), seconds));
    return new OperatorAct(
        seconds,
        new Code(act.code()),
        new Commitment(salt, value(actor, salt)),
        concerned.map(record -> value(record, salt)).orElseGet(this::draw));
  }

  /** The commitment to the digest of a batch of data. */
  Commitment batch(DataBatchRecord batch) {
    Hash salt = draw();
    return new Commitment(salt, value(batch, salt));
  }

  private Hash value(CommittedRecord record, Hash salt) {
    Map<Subject, byte[]> keys = log.subjectKeys(List.of(record.subject()));
    Committer committer = new Committer();
    Committer.Message message = new Committer.Message(record.kind(), salt, record.canonical());
    byte[] key =
        committer.recordKey(java.util.Objects.requireNonNull(keys.get(record.subject())), message);
    return Hash.of(committer.commitment(key, message));
  }

  private Hash draw() {
    byte[] bytes = new byte[Hash.SIZE];
    random.nextBytes(bytes);
    return Hash.of(bytes);
  }
}
