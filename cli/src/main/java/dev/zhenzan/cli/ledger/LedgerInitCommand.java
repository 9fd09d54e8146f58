package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import dev.zhenzan.tlog.note.KeyId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger init}. */
@Command(
    name = "init",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a ledger: an empty log with its policy, and the keys that it needs. The keys go into a"
          + " folder of their own, readable by you alone, or come from the environment.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger init --ledger ledger --keys keys --origin log.example.org/likes",
      "",
      "Back up the keys apart from the ledger. Without the master key nothing can be opened any more;"
          + " whoever has it and the ledger can test which account has a key.",
      "Exit status: 0 fine; 2 usage; 3 a folder could not be used."
    })
final class LedgerInitCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Mixin private KeysOption keys = new KeysOption();

  @Option(
      names = "--origin",
      required = true,
      paramLabel = "NAME",
      description =
          "The log's name for ever, best a URL without https://, such as log.example.org/likes.")
  private String origin = "";

  @Option(
      names = "--demo",
      description =
          "Allow keys inside of the ledger's folder, where anybody who copies it has them.")
  private boolean demo;

  LedgerInitCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!KeyId.isName(origin)) {
      throw new ParameterException(
          spec.commandLine(), "--origin must have no spaces, plus signs or control characters");
    }
    LedgerFolder folder = ledger.folder();
    LedgerKeys made = keys(folder, System.getenv());
    Ledger.create(folder, made);
    console.say("Ledger        %s".formatted(folder.root()));
    console.say("Policy        %s (give it to whoever is to verify)".formatted(folder.policy()));
    console.say("Log key       %s".formatted(made.log().verifierKey().format()));
    return ExitStatus.FINE.code();
  }

  private LedgerKeys keys(LedgerFolder folder, Map<String, String> environment) {
    boolean log = environment.containsKey(LedgerKeys.LOG_VARIABLE);
    boolean master = environment.containsKey(LedgerKeys.MASTER_VARIABLE);
    if (log && master) {
      return LedgerKeys.read(keys.folder(), environment);
    }
    if (log || master) {
      throw new ParameterException(
          spec.commandLine(),
          "set both %s and %s, or neither"
              .formatted(LedgerKeys.LOG_VARIABLE, LedgerKeys.MASTER_VARIABLE));
    }
    return written(folder);
  }

  private LedgerKeys written(LedgerFolder folder) {
    Path place =
        keys.folder()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "give the folder for the new keys with --keys"));
    if (isInside(place, folder.root()) && !demo) {
      throw new ParameterException(
          spec.commandLine(),
          "the keys must not lie in the ledger's folder, whose copies would hold them; give another"
              + " --keys, or --demo if this is to be thrown away");
    }
    if (folder.exists()) {
      throw new LedgerException(
          "there is a ledger in %s already; give another folder".formatted(folder.root()));
    }
    LedgerKeys made = LedgerKeys.generate(origin, new SecureRandom());
    made.write(place);
    console.say("Keys          %s (keep them secret and backed up)".formatted(place));
    return made;
  }

  private static boolean isInside(Path inner, Path outer) {
    return real(inner).startsWith(real(outer));
  }

  /** A path without links, as far as it is there. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    for (Path there = absolute; there != null; there = there.getParent()) {
      if (Files.exists(there)) {
        try {
          return there.toRealPath().resolve(there.relativize(absolute));
        } catch (IOException e) {
          return absolute;
        }
      }
    }
    return absolute;
  }
}
