package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.person.Access;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rule.RuleReader;
import dev.zhenzan.pipeline.WorkerThreads;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan compliance access}. */
@Command(
    name = "access",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Copies out everything that a deployment holds about a person: rows of every source with"
          + " consents and choices, verdicts and other results, whether match models and the ledger"
          + " know the person.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance access --deployment deployment.yaml --account-file id.txt --out held",
      "",
      "The folder holds personal data: its owner alone may read it. Give it to that person only.",
      "Exit status: 0 something is held; 1 nothing is; 2 usage; 3 failed."
    })
final class ComplianceAccessCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DeploymentOption deployment = new DeploymentOption();

  @Mixin private PersonOption person = new PersonOption();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Mixin private MachineOptions machine = new MachineOptions();

  ComplianceAccessCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Deployment read = deployment.read(RuleReader.builtIn());
    String id = person.id();
    try (WorkerThreads workers = new WorkerThreads(machine.machine().threads())) {
      Resources resources = new Resources(workers, machine.machine().memory().duckdb());
      Access access = new Access(deployment.files(read).held(), resources);
      Access.Found found = access.write(id, out, new PersonLedger(read).key(id));
      found.rows().forEach((file, rows) -> console.say("%-13s %s".formatted(rows, file)));
      console.say("Files         %s (held.json says what is what)".formatted(out));
      return found.isNothing() ? ExitStatus.NEGATIVE.code() : ExitStatus.FINE.code();
    }
  }
}
