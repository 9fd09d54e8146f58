package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.log.Judging;
import dev.zhenzan.verdict.BaseRate;
import dev.zhenzan.verdict.DecisionPolicy;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What share of likes is known to be invalid, and which probabilities lead to which verdict. */
final class JudgingOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--base-rate",
      paramLabel = "SHARE",
      description = {
        "Share of likes to take as invalid before anything is looked at, between 0 and 1, where it"
            + " is known from elsewhere; probabilities follow it. Default: estimated from the log."
      })
  private Optional<Double> share = Optional.empty();

  @Option(
      names = "--suspect-from",
      paramLabel = "P",
      description =
          "Probability of being invalid from which on a verdict is suspect. Probabilities and"
              + " scores do not follow it. Default: 0.5.")
  private Optional<Double> suspect = Optional.empty();

  @Option(
      names = "--invalid-from",
      paramLabel = "P",
      description = "Probability from which on a verdict is invalid. Default: 0.9.")
  private Optional<Double> invalid = Optional.empty();

  /**
   * How the log is judged.
   *
   * @throws ParameterException if the share given is not between 0 and 1, or the thresholds are out
   *     of order
   */
  Judging judging() {
    return new Judging(baseRate(), policy());
  }

  private BaseRate baseRate() {
    if (share.isEmpty()) {
      return BaseRate.FROM_THE_LOG;
    }
    double given = share.get();
    if (!(given > 0 && given < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--base-rate must lie between 0 and 1, as in 0.05, not " + given);
    }
    return new BaseRate.Given(given);
  }

  private DecisionPolicy policy() {
    DecisionPolicy standard = DecisionPolicy.standard();
    double from = suspect.orElse(standard.suspect());
    double to = invalid.orElse(standard.invalid());
    if (!(0 < from && from <= to && to <= 1)) {
      throw new ParameterException(
          spec.commandLine(),
          "0 < --suspect-from <= --invalid-from <= 1 must hold, as in 0.5 and 0.9, not %s and %s"
              .formatted(from, to));
    }
    return new DecisionPolicy(from, to);
  }
}
