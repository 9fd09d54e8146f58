package dev.zhenzan.cli.creator;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.log.SourceNotes;
import dev.zhenzan.cli.log.TrustSource;
import dev.zhenzan.cli.log.TrustedLog;
import dev.zhenzan.cli.log.TrustedLogOptions;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.RejectWriter;
import dev.zhenzan.files.quote.QuoteJson;
import dev.zhenzan.files.quote.QuoteTables;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.RecordIntake;
import dev.zhenzan.files.source.RecordReader;
import dev.zhenzan.files.source.RecordSources;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.pipeline.value.Valuation;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.report.quote.QuoteReport;
import dev.zhenzan.report.quote.QuoteText;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.Records;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a log, deals and live sessions to the quotes of creators. */
final class QuoteRun {
  private final Console console;
  private final Job job;
  private long rejected;

  QuoteRun(Console console, Job job) {
    this.console = console;
    this.job = job;
  }

  /**
   * What is to be made.
   *
   * @param creators ids, each once
   * @param given files beside the log
   * @param language of the texts
   * @param out the folder to make, if any
   */
  record Job(List<String> creators, Given given, Language language, Optional<Path> out) {}

  /**
   * Files beside the log.
   *
   * @param deals prices that were agreed on
   * @param lives live sessions that were held
   */
  record Given(List<Path> deals, List<Path> lives) {}

  /** Reads, quotes, tells and writes; a folder appears as a whole or not at all. */
  void run(TrustedLogOptions options, Machine machine) {
    if (job.out.isEmpty()) {
      console.out().print(QuoteText.of(appraise(options, machine, this::count), job.language));
      tellRejects();
      return;
    }
    try (OutputFolder folder = OutputFolder.create(job.out.get())) {
      Appraisal appraisal;
      try (RejectWriter rejects = RejectWriter.open(folder.file("rejects.csv"))) {
        appraisal = appraise(options, machine, rejects);
      }
      write(appraisal, folder.folder());
      folder.publish();
      console.out().print(QuoteText.of(appraisal, job.language));
    }
  }

  private void count(Reject reject) {
    rejected++;
  }

  private void tellRejects() {
    if (rejected > 0) {
      console.note(
          "zhenzan: %,d rows could not be used; with --out, rejects.csv says why."
              .formatted(rejected));
    }
  }

  private Appraisal appraise(TrustedLogOptions options, Machine machine, Consumer<Reject> rejects) {
    TrustedLog log =
        TrustedLog.read(
            console, new TrustedLog.Reading(options, Purpose.VALUATION, machine, rejects));
    MatchSources sources = options.sources(Purpose.VALUATION);
    Records records = records(log, sources, rejects);
    Valuation valuation =
        new Valuation(log.input(), log.trust(), new Valuation.Rates(options.pack(), records));
    List<Appraisal.Valued> creators = new ArrayList<>();
    for (String id : job.creators) {
      CreatorValue value = valuation.of(id).orElseThrow(() -> unknown(id, sources));
      creators.add(new Appraisal.Valued(id, value));
    }
    return new Appraisal(creators, options.pack(), grounds(log, records));
  }

  private Records records(TrustedLog log, MatchSources sources, Consumer<Reject> rejects) {
    RecordSources files =
        new RecordSources(
            job.given.deals, job.given.lives, log.input().interactions().accounts(), sources.use());
    RecordIntake intake = RecordReader.read(files, Resources.usual(), rejects);
    SourceNotes.tell(console, intake.sources());
    return intake.records();
  }

  private static Appraisal.Grounds grounds(TrustedLog log, Records records) {
    InteractionTable table = log.input().interactions();
    return new Appraisal.Grounds(
        table.period(),
        table.size(),
        log.source() instanceof TrustSource.EveryRow
            ? Appraisal.Trust.UNAUDITED
            : Appraisal.Trust.AUDITED,
        records.deals().size(),
        records.sessions().size());
  }

  private static UnusableFileException unknown(String id, MatchSources sources) {
    return sources.videos().isEmpty()
        ? new UnusableFileException(
            sources.interactions().getFirst(),
            "no file says whose works these are; give --videos with video_id, creator_id")
        : new UnusableFileException(
            sources.videos().getFirst(),
            "no work is of creator %s; look whether the id is written as in creator_id"
                .formatted(Console.plain(id)));
  }

  private void write(Appraisal appraisal, Path folder) {
    OutputFile.write(folder.resolve("quote.html"), QuoteReport.html(appraisal, job.language));
    OutputFile.write(folder.resolve("quote.pdf"), QuoteReport.pdf(appraisal, job.language));
    QuoteJson.write(folder.resolve("quote.json"), appraisal);
    QuoteTables.write(folder, appraisal);
  }
}
