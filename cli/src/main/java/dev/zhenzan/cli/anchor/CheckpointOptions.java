package dev.zhenzan.cli.anchor;

import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.cli.ledger.PolicyOption;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.checkpoint.TlogProof;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A checkpoint, and whom to believe about it. */
final class CheckpointOptions {
  private static final String RECEIPT = "c2sp.org/tlog-proof@";

  @Option(
      names = "--checkpoint",
      required = true,
      paramLabel = "FILE",
      description =
          "The checkpoint, such as the ledger's log/checkpoint; or a receipt, with its own.")
  private Path file = Path.of("");

  @Mixin private PolicyOption policy = new PolicyOption();

  /** The checkpoint with its signatures, none of them verified. */
  SignedNote note() throws VerificationException {
    byte[] bytes = InputFile.read(file);
    return isReceipt(bytes) ? TlogProof.parse(bytes).checkpoint() : SignedNote.parse(bytes);
  }

  private static boolean isReceipt(byte[] bytes) {
    int length = Math.min(bytes.length, RECEIPT.length());
    return new String(bytes, 0, length, StandardCharsets.US_ASCII).equals(RECEIPT);
  }

  /** The checkpoint of a note that the policy's log and enough of its witnesses signed. */
  Checkpoint verified(SignedNote note) throws VerificationException {
    return policy.policy().verify(note);
  }

  /** The same of the given file. */
  Checkpoint verified() throws VerificationException {
    return verified(note());
  }
}
