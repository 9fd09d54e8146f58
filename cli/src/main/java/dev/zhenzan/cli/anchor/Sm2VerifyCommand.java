package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.sm.Sm2VerifierKey;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Checkpoint;
import dev.zhenzan.tlog.note.SignedNote;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger sm2 verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks offline that a checkpoint is signed by the policy's log and, by SM2, by a key that you"
          + " give.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger sm2 verify --checkpoint twice-signed.checkpoint --policy ledger/policy --key"
          + " VKEY",
      "",
      "Exit status: 0 it holds; 1 it does not; 2 usage; 3 a file could not be used."
    })
final class Sm2VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private CheckpointOptions checkpoint = new CheckpointOptions();

  @Option(
      names = "--key",
      required = true,
      paramLabel = "VKEY",
      description = "The signer's public key, as 'ledger sm2 key' printed it.")
  private String key = "";

  Sm2VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(console, this::verify);
  }

  private void verify() throws VerificationException {
    Sm2VerifierKey signer = signer();
    SignedNote note = checkpoint.note();
    Checkpoint verified = checkpoint.verified(note);
    note.verify(List.of(signer.verifier()));
    console.say(
        "Holds. %s signed %s at %,d entries by SM2"
            .formatted(signer.keyId(), verified.origin(), verified.size()));
  }

  private Sm2VerifierKey signer() {
    try {
      return Sm2VerifierKey.parse(key);
    } catch (VerificationException e) {
      throw new ParameterException(spec.commandLine(), "--key: " + e.getMessage(), e);
    }
  }
}
