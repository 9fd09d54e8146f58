package dev.zhenzan.server.creator;

import dev.zhenzan.server.job.JobRun;
import dev.zhenzan.server.job.LogFiles;
import dev.zhenzan.server.job.Stretch;
import dev.zhenzan.server.result.LatestAudit;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Commands about creators. They rest on the latest audit and the log that it was of; where those
 * files are gone the log is written and audited again. Thread-safe.
 */
@Singleton
public final class CreatorCommands {
  private final LatestAudit latest;

  /** On the latest audit. */
  public CreatorCommands(LatestAudit latest) {
    this.latest = latest;
  }

  /**
   * A command that is to run.
   *
   * @param words its name and what is particular to it
   * @param out the folder that it makes
   * @param from where its part of the job's progress begins
   * @param to where that ends
   */
  record Command(List<String> words, Path out, double from, double to) {
    public Command {
      words = List.copyOf(words);
    }
  }

  /** Runs a command; the audit that it rests on, where it is a stored one. */
  Optional<UUID> run(JobRun run, Command command) {
    Optional<LatestAudit.Kept> audit = latest.kept(run.organisation());
    List<String> all = new ArrayList<>(command.words());
    all.addAll(audit.map(LatestAudit.Kept::options).orElseGet(() -> written(run)));
    all.addAll(List.of("--out", command.out().toString()));
    all.addAll(List.of("--vertical", run.job().parameters().path("vertical").asText("general")));
    all.addAll(List.of("--lang", run.job().parameters().path("language").asText("zh")));
    run.commandWithMemory(stretch(command, audit.isPresent()), all);
    run.folder().removeInput();
    return audit.map(LatestAudit.Kept::audit);
  }

  private static List<String> written(JobRun run) {
    LogFiles log = new LogFiles(run.folder().input());
    run.at("exporting", 0);
    log.write(run.database(), run.organisation());
    return log.options();
  }

  private static Stretch stretch(Command command, boolean audited) {
    Stretch stretch = Stretch.of(command.from(), command.to()).with("reading", 0.3);
    return (audited ? stretch : stretch.with("auditing", 0.5)).with("diagnosing", 0.3);
  }
}
