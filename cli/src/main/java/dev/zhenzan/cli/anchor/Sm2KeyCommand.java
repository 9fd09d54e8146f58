package dev.zhenzan.cli.anchor;

import dev.zhenzan.anchors.sm.Sm2SignerKey;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.keys.SecretFile;
import dev.zhenzan.tlog.note.KeyId;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger sm2 key}. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a key of SM2, in a file that you alone may read, and prints its public half."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger sm2 key --name log.example.org/likes --out sm2.key",
      "",
      "Exit status: 0 fine; 2 usage; 3 the file could not be written."
    })
final class Sm2KeyCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "The signer's name in checkpoints, best the log's own.")
  private String name = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The file to write; none is overwritten.")
  private Path out = Path.of("");

  Sm2KeyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!KeyId.isName(name)) {
      throw new ParameterException(
          spec.commandLine(), "--name must have no spaces, plus signs or control characters");
    }
    Sm2SignerKey key = Sm2SignerKey.generate(name, new SecureRandom());
    SecretFile.createLine(out, key.format());
    console.say("Key           %s (keep it secret and backed up)".formatted(out));
    console.say("Public key    %s".formatted(key.verifierKey().format()));
    return ExitStatus.FINE.code();
  }
}
