package dev.zhenzan.cli.match;

import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.HeldOutQuality;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.log.LayoutOption;
import dev.zhenzan.cli.log.TermsOptions;
import dev.zhenzan.cli.log.TextRoom;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.source.MatchSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan match train}. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Learns from a log who watches what long, and likes it: views with their dwell are what was"
          + " shown. The log is audited first, and what is not trusted is not learnt from.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan match train --interactions log.csv --videos videos.csv --model model",
      "  zhenzan match train --format kuairand --interactions log_standard.csv \\",
      "      --histories user_sequences.csv --videos video_features_basic.csv --model model",
      "  zhenzan match train --from model --interactions tomorrow.csv --model model2",
      "",
      "model.json says how well the model foretold the last part of the log, before it learnt"
          + " that.",
      "Exit status: 0 fine; 2 usage; 3 a file could not be used, or there is nothing to learn from."
    })
final class MatchTrainCommand implements Callable<Integer> {
  /** Options that a model which goes on has settled. */
  private static final List<String> OF_THE_BEGINNING =
      List.of("--histories", "--vertical", "--embed", "--seed");

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--interactions",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The log: one or more files, views with dwell_ms among them.")
  private List<Path> interactions = List.of();

  @Option(
      names = "--histories",
      arity = "1..*",
      paramLabel = "FILE",
      description = "What accounts watched before the log (watched, liked, watched_long).")
  private List<Path> histories = List.of();

  @Option(
      names = "--accounts",
      arity = "1..*",
      paramLabel = "FILE",
      description = "What is known of accounts.")
  private List<Path> accounts = List.of();

  @Option(
      names = "--videos",
      arity = "1..*",
      paramLabel = "FILE",
      description = "What is known of videos (creator_id, published_at, caption, tags ...).")
  private List<Path> videos = List.of();

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private TermsOptions terms = new TermsOptions();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "The folder to make. It holds personal data.")
  private Path model = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "A model to go on with; the log is later than what it knows.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--vertical",
      paramLabel = "CODE",
      defaultValue = "all",
      description = "The field of content the model is for. Default: ${DEFAULT-VALUE}.")
  private String vertical = "all";

  @Option(
      names = "--embed",
      description = "Embed captions, too: about a second for each few hundred works.")
  private boolean embed;

  @Option(names = "--unaudited", description = "Trust every row instead of auditing the log first.")
  private boolean unaudited;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of everything that is drawn. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Mixin private SomeRejects rejects = new SomeRejects();

  @Mixin private MachineOptions machine = new MachineOptions();

  MatchTrainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    MatchSources sources =
        new MatchSources(
            interactions,
            histories,
            accounts,
            videos,
            layout.layout(),
            terms.use(Purpose.MATCHING));
    TrainingJob job = new TrainingJob(sources, learning(), model);
    SavedModel saved = new TrainingRun(console, job, machine.machine()).run(rejects);
    for (Head head : Head.values()) {
      console.say(told(head, saved.model().learnt().quality().of(head)));
    }
    console.say("Model         %s".formatted(model));
    return ExitStatus.FINE.code();
  }

  private void check() {
    if (interactions.isEmpty() && histories.isEmpty()) {
      throw wrong("give --interactions or --histories: there is nothing to learn from");
    }
    if (from.isPresent()) {
      OF_THE_BEGINNING.stream()
          .filter(spec.commandLine().getParseResult()::hasMatchedOption)
          .findFirst()
          .ifPresent(
              option -> {
                throw wrong(option + " is for a model that begins; leave it out beside --from");
              });
    }
    if (!vertical.matches("[a-z][a-z0-9_-]*")) {
      throw wrong("--vertical must be a code in lower case, such as agriculture");
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private TrainingJob.Learning learning() {
    return new TrainingJob.Learning(
        from,
        new TrainingJob.Beginning(vertical, embed ? TextRoom::embedding : TextRoom::words, seed),
        unaudited ? Trust.EVERY_ROW : Trust.AUDITED);
  }

  private static String told(Head head, HeldOutQuality quality) {
    String name = head == Head.WATCH ? "Long views" : "Likes";
    if (quality.positives() == 0) {
      return "%-13s none among the %,d rows held out".formatted(name, quality.rows());
    }
    return "%-13s foretold with AUC %.3f, calibration error %.3f (%,d of %,d rows held out)"
        .formatted(
            name, quality.auc(), quality.calibrationError(), quality.positives(), quality.rows());
  }
}
