package dev.zhenzan.cli.compliance;

import dev.zhenzan.compliance.rule.Outcome;
import picocli.CommandLine.Option;

/** Whether what is unknown makes a check come out negative. */
final class UnknownOption {
  @Option(
      names = "--allow-unknown",
      description =
          "Exit with 0 where nothing is broken and something is unknown. Default: exit with 1, as"
              + " what was not looked at is not kept.")
  private boolean allowed;

  /** Whether an outcome makes the exit status 1. */
  boolean counts(Outcome outcome) {
    return switch (outcome) {
      case FAIL -> true;
      case UNKNOWN -> !allowed;
      case PASS, NOT_APPLICABLE -> false;
    };
  }
}
