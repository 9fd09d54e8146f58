package dev.zhenzan.cli.plan;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.evaluation.exposure.PlanSettings;
import dev.zhenzan.evaluation.exposure.WorldSize;
import dev.zhenzan.exposure.plan.FrequencyCap;
import dev.zhenzan.exposure.plan.Goal;
import dev.zhenzan.exposure.plan.Shares;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan plan simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs an exposure plan in a simulated world, in which the chance of every long view is known:"
          + " what it reaches beside random showing, which works it stops and why, and what the"
          + " exposures change, against accounts that were left out. The same options make the same"
          + " bytes on every machine.",
      "",
      "Of ten works one is new, so that its match scores know nothing of it, and one is wanted by"
          + " hardly anybody. Writes assignments.csv and plan.json.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan plan simulate --out plan --seed 7",
      "  zhenzan plan simulate --out plan --accounts 50000 --works 40 --budget 20000 --cap 2",
      "",
      "Exit status: 0 fine; 2 usage; 3 failed."
    })
public final class PlanSimulateCommand implements Callable<Integer> {
  private static final double LEAST_HOLDOUT = 0.01;
  private static final PlanSettings USUAL = PlanSettings.usual(10_000);

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, another world and plan. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "Accounts, 100 to 1,000,000. Default: ${DEFAULT-VALUE}.")
  private int accounts = WorldSize.defaults().accounts();

  @Option(
      names = "--works",
      paramLabel = "N",
      description = "Works of the plan, 1 to 200. Default: ${DEFAULT-VALUE}.")
  private int works = WorldSize.defaults().works();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Length of the plan, 1 to 60 days. Default: ${DEFAULT-VALUE}.")
  private int days = WorldSize.defaults().days();

  @Option(
      names = "--budget",
      paramLabel = "N",
      description = "Exposures at most, over all works. Default: ${DEFAULT-VALUE}.")
  private int budget = USUAL.budget();

  @Option(
      names = "--holdout",
      paramLabel = "SHARE",
      description =
          "Share of the accounts that are shown nothing, 0.01 to 0.5, or 0 to measure no effect."
              + " Default: ${DEFAULT-VALUE}.")
  private double holdout = USUAL.shares().holdout();

  @Option(
      names = "--exploration",
      paramLabel = "SHARE",
      description =
          "Share of the exposures that are spent to learn, 0 to 0.5. Default: ${DEFAULT-VALUE}.")
  private double exploration = USUAL.shares().exploration();

  @Option(
      names = "--cap",
      paramLabel = "N",
      description = "Exposures an account in any 24 hours, 1 to 24. Default: ${DEFAULT-VALUE}.")
  private int cap = USUAL.cap().exposures();

  @Mixin private LanguageOption language = new LanguageOption();

  public PlanSimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    simulation().run(out, PlanText.in(language.language()));
    return ExitStatus.FINE.code();
  }

  private PlanSimulation simulation() {
    try {
      return new PlanSimulation(console, seed, new WorldSize(accounts, works, days), settings());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private PlanSettings settings() {
    if (holdout > 0 && holdout < LEAST_HOLDOUT) {
      throw new IllegalArgumentException("holdout must be 0 or in [0.01, 0.5]: " + holdout);
    }
    if (cap > 24) {
      throw new IllegalArgumentException("cap must be in [1, 24]: " + cap);
    }
    return new PlanSettings(
        Goal.asManyAs(budget).budget(), new Shares(holdout, exploration), FrequencyCap.daily(cap));
  }
}
