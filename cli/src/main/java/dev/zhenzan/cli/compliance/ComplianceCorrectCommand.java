package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.deployment.DeploymentFiles;
import dev.zhenzan.files.deployment.DeploymentSource;
import dev.zhenzan.files.person.Correction;
import dev.zhenzan.files.person.CorrectionRecord;
import dev.zhenzan.files.person.PersonalFile;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rule.RuleReader;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan compliance correct}. */
@Command(
    name = "correct",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Puts a value right in a person's rows of a source. A record of the correction stays: when,"
          + " which column, and salted hashes of the old and the new value; the salt is told to"
          + " whoever runs this, for the person.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance correct --deployment deployment.yaml --account-file - \\",
      "      --source accounts --column region --value 浙江",
      "",
      "Results and models made before keep the old value until they are made again.",
      "Exit status: 0 corrected; 1 the person has no row there; 2 usage; 3 failed."
    })
final class ComplianceCorrectCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DeploymentOption deployment = new DeploymentOption();

  @Mixin private PersonOption person = new PersonOption();

  @Option(
      names = "--source",
      required = true,
      paramLabel = "NAME",
      description = "The name of the source, as the deployment has it.")
  private String source = "";

  @Option(
      names = "--column",
      required = true,
      paramLabel = "NAME",
      description = "The column, as the file has it.")
  private String column = "";

  @Option(
      names = "--value",
      required = true,
      paramLabel = "TEXT",
      description = "What is to stand there.")
  private String value = "";

  ComplianceCorrectCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Deployment read = deployment.read(RuleReader.builtIn());
    List<PersonalFile> files = DeploymentFiles.files(source(read));
    if (files.stream().anyMatch(file -> file.idColumns().contains(column))) {
      throw new ParameterException(
          spec.commandLine(), "--column must not name the person; erase and begin again instead");
    }
    String id = person.id();
    List<Correction> corrections =
        files.stream().map(file -> new Correction(file, column, Resources.usual())).toList();
    try {
      return correct(read, corrections, id);
    } finally {
      corrections.forEach(Correction::cancel);
    }
  }

  /** What is to be recorded is on the disk before the first file is replaced. */
  private int correct(Deployment read, List<Correction> corrections, String id) {
    List<Correction.Outcome> outcomes =
        corrections.stream().map(correction -> correction.prepare(id, value)).toList();
    long rows = outcomes.stream().mapToLong(Correction.Outcome::rows).sum();
    if (rows == 0) {
      console.note("zhenzan: the person has no row there. Ids are compared byte by byte.");
      return ExitStatus.NEGATIVE.code();
    }
    List<String> before = outcomes.stream().flatMap(each -> each.before().stream()).toList();
    CorrectionRecord.Written written =
        CorrectionRecord.write(
            read.holdings().erasures(),
            new CorrectionRecord.Change(source + "." + column, rows, before, value),
            Clock.systemUTC());
    corrections.forEach(Correction::publish);
    console.say("Corrected     %,d rows".formatted(rows));
    console.say("Record        %s (salt %s)".formatted(written.file(), written.salt()));
    return ExitStatus.FINE.code();
  }

  private DeploymentSource source(Deployment read) {
    return read.sources().stream()
        .filter(each -> each.name().equals(source))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "--source %s is none of the deployment's: %s"
                        .formatted(
                            source,
                            String.join(
                                ", ",
                                read.sources().stream().map(DeploymentSource::name).toList()))));
  }
}
