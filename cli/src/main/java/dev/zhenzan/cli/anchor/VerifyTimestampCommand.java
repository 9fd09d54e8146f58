package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.timestamp.Timestamp;
import dev.zhenzan.anchors.timestamp.TimestampToken;
import dev.zhenzan.anchors.timestamp.TimestampVerifier;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger verify-anchor timestamp}. */
@Command(
    name = "timestamp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks offline that a timestamp authority saw a checkpoint, and says when: the log's signature,"
          + " the token's, and the way from its certificate to one that you trust.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger verify-anchor timestamp --checkpoint anchors/1000.checkpoint --policy"
          + " ledger/policy --token anchors/1000.tst --trust root.pem",
      "",
      "Whether a certificate was revoked cannot be told offline.",
      "Exit status: 0 it holds; 1 it does not; 2 usage; 3 a file could not be used."
    })
final class VerifyTimestampCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private CheckpointOptions checkpoint = new CheckpointOptions();

  @Option(
      names = "--token",
      required = true,
      paramLabel = "FILE",
      description = "The token, as 'ledger anchor timestamp' or an authority gave it, in DER.")
  private Path token = Path.of("");

  @Mixin private TrustOption trust = new TrustOption();

  @Option(
      names = "--as-sent",
      description =
          "The token is as an authority sent it; what its signature does not cover is passed over.")
  private boolean asSent;

  VerifyTimestampCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(console, this::verify);
  }

  private void verify() throws VerificationException {
    Checkpoint verified = checkpoint.verified();
    Timestamp timestamp = timestamp(CheckpointDigest.of(verified));
    console.say(
        "Holds. %s was seen at %,d entries at %s, within %s ms, by %s (policy %s, serial %s)"
            .formatted(
                verified.origin(),
                verified.size(),
                timestamp.time(),
                timestamp.accuracy().toMillis(),
                timestamp.authority(),
                timestamp.policy(),
                timestamp.serial()));
  }

  private Timestamp timestamp(Hash imprint) throws VerificationException {
    TimestampVerifier verifier = new TimestampVerifier(trust.certificates());
    TimestampToken read = TimestampToken.parse(InputFile.read(token));
    return verifier.verify(asSent ? verifier.admit(read, imprint) : read, imprint);
  }
}
