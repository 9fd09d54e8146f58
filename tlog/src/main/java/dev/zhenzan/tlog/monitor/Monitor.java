package dev.zhenzan.tlog.monitor;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.DirectoryCheck;
import dev.zhenzan.tlog.log.LogKey;
import dev.zhenzan.tlog.log.LogReader;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.Storage;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.log.StoredObject;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Follows one log. What it saw last, and the evidence of every alarm, stand below {@code monitor/}
 * in a storage of its own. For one thread at a time.
 */
public final class Monitor {
  private static final String SEEN = "monitor/checkpoint";
  private static final String EVIDENCE = "monitor/evidence/";
  private static final int CACHED_TILES = 64;

  private final Policy policy;
  private final ObjectReader log;
  private final Storage memory;

  /**
   * A monitor that goes on from what it remembers.
   *
   * @param policy whose checkpoints are believed: the log's, cosigned as it asks
   * @param log below whose prefix are its checkpoint, tiles and entry bundles
   * @param memory no other log's monitor's
   */
  public Monitor(Policy policy, ObjectReader log, Storage memory) {
    this.policy = policy;
    this.log = log;
    this.memory = memory;
  }

  /** A signed checkpoint of which the policy holds. */
  private record Seen(SignedNote note, Checkpoint checkpoint) {}

  /**
   * Looks at the log's checkpoint, and computes the entries that are new since the last look.
   *
   * @throws StorageException if the log or the memory cannot be read
   */
  public Observation follow() {
    return look(seen());
  }

  /**
   * Looks at the log's checkpoint, and computes all entries from the first.
   *
   * @throws StorageException if the log or the memory cannot be read
   */
  public Observation recompute() {
    return look(Optional.empty());
  }

  /**
   * Checks every file of the directory in which the log stands and to which nobody is writing, then
   * looks at the log. All signatures on the checkpoint must be of keys in the policy: of others it
   * could not be told whether they were changed.
   *
   * @throws StorageException if the log or the memory cannot be read
   */
  public Observation check(Path directory) {
    try {
      Seen head = verified(checkpoint());
      DirectoryCheck.check(directory, signer(head));
      return look(Optional.of(head)) instanceof Observation.Alarm alarm
          ? alarm
          : new Observation.Consistent(head.checkpoint(), head.checkpoint().size());
    } catch (VerificationException e) {
      return content(e);
    }
  }

  /** The log's own key, if all keys that signed are known. */
  private LogKey signer(Seen head) throws VerificationException {
    Set<KeyId> unknown =
        head.note().signatures().stream().map(NoteSignature::key).collect(Collectors.toSet());
    policy.parties().map(party -> party.key().keyId()).forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new VerificationException(
          "the checkpoint has signatures of keys that are not in the policy, so that nobody could tell"
              + " whether they were changed: give these keys in it, "
              + unknown);
    }
    Policy.Party log =
        policy.logs().stream()
            .filter(party -> party.key().name().equals(head.checkpoint().origin()))
            .findFirst()
            .orElseThrow();
    return new LogKey(head.checkpoint().origin(), log.verifier());
  }

  private Observation look(Optional<Seen> computed) {
    try {
      return look(computed, verified(checkpoint()));
    } catch (VerificationException e) {
      return alarm(Observation.Kind.CHECKPOINT, e.getMessage());
    }
  }

  private Observation look(Optional<Seen> computed, Seen head) {
    return seen()
        .flatMap(seen -> conflict(seen, head))
        .map(this::kept)
        .orElseGet(() -> compute(computed, head));
  }

  private byte[] checkpoint() throws VerificationException {
    return log.read(ObjectReader.CHECKPOINT)
        .orElseThrow(() -> new VerificationException("the log has no checkpoint"));
  }

  private Observation compute(Optional<Seen> computed, Seen head) {
    try {
      long before = computed.map(seen -> seen.checkpoint().size()).orElse(0L);
      LogReader.open(log, head.checkpoint(), CACHED_TILES).checkFrom(before);
      remember(head);
      return new Observation.Consistent(head.checkpoint(), head.checkpoint().size() - before);
    } catch (VerificationException e) {
      return content(e);
    }
  }

  /**
   * Holds a checkpoint that somebody else was shown against what the log shows here.
   *
   * @param other a signed checkpoint of the log, any bytes
   * @throws StorageException if the log or the memory cannot be read
   */
  public Observation compare(byte[] other) {
    Observation own = follow();
    if (!(own instanceof Observation.Consistent)) {
      return own;
    }
    Seen head = seen().orElseThrow();
    try {
      Seen theirs = verified(other);
      return theirs.checkpoint().size() > head.checkpoint().size()
          ? kept(smaller(theirs, head))
          : conflict(theirs, head).map(this::kept).orElse(own);
    } catch (VerificationException e) {
      return alarm(Observation.Kind.CHECKPOINT, e.getMessage());
    }
  }

  private Seen verified(byte[] note) throws VerificationException {
    SignedNote signed = SignedNote.parse(note);
    return new Seen(signed, policy.verify(signed));
  }

  /** Whether the earlier checkpoint is not the beginning of the log's present one. */
  private Optional<Observation> conflict(Seen earlier, Seen head) {
    Checkpoint first = earlier.checkpoint();
    if (!first.origin().equals(head.checkpoint().origin())) {
      String reason = "checkpoints of two logs: " + first.origin() + " is followed here";
      return Optional.of(alarm(Observation.Kind.CHECKPOINT, reason));
    }
    if (first.size() > head.checkpoint().size()) {
      return Optional.of(smaller(earlier, head));
    }
    try {
      LogReader tree = LogReader.open(log, head.checkpoint(), CACHED_TILES);
      return Merkle.root(tree, first.size()).equals(first.root())
          ? Optional.empty()
          : Optional.of(split(earlier, head));
    } catch (VerificationException e) {
      return first.size() == head.checkpoint().size()
              && !first.root().equals(head.checkpoint().root())
          ? Optional.of(split(earlier, head))
          : Optional.of(content(e));
    }
  }

  private static Observation smaller(Seen larger, Seen head) {
    String reason =
        "the log shows a tree of %d entries, and has signed one of %d"
            .formatted(head.checkpoint().size(), larger.checkpoint().size());
    return alarm(Observation.Kind.SMALLER_TREE, reason, larger.note(), head.note());
  }

  private static Observation split(Seen earlier, Seen head) {
    String reason =
        "the tree of %d entries does not begin with the one of %d that the log signed"
            .formatted(head.checkpoint().size(), earlier.checkpoint().size());
    return alarm(Observation.Kind.SPLIT_VIEW, reason, earlier.note(), head.note());
  }

  private static Observation content(VerificationException e) {
    return alarm(Observation.Kind.CONTENT, e.getMessage());
  }

  private static Observation alarm(Observation.Kind kind, String reason, SignedNote... evidence) {
    return new Observation.Alarm(kind, reason, List.of(evidence));
  }

  /** The checkpoint that was seen last, if there was one. */
  public Optional<Checkpoint> latest() {
    return seen().map(Seen::checkpoint);
  }

  private Optional<Seen> seen() {
    Optional<byte[]> stored = memory.read(SEEN);
    try {
      return stored.isEmpty() ? Optional.empty() : Optional.of(verified(stored.get()));
    } catch (VerificationException e) {
      throw StorageException.lasting(
          "read", SEEN, "what was seen last does not hold by the policy: " + e.getMessage());
    }
  }

  private void remember(Seen head) {
    byte[] before = memory.read(SEEN).orElseGet(() -> new byte[0]);
    if (!memory.replace(SEEN, before, head.note().toBytes())) {
      throw StorageException.lasting("replace", SEEN, "another monitor has the same memory");
    }
  }

  /** Keeps the evidence, for whoever has to be convinced. */
  private Observation kept(Observation found) {
    if (found instanceof Observation.Alarm alarm) {
      memory.create(alarm.evidence().stream().map(Monitor::evidence).toList());
    }
    return found;
  }

  private static StoredObject evidence(SignedNote note) {
    byte[] bytes = note.toBytes();
    String name = HexFormat.of().formatHex(Merkle.leafHash(bytes).toBytes());
    return new StoredObject(EVIDENCE + name + ".checkpoint", ByteBuffer.wrap(bytes));
  }
}
