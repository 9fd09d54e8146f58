package dev.zhenzan.cli.log;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.source.AuditSources;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files of a log: options of every command that audits one. */
public final class LogOptions {
  @Option(
      names = "--interactions",
      required = true,
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

  /** The files to read for a purpose. */
  public AuditSources sources(Purpose purpose) {
    return new AuditSources(interactions, accounts, videos, layout.layout(), terms.use(purpose));
  }
}
