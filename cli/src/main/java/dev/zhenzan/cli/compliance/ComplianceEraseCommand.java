package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.person.Erasure;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rule.RuleReader;
import dev.zhenzan.pipeline.WorkerThreads;
import java.time.Clock;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code zhenzan compliance erase}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Erases a person from everything that a deployment lists: rows of sources and results,"
          + " documents and pages, match models, and the key in the ledger, so that the person's"
          + " commitments are random numbers. There is no way back. An erasure that broke off is"
          + " finished by the same command. At the end everything is searched for the id, and a"
          + " receipt says what was removed, not of whom.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance erase --deployment deployment.yaml --account-file -",
      "",
      "What stays yours to do: train models again that the receipt names, revoke certificates"
          + " first, and remove backups and copies elsewhere.",
      "Exit status: 0 erased, nothing is left; 1 nothing was held, or something is left or could"
          + " not be searched, which is named; 2 usage; 3 failed."
    })
final class ComplianceEraseCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private DeploymentOption deployment = new DeploymentOption();

  @Mixin private PersonOption person = new PersonOption();

  @Mixin private MachineOptions machine = new MachineOptions();

  ComplianceEraseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Deployment read = deployment.read(RuleReader.builtIn());
    String id = person.id();
    PersonLedger ledger = new PersonLedger(read);
    try (WorkerThreads workers = new WorkerThreads(machine.machine().threads())) {
      Resources resources = new Resources(workers, machine.machine().memory().duckdb());
      Erasure.Place place =
          new Erasure.Place(read.holdings().erasures(), Clock.systemUTC(), ledger::erase);
      Erasure erasure = new Erasure(deployment.files(read).held(), place, step -> {}, resources);
      return say(erasure.run(id));
    }
  }

  private int say(Erasure.Outcome outcome) {
    if (outcome.isNothing()) {
      console.note("zhenzan: nothing was held. Ids are compared byte by byte.");
    }
    new TreeMap<>(outcome.removed())
        .forEach((what, count) -> console.say("Removed       %,d from %s".formatted(count, what)));
    outcome
        .left()
        .forEach(
            file ->
                console.note(
                    "zhenzan: the id still stands in %s; remove it by hand and run this again"
                        .formatted(file)));
    outcome
        .unsearched()
        .forEach(
            file ->
                console.note(
                    ("zhenzan: %s could not be searched for the id; look into it, move it out of"
                            + " what the deployment lists, and run this again")
                        .formatted(file)));
    if (outcome.receipt().isEmpty()) {
      return ExitStatus.NEGATIVE.code();
    }
    console.say("Receipt       %s".formatted(outcome.receipt()));
    return ExitStatus.FINE.code();
  }
}
