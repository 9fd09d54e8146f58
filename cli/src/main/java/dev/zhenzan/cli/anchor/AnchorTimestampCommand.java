package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.CheckpointDigest;
import dev.zhenzan.anchors.timestamp.TimestampClient;
import dev.zhenzan.anchors.timestamp.TimestampRequest;
import dev.zhenzan.anchors.timestamp.TimestampToken;
import dev.zhenzan.anchors.timestamp.TimestampVerifier;
import dev.zhenzan.anchors.timestamp.TrustedCertificates;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.merkle.Hash;
import dev.zhenzan.tlog.note.SignedNote;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger anchor timestamp}. */
@Command(
    name = "timestamp",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Asks a timestamp authority (RFC 3161) for the time of a checkpoint, verifies the answer, and"
          + " keeps it with the checkpoint. The authority sees the SHA-256 of the checkpoint's text.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger anchor timestamp --checkpoint ledger/log/checkpoint --policy ledger/policy"
          + " --authority https://tsa.example.org/ --trust root.pem --out anchors",
      "",
      "Writes SIZE.checkpoint and SIZE.tst. Exit status: 0 fine; 1 the checkpoint or the answer does"
          + " not verify; 2 usage; 3 the authority was not reached, or a file could not be used."
    })
final class AnchorTimestampCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CheckpointOptions checkpoint = new CheckpointOptions();

  @Option(
      names = "--authority",
      required = true,
      paramLabel = "URL",
      description = "Where the authority is asked, http or https.")
  private URI authority = URI.create("");

  @Mixin private TrustOption trust = new TrustOption();

  @Option(
      names = "--token-policy",
      paramLabel = "OID",
      description = "The authority's policy to ask for, such as 1.2.3.4. Default: any.")
  private @Nullable String policy;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The folder for checkpoint and token.")
  private Path out = Path.of("");

  AnchorTimestampCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(console, this::anchor);
  }

  private void anchor() throws VerificationException {
    SignedNote note = checkpoint.note();
    Checkpoint verified = checkpoint.verified(note);
    TrustedCertificates trusted = trust.certificates();
    Hash imprint = CheckpointDigest.of(verified);
    TimestampVerifier verifier = new TimestampVerifier(trusted);
    TimestampToken token = client(verifier).stamp(request(imprint));
    Path file = new AnchorFolder(out).keep(note, verified, "tst", token.toBytes());
    console.say("Time          %s".formatted(verifier.verify(token, imprint).time()));
    console.say("Checkpoint    %s".formatted(new AnchorFolder(out).checkpointFile(verified)));
    console.say("Token         %s".formatted(file));
  }

  private TimestampClient client(TimestampVerifier verifier) {
    try {
      return new TimestampClient(authority, verifier);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--authority: " + e.getMessage(), e);
    }
  }

  private TimestampRequest request(Hash imprint) {
    TimestampRequest request = TimestampRequest.of(imprint, new SecureRandom());
    try {
      return policy == null ? request : request.withPolicy(policy);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--token-policy is no object identifier such as 1.2.3.4", e);
    }
  }
}
