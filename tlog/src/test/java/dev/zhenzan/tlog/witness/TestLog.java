package dev.zhenzan.tlog.witness;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Leaves;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Algorithms;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.log.Storage;
import dev.zhenzan.tlog.merkle.ConsistencyProof;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignedNote;
import dev.zhenzan.tlog.note.SignerKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** A log that signs what a test asks it to, and witnesses that know it. */
final class TestLog {
  static final String ORIGIN = "log.example/1";
  static final InstantSource CLOCK = InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000));

  private static final NoteSigner SIGNER = NoteSigner.ed25519(Keys.log(ORIGIN));

  private final Leaves tree;

  private TestLog(Leaves tree) {
    this.tree = tree;
  }

  static TestLog of(String name, int size) {
    return new TestLog(Leaves.of(name, size));
  }

  Leaves tree() {
    return tree;
  }

  SignedNote checkpoint(long size) throws VerificationException {
    return signed(Checkpoint.of(ORIGIN, size, tree.root(size)));
  }

  static SignedNote signed(Checkpoint checkpoint) {
    return SignedNote.sign(checkpoint.format(), List.of(SIGNER));
  }

  /** A request from a size to a size, as an honest client makes it. */
  AddCheckpoint request(long oldSize, long size) throws VerificationException {
    List<Hash> proof = ConsistencyProof.prove(tree, oldSize, size).path();
    return new AddCheckpoint(oldSize, proof, checkpoint(size));
  }

  static Map<String, List<NoteVerifier>> known() throws VerificationException {
    return Map.of(ORIGIN, List.of(NoteVerifier.ed25519(Keys.log(ORIGIN).verifierKey())));
  }

  static Witness witness(Storage storage, SignerKey... keys) throws VerificationException {
    return Witness.open(
        known(), new Witness.Identity(List.of(keys), Algorithms.JDK), storage, CLOCK);
  }

  static NoteVerifier verifier(SignerKey key) throws VerificationException {
    return Algorithms.JDK.verifier(key.verifierKey());
  }
}
