package dev.zhenzan.cli.log;

import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.vertical.VerticalPack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The files of a log and where trust in its rows comes from. */
public final class TrustedLogOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin private LogOptions log = new LogOptions();

  @Mixin private PackOptions packs = new PackOptions();

  @Option(
      names = "--result",
      paramLabel = "DIR",
      description =
          "The folder that an audit of these files, in this order, has made: its verdicts are"
              + " believed and the log is not audited again.")
  private Optional<Path> result = Optional.empty();

  @Option(
      names = "--unaudited",
      description = "Trust every row instead of auditing the log first. What is found says so.")
  private boolean unaudited;

  /** The files to read for a purpose. */
  public MatchSources sources(Purpose purpose) {
    AuditSources files = log.sources(purpose);
    return new MatchSources(
        files.interactions(),
        List.of(),
        files.accounts(),
        files.videos(),
        files.layout(),
        files.use());
  }

  /** What is known of the vertical. */
  public VerticalPack pack() {
    return packs.pack();
  }

  /** The words by which works get their tags. */
  public Vocabulary vocabulary() {
    return packs.vocabulary();
  }

  /**
   * Where trust comes from.
   *
   * @throws ParameterException if it is asked for twice
   */
  public TrustSource trust() {
    if (unaudited && result.isPresent()) {
      throw new ParameterException(
          spec.commandLine(), "--result and --unaudited contradict each other; leave one out");
    }
    if (unaudited) {
      return new TrustSource.EveryRow();
    }
    return result
        .<TrustSource>map(TrustSource.EarlierAudit::new)
        .orElseGet(TrustSource.OwnAudit::new);
  }
}
