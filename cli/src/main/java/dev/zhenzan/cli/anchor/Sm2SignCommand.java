package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.sm.Sm2SignerKey;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.NoteSignature;
import dev.zhenzan.tlog.note.SignedNote;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger sm2 sign}. */
@Command(
    name = "sign",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Adds a signature by SM2 to a checkpoint that the policy's log signed, and writes it to another"
          + " file. The ledger stays as it is.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger sm2 sign --checkpoint ledger/log/checkpoint --policy ledger/policy --key-file"
          + " sm2.key --out twice-signed.checkpoint",
      "",
      "Exit status: 0 fine; 1 the checkpoint does not verify; 2 usage; 3 a file could not be"
          + " used."
    })
final class Sm2SignCommand implements Callable<Integer> {
  private static final int MOST_BYTES = 2000;

  private final Console console;

  @Mixin private CheckpointOptions checkpoint = new CheckpointOptions();

  @Option(
      names = "--key-file",
      required = true,
      paramLabel = "FILE",
      description = "The key, as 'ledger sm2 key' made it, in a file that you alone may read.")
  private Path keyFile = Path.of("");

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
  private Path out = Path.of("");

  Sm2SignCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    return VerificationAnswer.of(console, this::sign);
  }

  private void sign() throws VerificationException {
    SignedNote note = checkpoint.note();
    String text = checkpoint.verified(note).format();
    Sm2SignerKey key = key();
    NoteSignature signature = NoteSignature.of(key.signer(new SecureRandom()), text);
    OutputFile.write(out, note.with(List.of(signature)).toBytes());
    console.say("Checkpoint    %s".formatted(out));
    console.say("Public key    %s".formatted(key.verifierKey().format()));
  }

  private Sm2SignerKey key() {
    String text = SecretFile.readLine(keyFile, MOST_BYTES);
    try {
      return Sm2SignerKey.parse(text);
    } catch (VerificationException notAKey) {
      // Without the reason, which might show a part of the secret.
      throw new KeyException(keyFile + " holds no key of SM2; ledger sm2 key makes one");
    }
  }
}
