package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.Cosigning;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.tlog.witness.WitnessClient;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger checkpoint}. */
@Command(
    name = "checkpoint",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints the checkpoint that is published, after checking that the log leads to it. With a"
          + " policy it first asks the policy's witnesses to cosign and publishes what they sign.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger checkpoint --ledger ledger",
      "  zhenzan ledger checkpoint --ledger ledger --policy witnessed.policy",
      "",
      "Receipts carry the cosignatures that the checkpoint has when they are made. A witness is asked"
          + " at the URL that its line of the policy ends with.",
      "Exit status: 0 fine; 1 the policy's quorum was not reached; 2 usage; 3 failed."
    })
final class LedgerCheckpointCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Console console;

  @Mixin private LedgerOption ledger = new LedgerOption();

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "The witnesses to ask, and how many of them are enough.")
  private @Nullable Path policy;

  LedgerCheckpointCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Optional<Cosigning.Outcome> outcome = Optional.ofNullable(policy).map(this::cosign);
    console.say(LedgerReader.open(ledger.folder()).checkpoint().format().stripTrailing());
    boolean enough = outcome.map(Cosigning.Outcome::quorum).orElse(true);
    return enough ? ExitStatus.FINE.code() : ExitStatus.NEGATIVE.code();
  }

  private Cosigning.Outcome cosign(Path file) {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      Cosigning.Outcome outcome =
          Cosigning.run(ledger.folder(), PolicyFile.read(file), new WitnessClient(http, PATIENCE));
      new TreeMap<>(outcome.failures())
          .forEach(
              (witness, why) ->
                  console.note("zhenzan: witness %s did not cosign: %s".formatted(witness, why)));
      if (!outcome.quorum()) {
        console.note(
            "zhenzan: the quorum of %s was not reached; see that the witnesses run and know this log."
                .formatted(file));
      }
      return outcome;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LedgerException("interrupted while witnesses were asked; run it again", e);
    }
  }
}
