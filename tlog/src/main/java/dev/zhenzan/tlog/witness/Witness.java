package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Algorithms;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.Cosigner;
import dev.zhenzan.tlog.log.Storage;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignerKey;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cosigns checkpoints of the logs that it knows, and of each only those that are consistent with
 * the one it cosigned last: a note that it keeps for each log, below {@code witness/} in a storage.
 * Safe for use by many threads. Two that share keys and storage are one witness still, as they
 * replace only what they have read.
 */
public final class Witness {
  private final Map<String, WitnessedLog> logs = new HashMap<>();

  private Witness(Map<String, List<NoteVerifier>> logs, Duty duty) {
    logs.forEach((origin, keys) -> this.logs.put(origin, new WitnessedLog(origin, keys, duty)));
  }

  /** How a witness signs and remembers. */
  record Duty(List<NoteSigner> signers, List<NoteVerifier> verifiers, Storage storage) {}

  /**
   * A witness's keys, each of type 0x04 or 0x06, and what makes and checks their signatures.
   *
   * @param keys at least one
   */
  public record Identity(List<SignerKey> keys, Algorithms algorithms) {
    /** Refuses no key. */
    public Identity {
      keys = List.copyOf(keys);
      if (keys.isEmpty()) {
        throw new IllegalArgumentException("keys of a witness are none");
      }
    }

    private Duty duty(Storage storage, InstantSource clock) throws VerificationException {
      List<NoteSigner> signers = new ArrayList<>();
      List<NoteVerifier> verifiers = new ArrayList<>();
      for (SignerKey key : keys) {
        signers.add(Cosigner.of(key, algorithms).signer(clock));
        verifiers.add(algorithms.verifier(key.verifierKey()));
      }
      return new Duty(signers, verifiers, storage);
    }
  }

  /**
   * A witness that goes on from what it remembers.
   *
   * @param logs of each origin the keys that are trusted for it
   * @param storage must be the one of before: a witness with an empty one begins anew
   * @throws dev.zhenzan.tlog.log.StorageException if it cannot be read; lasting, if what stands
   *     there is damaged or not signed by this witness
   */
  public static Witness open(
      Map<String, List<NoteVerifier>> logs,
      Identity identity,
      Storage storage,
      InstantSource clock) {
    try {
      Witness witness = new Witness(logs, identity.duty(storage, clock));
      witness.logs.values().forEach(WitnessedLog::head);
      return witness;
    } catch (VerificationException e) {
      throw new IllegalArgumentException("a key of the witness is not valid", e);
    }
  }

  /**
   * Answers an {@code add-checkpoint} request. What it cosigns is durable before this returns.
   *
   * @param body any bytes
   * @throws dev.zhenzan.tlog.log.StorageException if the storage cannot be read or written; no
   *     cosignature leaves, and the request may be repeated
   */
  public WitnessAnswer addCheckpoint(byte[] body) {
    AddCheckpoint request;
    Checkpoint checkpoint;
    try {
      request = AddCheckpoint.parse(body);
      checkpoint = Checkpoint.parse(request.checkpoint().text());
    } catch (VerificationException e) {
      return WitnessAnswer.refused(400, e.getMessage());
    }
    WitnessedLog log = logs.get(checkpoint.origin());
    return log == null
        ? WitnessAnswer.refused(404, "the origin is not known here")
        : log.add(request, checkpoint);
  }

  /** What was cosigned last of a log that is known here: at first, its empty tree. */
  public Optional<Checkpoint> latest(String origin) {
    return Optional.ofNullable(logs.get(origin)).map(WitnessedLog::head);
  }
}
