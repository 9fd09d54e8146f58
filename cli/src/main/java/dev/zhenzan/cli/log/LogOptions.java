package dev.zhenzan.cli.log;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.CounterSources;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files of a log: options of every command that audits one. */
public final class LogOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--interactions",
      arity = "1..*",
      paramLabel = "FILE",
      description = "The log: one or more files.")
  private List<Path> interactions = List.of();

  @Option(
      names = "--accounts",
      arity = "1..*",
      paramLabel = "FILE",
      description = "What is known of accounts (registered_at, followers ...).")
  private List<Path> accounts = List.of();

  @Option(
      names = "--videos",
      arity = "1..*",
      paramLabel = "FILE",
      description = "What is known of videos (creator_id, published_at ...).")
  private List<Path> videos = List.of();

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private TermsOptions terms = new TermsOptions();

  /**
   * The files to read for a purpose.
   *
   * @throws ParameterException if no log is given
   */
  public AuditSources sources(Purpose purpose) {
    if (interactions.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "Missing required option: '--interactions=FILE'");
    }
    return new AuditSources(interactions, accounts, videos, layout.layout(), terms.use(purpose));
  }

  /** Whether a log of interactions is given. */
  public boolean hasInteractions() {
    return !interactions.isEmpty();
  }

  /** Whether files of accounts are given. */
  public boolean hasAccounts() {
    return !accounts.isEmpty();
  }

  /** Snapshots of counters, with the files of videos that are given, to be read for an audit. */
  public CounterSources counters(List<Path> counters) {
    return new CounterSources(counters, videos, terms.use(Purpose.AUDIT));
  }
}
