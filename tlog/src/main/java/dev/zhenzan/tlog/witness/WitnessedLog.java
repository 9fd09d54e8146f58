package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One log as its witness sees it. Comparing with what was cosigned last, and remembering, are one
 * step under one lock: of two requests from the same size, one loses.
 */
final class WitnessedLog {
  private final String origin;
  private final List<NoteVerifier> keys;
  private final Witness.Duty duty;
  private final String path;
  private final ReentrantLock lock = new ReentrantLock();

  /** What was cosigned last, and the bytes in the storage that say so. */
  private record Memory(Checkpoint head, byte[] stored) {}

  WitnessedLog(String origin, List<NoteVerifier> keys, Witness.Duty duty) {
    this.origin = origin;
    this.keys = List.copyOf(keys);
    this.duty = duty;
    // Origins are any text: the object is named by a hash of it.
    byte[] hash = Merkle.leafHash(origin.getBytes(StandardCharsets.UTF_8)).toBytes();
    this.path = "witness/" + HexFormat.of().formatHex(hash) + ".checkpoint";
  }

  /** What was cosigned last; the empty tree if nothing was. */
  Checkpoint head() {
    return memory().head();
  }

  WitnessAnswer add(AddCheckpoint request, Checkpoint checkpoint) {
    try {
      request.checkpoint().verify(keys);
    } catch (VerificationException e) {
      return WitnessAnswer.refused(403, e.getMessage());
    }
    if (request.oldSize() > checkpoint.size()) {
      return WitnessAnswer.refused(400, "the old size is greater than the checkpoint's");
    }
    lock.lock();
    try {
      return decide(request, checkpoint);
    } finally {
      lock.unlock();
    }
  }

  private WitnessAnswer decide(AddCheckpoint request, Checkpoint checkpoint) {
    Memory memory = memory();
    Checkpoint known = memory.head();
    if (request.oldSize() != known.size() || isFork(known, checkpoint)) {
      return WitnessAnswer.conflict(known.size());
    }
    try {
      new ConsistencyProof(known.size(), checkpoint.size(), request.proof())
          .check(known.root(), checkpoint.root());
    } catch (VerificationException e) {
      return WitnessAnswer.refused(422, e.getMessage());
    }
    return cosign(request.checkpoint().text(), memory.stored());
  }

  /** Of no entries there is one tree: another root is no fork of it but wrong in itself. */
  private static boolean isFork(Checkpoint known, Checkpoint next) {
    return known.size() > 0 && next.size() == known.size() && !next.root().equals(known.root());
  }

  private WitnessAnswer cosign(String text, byte[] stored) {
    SignedNote cosigned = SignedNote.sign(text, duty.signers());
    return duty.storage().replace(path, stored, cosigned.toBytes())
        ? WitnessAnswer.cosigned(cosigned.signatures())
        : WitnessAnswer.conflict(memory().head().size());
  }

  private Memory memory() {
    byte[] stored = duty.storage().read(path).orElseGet(() -> new byte[0]);
    return new Memory(stored.length == 0 ? none() : own(stored), stored);
  }

  private Checkpoint none() {
    return Checkpoint.of(origin, 0, Merkle.emptyRoot());
  }

  /** The memory vouches for itself: it is a note that this witness signed. */
  private Checkpoint own(byte[] stored) {
    try {
      SignedNote note = SignedNote.parse(stored);
      note.verify(duty.verifiers());
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      if (checkpoint.origin().equals(origin)) {
        return checkpoint;
      }
    } catch (VerificationException e) {
      throw damaged(e.getMessage());
    }
    throw damaged("it is of another log");
  }

  private StorageException damaged(String reason) {
    return StorageException.lasting(
        "read", path, "what the witness cosigned last cannot be told: " + reason);
  }
}
