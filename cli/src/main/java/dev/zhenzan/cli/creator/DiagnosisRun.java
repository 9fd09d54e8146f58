package dev.zhenzan.cli.creator;

import dev.zhenzan.audience.tag.InterestTag;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.Measure;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.console.Progress;
import dev.zhenzan.cli.log.TrustSource;
import dev.zhenzan.cli.log.TrustedLog;
import dev.zhenzan.cli.log.TrustedLogOptions;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.files.diagnosis.DiagnosisNames;
import dev.zhenzan.files.diagnosis.DiagnosisWriter;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.RejectWriter;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Period;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.pipeline.diagnosis.Diagnoser;
import dev.zhenzan.pipeline.diagnosis.DiagnosisLog;
import dev.zhenzan.pipeline.diagnosis.ValidShares;
import dev.zhenzan.report.diagnosis.DiagnosisContext;
import dev.zhenzan.report.diagnosis.DiagnosisReport;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.vertical.VerticalPack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Takes a log to the diagnoses of creators in a folder. */
final class DiagnosisRun {
  /** Ids that are names of folders everywhere. */
  private static final String FOLDER_NAME = "[A-Za-z0-9_][A-Za-z0-9._-]{0,63}";

  private final Console console;
  private final Job job;

  DiagnosisRun(Console console, Job job) {
    this.console = console;
    this.job = job;
  }

  /**
   * What is to be made.
   *
   * @param creators ids, each once
   * @param pack of their vertical
   * @param vocabulary of the works' tags
   * @param language of the pages
   * @param out the folder
   */
  record Job(
      List<String> creators,
      VerticalPack pack,
      Vocabulary vocabulary,
      Language language,
      Path out) {}

  /** Reads, diagnoses and writes; the folder appears as a whole or not at all. */
  void run(TrustedLogOptions options, Machine machine) {
    try (OutputFolder out = OutputFolder.create(job.out)) {
      TrustedLog log = read(options, machine, out);
      List<Integer> creators = job.creators.stream().map(id -> creator(log, options, id)).toList();
      Diagnoser diagnoser = new Diagnoser(counted(log, machine), job.pack, parents());
      try (Progress progress = console.progress("diagnosing", Measure.PERCENT)) {
        for (int i = 0; i < creators.size(); i++) {
          progress.at(100L * i / creators.size(), 100, "%d of %d".formatted(i, creators.size()));
          write(log, diagnoser, creators.get(i), folder(out, i));
        }
        progress.at(100, 100, "done");
      }
      out.publish();
    }
  }

  private Map<String, String> parents() {
    return job.vocabulary.tags().stream()
        .filter(tag -> !tag.isRoot())
        .collect(Collectors.toMap(InterestTag::code, InterestTag::parent));
  }

  private TrustedLog read(TrustedLogOptions options, Machine machine, OutputFolder out) {
    try (RejectWriter rejects = RejectWriter.open(out.file("rejects.csv"))) {
      return TrustedLog.read(
          console, new TrustedLog.Reading(options, Purpose.DIAGNOSIS, machine, rejects));
    }
  }

  /** The int of a creator; other ids are never named. */
  private static int creator(TrustedLog log, TrustedLogOptions options, String id) {
    int creator = log.input().interactions().accounts().find(id);
    if (creator != IdDictionary.ABSENT && hasWork(log, creator)) {
      return creator;
    }
    Path file =
        options.sources(Purpose.DIAGNOSIS).videos().stream()
            .findFirst()
            .orElse(options.sources(Purpose.DIAGNOSIS).interactions().getFirst());
    throw new UnusableFileException(
        file,
        options.sources(Purpose.DIAGNOSIS).videos().isEmpty()
            ? "no file says whose works these are; give --videos with video_id, creator_id"
            : "no work is of creator %s; %s".formatted(Console.plain(id), hint(options)));
  }

  private static String hint(TrustedLogOptions options) {
    return switch (options.sources(Purpose.DIAGNOSIS).layout()) {
      case KUAIRAND -> "creators of this layout are written author:ID";
      case ZHENZAN, KUAIREC -> "look whether the id is written as in creator_id";
    };
  }

  private static boolean hasWork(TrustedLog log, int creator) {
    int videos = log.input().interactions().videos().size();
    for (int video = 0; video < videos; video++) {
      if (log.input().videos().creator(video).orElse(IdDictionary.ABSENT) == creator) {
        return true;
      }
    }
    return false;
  }

  private static DiagnosisLog counted(TrustedLog log, Machine machine) {
    try (WorkerThreads workers = new WorkerThreads(machine.threads())) {
      DiagnosisLog.Given given =
          new DiagnosisLog.Given(log.input(), log.trust(), log.topics(), validity(log, workers));
      return DiagnosisLog.of(given, workers);
    }
  }

  private static List<AuthenticityScore> validity(TrustedLog log, Workers workers) {
    return switch (log.source()) {
      case TrustSource.OwnAudit() ->
          log.audited().map(AuditResult::scores).map(scores -> scores.creators()).orElse(List.of());
      case TrustSource.EarlierAudit(var result) ->
          ValidShares.of(log.input(), log.trust(), workers);
      case TrustSource.EveryRow() -> List.of();
    };
  }

  /** One creator's files stand in the folder itself, those of several in folders inside. */
  private Path folder(OutputFolder out, int place) {
    if (job.creators.size() == 1) {
      return out.folder();
    }
    String id = job.creators.get(place);
    Path folder = out.file(id.matches(FOLDER_NAME) ? id : "creator-" + (place + 1));
    try {
      return Files.createDirectory(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private void write(TrustedLog log, Diagnoser diagnoser, int creator, Path folder) {
    Diagnosis diagnosis = diagnoser.diagnose(creator);
    String id = log.input().interactions().accounts().text(creator);
    DiagnosisNames names = new DiagnosisNames(id, log.source().code(), diagnoser.words());
    DiagnosisWriter.write(diagnosis, names, folder);
    DiagnosisContext context =
        new DiagnosisContext(
            id,
            diagnoser.words(),
            job.vocabulary,
            log.input().interactions().period().orElse(new Period(0, 0)),
            log.source().code());
    OutputFile.write(
        folder.resolve("diagnosis.html"), DiagnosisReport.html(diagnosis, context, job.language));
    OutputFile.write(
        folder.resolve("diagnosis.pdf"), DiagnosisReport.pdf(diagnosis, context, job.language));
    say(id, diagnosis);
  }

  private void say(String id, Diagnosis diagnosis) {
    console.say("Creator       %s".formatted(Console.plain(id)));
    console.say(
        "Counted       %,.0f trusted likes of %,d works"
            .formatted(diagnosis.distribution().own().likes(), diagnosis.subject().works()));
    if (diagnosis.timing() instanceof Timing.Found found) {
      console.say(hours(found));
    }
    int advice = diagnosis.chain().recommendations().size();
    console.say("Advice        %d recommendation%s".formatted(advice, advice == 1 ? "" : "s"));
  }

  private static String hours(Timing.Found found) {
    Interval gain = found.times().gain().interval();
    String bounds = "95 %% interval %s to %s".formatted(percent(gain.low()), percent(gain.high()));
    return found.times().isConvincing()
        ? "Best hours    %s the habit's %s, %s"
            .formatted(percent(gain.estimate()), found.outcome().code(), bounds)
        : "Best hours    none recommended: nothing significant; the highest estimates are %s, %s"
            .formatted(percent(gain.estimate()), bounds);
  }

  private static String percent(double logarithm) {
    return "%+.0f %%".formatted(100 * (Math.exp(logarithm) - 1));
  }
}
