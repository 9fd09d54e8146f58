package dev.zhenzan.cli.match;

import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchScore;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.cli.log.LayoutOption;
import dev.zhenzan.cli.log.SourceNotes;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.output.ScoreWriter;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.PairBatch;
import dev.zhenzan.files.source.PairReader;
import dev.zhenzan.files.source.PairSource;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan match score}. */
@Command(
    name = "score",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says of pairs of an account and a video at a time how likely a long view (p_watch) and a"
          + " like (p_like) are if the video is shown. Where --accounts has a column consent, or"
          + " --choices is given, whoever is not known to have consented by then is scored by the"
          + " work alone; so is always whoever turned personalised matching off, and minors.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan match score --model model --pairs pairs.csv --out scores.csv",
      "  zhenzan match score --model model --pairs pairs.parquet --videos new_videos.csv \\",
      "      --choices choices.csv --out scores.parquet",
      "",
      "Exit status: 0 fine; 2 usage; 3 a file could not be used, or no row of it."
    })
final class MatchScoreCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--pairs",
      required = true,
      paramLabel = "FILE",
      description = "account_id, video_id, time; other columns are carried along.")
  private Path pairs = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The pairs with p_watch and p_like: .csv or .parquet.")
  private Path out = Path.of("");

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private PeopleOptions people = new PeopleOptions();

  @Mixin private SomeRejects rejects = new SomeRejects();

  @Mixin private MachineOptions machine = new MachineOptions();

  MatchScoreCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try (WorkerThreads workers = new WorkerThreads(machine.machine().threads());
        ScoreWriter writer = ScoreWriter.create(out)) {
      Resources resources = new Resources(workers, machine.machine().memory().duckdb());
      SourceSummary read = rejects.tell(console, told -> score(resources, writer, told));
      if (read.accepted() == 0 && read.rejected() > 0) {
        console.note("zhenzan: no row of %s could be used; nothing was written.".formatted(pairs));
        return ExitStatus.FAILED.code();
      }
      writer.publish();
      console.say("Scores        %s (%,d pairs)".formatted(out, read.accepted()));
      return ExitStatus.FINE.code();
    }
  }

  private SourceSummary score(Resources resources, ScoreWriter writer, Consumer<Reject> told) {
    Knowledge known = Knowledge.of(model.read(), people.files(layout.layout()), resources, told);
    SourceNotes.tell(console, known.sources());
    SavedModel saved = known.saved();
    PairSource source =
        new PairSource(pairs, layout.layout(), saved.accounts(), saved.videos(), people.use());
    SourceSummary read;
    try (Progress progress = console.progress("scoring", Measure.BYTES)) {
      read =
          PairReader.read(
              source,
              resources,
              new PairReader.Takers(
                  told,
                  batch -> score(batch, known, writer, resources.workers()),
                  state ->
                      progress.at(
                          state.bytesRead(),
                          state.bytesTotal(),
                          "%,d rows".formatted(state.rows()))));
    }
    SourceNotes.tell(console, List.of(read));
    return read;
  }

  private static void score(PairBatch batch, Knowledge known, ScoreWriter writer, Workers workers) {
    MatchModel model = known.saved().model();
    float[] watch = new float[batch.size()];
    float[] like = new float[batch.size()];
    int parts = workers.parallelism() * 4;
    workers.run(
        parts,
        part -> {
          for (int row = part; row < batch.size(); row += parts) {
            MatchScore score =
                model.score(
                    known.viewer(batch.account(row), batch.time(row)),
                    known.video(batch.video(row)),
                    batch.time(row));
            watch[row] = (float) score.watch();
            like[row] = (float) score.like();
          }
        });
    writer.write(batch, watch, like);
  }
}
