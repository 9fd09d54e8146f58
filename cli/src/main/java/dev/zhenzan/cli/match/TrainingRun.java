package dev.zhenzan.cli.match;

import dev.zhenzan.audience.match.Ints;
import dev.zhenzan.audience.match.MatchInput;
import dev.zhenzan.audience.match.MatchLog;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchSettings;
import dev.zhenzan.audience.match.MatchTraining;
import dev.zhenzan.audience.match.TooLittleToLearnException;
import dev.zhenzan.audience.match.Works;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.cli.console.Version;
import dev.zhenzan.cli.log.Judging;
import dev.zhenzan.cli.log.LogAudit;
import dev.zhenzan.cli.log.SourceNotes;
import dev.zhenzan.cli.log.StageTimes;
import dev.zhenzan.cli.log.TextRoom;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.files.match.MatchModelReader;
import dev.zhenzan.files.match.MatchModelWriter;
import dev.zhenzan.files.match.ModelCard;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.matching.ModelInts;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.IntStream;

/** Takes files through a training to a model's folder. */
final class TrainingRun {
  private final Console console;
  private final TrainingJob job;
  private final Machine machine;

  TrainingRun(Console console, TrainingJob job, Machine machine) {
    this.console = console;
    this.job = job;
    this.machine = machine;
  }

  /** Reads, learns and writes; the folder appears as a whole or not at all. */
  SavedModel run(SomeRejects rejects) {
    try (OutputFolder out = OutputFolder.create(job.model());
        LogAudit log = new LogAudit(console, new StageTimes(), machine)) {
      Optional<SavedModel> from = job.learning().from().map(MatchModelReader::read);
      MatchIntake intake = rejects.tell(console, told -> log.readForMatching(job.sources(), told));
      SourceNotes.tell(console, intake.sources());
      from.ifPresent(known -> checkLater(known, intake));
      SavedModel saved = learnt(from, log, intake);
      MatchModelWriter.write(saved, out.folder());
      out.publish();
      return saved;
    }
  }

  private SavedModel learnt(Optional<SavedModel> from, LogAudit log, MatchIntake intake) {
    try (TextRoom text = from.map(TextRoom::of).orElseGet(job.learning().beginning().text())) {
      Read read = new Read(log, intake, trust(log, intake), text.describer(job.sources().layout()));
      return from.map(known -> goOn(known, read)).orElseGet(() -> learn(read));
    }
  }

  /** What is earlier is known to the model, and would count twice. */
  private void checkLater(SavedModel known, MatchIntake intake) {
    InteractionTable table = intake.input().interactions();
    long until = known.model().state().until();
    long first = IntStream.range(0, table.size()).mapToLong(table::time).min().orElse(until);
    if (first < until) {
      throw new UnusableFileException(
          job.sources().interactions().getFirst(),
          "the log begins at %s, but %s has learnt until %s; give what is later"
              .formatted(instant(first), job.learning().from().orElseThrow(), instant(until)));
    }
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** What was read, and by what it is understood. */
  private record Read(
      LogAudit log, MatchIntake intake, TrustWeights trust, WorkDescriber describer) {
    private InteractionTable table() {
      return intake.input().interactions();
    }
  }

  private TrustWeights trust(LogAudit log, MatchIntake intake) {
    if (job.learning().trust() == Trust.EVERY_ROW || intake.input().interactions().size() == 0) {
      return TrustWeights.all();
    }
    VerdictTable verdicts = log.audit(intake.input(), Judging.usual(), Audit::run).verdicts();
    return row -> 1 - verdicts.probability(row);
  }

  private SavedModel learn(Read read) {
    InteractionTable table = read.table();
    MatchInput.Size size = new MatchInput.Size(table.accounts().size(), table.videos().size());
    WorkDescriber.Described described =
        read.describer.describe(
            read.intake.input().videos(), read.intake.texts(), size.videos(), read.log.workers());
    MatchInput input =
        new MatchInput(
            MatchLog.of(table, read.trust, Ints.SAME),
            read.intake.histories(),
            described.works(),
            size);
    MatchModel model =
        training(
            MatchSettings.standard(job.learning().beginning().seed()),
            read.log,
            it -> it.learn(input));
    ModelCard card =
        new ModelCard(
            Version.number(),
            job.learning().beginning().vertical(),
            Fingerprints.of(job.sources()));
    return new SavedModel(model, table.accounts(), table.videos(), described.terms(), card);
  }

  private SavedModel goOn(SavedModel known, Read read) {
    ModelInts ints = ModelInts.of(read.table(), known.accounts(), known.videos());
    WorkDescriber.Described described =
        read.describer.describe(
            read.intake.input().videos(),
            read.intake.texts(),
            known.terms(),
            read.table().videos().size(),
            read.log.workers());
    Works works = ints.joined(known.model().works(), described.works());
    MatchInput input =
        new MatchInput(
            MatchLog.of(read.table(), read.trust, ints.ints()),
            HistoryTable.none(),
            works,
            new MatchInput.Size(known.accounts().size(), known.videos().size()));
    MatchModel model =
        training(known.model().state().settings(), read.log, it -> it.goOn(known.model(), input));
    ModelCard card = known.card().with(Version.number(), Fingerprints.of(job.sources()));
    return new SavedModel(model, known.accounts(), known.videos(), known.terms(), card);
  }

  /** What a training does. */
  private interface Learning {
    MatchModel with(MatchTraining training);
  }

  private MatchModel training(MatchSettings settings, LogAudit log, Learning learning) {
    try (Progress progress = console.progress("training", Measure.PERCENT)) {
      return learning.with(
          new MatchTraining(
              settings,
              log.workers(),
              (done, of) -> progress.at(done, of, "step %d of %d".formatted(done, of))));
    } catch (TooLittleToLearnException e) {
      throw new UnusableFileException(
          job.sources().all().getFirst(), String.valueOf(e.getMessage()), e);
    }
  }
}
