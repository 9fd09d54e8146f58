package dev.zhenzan.cli.log;

import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.cli.machine.NotEnoughMemoryException;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.result.VerdictWeights;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A log with what it takes to count only what is genuine in it, and to tell what its works are
 * about.
 *
 * @param intake what was read: the log, accounts, works and their texts
 * @param trust in each row of the log
 * @param source where the trust comes from
 * @param audited what the audit found; empty unless the log was audited within this run
 * @param topics the interest tags of each work, by dense int of the video
 */
public record TrustedLog(
    MatchIntake intake,
    TrustWeights trust,
    TrustSource source,
    Optional<AuditResult> audited,
    WorkDescriber.Topics topics) {

  /** The log, its accounts and its works. */
  public AuditInput input() {
    return intake.input();
  }

  /**
   * How a log is read.
   *
   * @param options its files, and where trust comes from
   * @param purpose what it is read for: what its terms do not grant for that is not read
   * @param machine what of the machine may be used
   * @param rejects is told of each row that cannot be used
   */
  public record Reading(
      TrustedLogOptions options, Purpose purpose, Machine machine, Consumer<Reject> rejects) {}

  /**
   * Reads the files, audits them where that is asked for, and finds the works' topics by their
   * words. The console is told of what the files hold beside their rows.
   *
   * @throws UnusableFileException where a file cannot be read, or the earlier audit is of another
   *     log
   * @throws NotEnoughMemoryException as soon as an audit of what is to come would not fit
   */
  public static TrustedLog read(Console console, Reading reading) {
    TrustSource source = reading.options.trust();
    MatchSources files = reading.options.sources(reading.purpose);
    try (LogAudit log = new LogAudit(console, new StageTimes(), reading.machine)) {
      MatchIntake intake = log.readForMatching(files, reading.rejects);
      SourceNotes.tell(console, intake.sources());
      Believed believed = Believed.of(source, log, intake.input());
      WorkDescriber.Topics topics =
          topics(intake, files, reading.options.vocabulary(), log.workers());
      return new TrustedLog(intake, believed.trust, source, believed.audited, topics);
    }
  }

  private static WorkDescriber.Topics topics(
      MatchIntake intake, MatchSources files, Vocabulary vocabulary, Workers workers) {
    int videos = intake.input().interactions().videos().size();
    try (TextRoom text = TextRoom.words(vocabulary)) {
      return text.describer(files.layout()).topics(intake.texts(), videos, workers);
    }
  }

  /** Trust in each row, and the audit that it comes from if this run made one. */
  private record Believed(TrustWeights trust, Optional<AuditResult> audited) {
    static Believed of(TrustSource source, LogAudit log, AuditInput input) {
      return switch (source) {
        case TrustSource.OwnAudit() -> input.interactions().size() == 0 ? all() : own(log, input);
        case TrustSource.EarlierAudit(var result) -> earlier(result, input.interactions());
        case TrustSource.EveryRow() -> all();
      };
    }

    private static Believed all() {
      return new Believed(TrustWeights.all(), Optional.empty());
    }

    private static Believed own(LogAudit log, AuditInput input) {
      AuditResult result = log.audit(input, Judging.usual(), Audit::run);
      VerdictTable verdicts = result.verdicts();
      return new Believed(row -> 1 - verdicts.probability(row), Optional.of(result));
    }

    private static Believed earlier(Path result, InteractionTable log) {
      float[] weights = VerdictWeights.of(result, log);
      return new Believed(row -> weights[row], Optional.empty());
    }
  }
}
