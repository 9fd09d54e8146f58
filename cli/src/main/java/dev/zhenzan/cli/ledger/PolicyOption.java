package dev.zhenzan.cli.ledger;

import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whom to believe about a log. */
public final class PolicyOption {
  @Option(
      names = "--policy",
      required = true,
      paramLabel = "FILE",
      description = "Whom to believe: the log's and the witnesses' keys, and the quorum.")
  private Path file = Path.of("");

  /**
   * The policy of the file.
   *
   * @throws UnusableFileException if it cannot be read, or is none
   */
  public Policy policy() {
    return PolicyFile.read(file);
  }
}
