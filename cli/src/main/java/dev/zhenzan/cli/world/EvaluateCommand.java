package dev.zhenzan.cli.world;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.evaluation.metric.ComparedEvaluation;
import dev.zhenzan.evaluation.metric.Evaluation;
import dev.zhenzan.evaluation.metric.EvaluationFiles;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zhenzan evaluate}. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compares the verdicts of an audit with the truth: precision, recall and AUC, calibration,"
          + " each family of attacks, and false positives of each organic look-alike.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan evaluate --truth world --verdicts result --json figures.json",
      "  zhenzan evaluate --truth world --verdicts result --compare",
      "",
      "Truth is what 'zhenzan simulate' writes, or files of your own with the same columns."
    })
public final class EvaluateCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--truth",
      required = true,
      paramLabel = "DIR",
      description = "Folder with truth_interactions.csv and truth_accounts.csv.")
  private Path truth = Path.of("");

  @Option(
      names = "--verdicts",
      required = true,
      paramLabel = "DIR",
      description = "Folder that an audit made, with --verdicts csv as by default.")
  private Path verdicts = Path.of("");

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures here too, as JSON.")
  private @Nullable Path json;

  @Option(
      names = "--compare",
      description = {
        "Show beside the verdicts what published searches for dense blocks reach on the same log:"
            + " F1 of each family for FRAUDAR and D-Cube."
      })
  private boolean compare;

  public EvaluateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (compare) {
      ComparedEvaluation compared = EvaluationFiles.compare(truth, verdicts);
      tell(compared.text(), compared.json());
    } else {
      Evaluation evaluation = EvaluationFiles.evaluate(truth, verdicts);
      tell(evaluation.text(), evaluation.json());
    }
    return ExitStatus.FINE.code();
  }

  private void tell(String text, String figures) {
    Optional.ofNullable(json).ifPresent(file -> OutputFile.write(file, figures));
    console.say(text.stripTrailing());
  }
}
