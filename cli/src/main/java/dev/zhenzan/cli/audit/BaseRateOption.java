package dev.zhenzan.cli.audit;

import dev.zhenzan.verdict.BaseRate;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What share of likes is known to be invalid. */
final class BaseRateOption {
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

  /**
   * The base rate.
   *
   * @throws ParameterException if the share given is not between 0 and 1
   */
  BaseRate baseRate() {
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
}
