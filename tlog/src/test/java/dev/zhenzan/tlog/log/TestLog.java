package dev.zhenzan.tlog.log;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Merkle;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.SignerKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A log's key and entries for tests. */
final class TestLog {
  static final String ORIGIN = "example.org/likes";

  private static final SignerKey SIGNER_KEY =
      SignerKey.of(ORIGIN, SignatureType.ED25519, new byte[32]);

  /** By a hash that anybody can make: tests of thousands of checkpoints need not wait. */
  static final LogKey KEY = new LogKey(ORIGIN, new HashVerifier());

  static final CheckpointSigner SIGNER = new CheckpointSigner(KEY, List.of(new HashSigner()));

  private TestLog() {}

  /** By Ed25519, as logs sign. */
  static CheckpointSigner ed25519() throws VerificationException {
    return new CheckpointSigner(
        new LogKey(ORIGIN, NoteVerifier.ed25519(SIGNER_KEY.verifierKey())),
        List.of(NoteSigner.ed25519(SIGNER_KEY)));
  }

  private static byte[] signature(String text) {
    return Merkle.leafHash(text.getBytes(StandardCharsets.UTF_8)).toBytes();
  }

  private record HashSigner() implements NoteSigner {
    @Override
    public KeyId keyId() {
      return SIGNER_KEY.verifierKey().keyId();
    }

    @Override
    public byte[] sign(String text) {
      return signature(text);
    }
  }

  private record HashVerifier() implements NoteVerifier {
    @Override
    public KeyId keyId() {
      return SIGNER_KEY.verifierKey().keyId();
    }

    @Override
    public boolean verify(String text, byte[] signature) {
      return Arrays.equals(signature(text), signature);
    }
  }

  /** Entries that tell their number. */
  static List<byte[]> entries(int from, int to) {
    return IntStream.range(from, to).mapToObj(TestLog::entry).toList();
  }

  static byte[] entry(int number) {
    return ("entry " + number).getBytes(StandardCharsets.UTF_8);
  }

  /** The published checkpoint, if there is one. */
  static Optional<Checkpoint> checkpoint(ObjectReader storage) throws VerificationException {
    Optional<byte[]> note = storage.read(ObjectReader.CHECKPOINT);
    return note.isEmpty() ? Optional.empty() : Optional.of(KEY.open(note.get()));
  }

  /** Appends in one batch, and waits for nothing. */
  static long[] append(LogWriter writer, List<byte[]> entries) {
    LogWriter.Prepared prepared = writer.prepare(EntryBatch.of(entries));
    writer.sequence(prepared);
    writer.publish(prepared);
    return prepared.indexes();
  }
}
