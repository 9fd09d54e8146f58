package dev.zhenzan.tlog.monitor;

import dev.zhenzan.tlog.Keys;
import dev.zhenzan.tlog.Leaves;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.CheckpointSigner;
import dev.zhenzan.tlog.log.LogKey;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.Sequencer;
import dev.zhenzan.tlog.log.SequencerSettings;
import dev.zhenzan.tlog.log.Storage;
import dev.zhenzan.tlog.note.NoteSigner;
import dev.zhenzan.tlog.note.NoteVerifier;
import dev.zhenzan.tlog.note.SignerKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Makes logs of one key, honest ones and others. */
final class LogMaker {
  static final String ORIGIN = "log.example/1";
  private static final SignerKey KEY = Keys.log(ORIGIN);
  private static final SequencerSettings SETTINGS =
      new SequencerSettings(Duration.ofMillis(1), 1 << 12, 1 << 20, 0);

  private LogMaker() {}

  /** A policy that asks for the log's signature alone. */
  static Policy policy() throws VerificationException {
    String text = "log " + KEY.verifierKey() + "\nquorum none\n";
    return Policy.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends the entries of a history from one size to another, and publishes each batch. */
  static void grow(Storage storage, String history, long... sizes)
      throws VerificationException, InterruptedException {
    NoteVerifier verifier = NoteVerifier.ed25519(KEY.verifierKey());
    CheckpointSigner signer =
        new CheckpointSigner(new LogKey(ORIGIN, verifier), List.of(NoteSigner.ed25519(KEY)));
    try (Sequencer sequencer = Sequencer.open(storage, signer, SETTINGS)) {
      for (int i = 1; i < sizes.length; i++) {
        List<byte[]> entries =
            LongStream.range(sizes[i - 1], sizes[i])
                .mapToObj(index -> Leaves.entry(history, index))
                .toList();
        sequencer.append(entries).awaitPublished();
      }
    }
  }

  static byte[] checkpoint(Storage storage) {
    return storage.read(ObjectReader.CHECKPOINT).orElseThrow();
  }
}
