package dev.zhenzan.cli.world;

import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.files.output.TableFormat;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan simulate}. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes a world with known truth: ordinary people, genuine behaviour that looks guilty, and"
          + " planted groups. The same options make the same bytes on every machine.",
      "",
      "Writes interactions.csv, accounts.csv and videos.csv, which audit reads, and"
          + " truth_interactions.csv and truth_accounts.csv, which evaluate reads.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan simulate --out world --seed 7",
      "  zhenzan simulate --out world --accounts 5000 --attack slow_drip=2 --attack hijacked",
      "",
      "Then: zhenzan audit --interactions world/interactions.csv --out result",
      "      zhenzan evaluate --truth world --verdicts result"
    })
public final class SimulateCommand implements Callable<Integer> {
  /** Twice what is planted in a world of the default size. */
  private static final double MOST_USUALLY_PLANTED = 0.18;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed, another world. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "Ordinary accounts, 50 to 10,000,000. Default: ${DEFAULT-VALUE}.")
  private int accounts = Scale.defaults().accounts();

  @Option(
      names = "--videos",
      paramLabel = "N",
      description = "Videos, 50 to 10,000,000. Default: ${DEFAULT-VALUE}.")
  private int videos = Scale.defaults().videos();

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Length of the log, 1 to 365 days. Default: ${DEFAULT-VALUE}.")
  private int days = Scale.defaults().days();

  @Option(
      names = "--views-per-like",
      paramLabel = "X",
      description =
          "Rows of views with their dwell for each like, 1 to 100, or 0 for likes alone."
              + " Default: 0.")
  private double viewsPerLike = Habits.defaults().viewsPerLike();

  @Option(
      names = "--attack",
      paramLabel = "FAMILY[=N]",
      converter = AttackChoice.Reader.class,
      description = {
        "Plant N groups (default 1) of this family and none that is not named; can be repeated."
            + " Default: two or three of each. Groups keep their size: some 9 %% of the likes are"
            + " planted in a world of the default size, more in a smaller one.",
        "synchronous_burst, camouflaged, slow_drip, rotating_pool, hijacked, disposable,"
            + " exchange_ring, crowd_task, adaptive"
      })
  private List<AttackChoice> attacks = List.of();

  @Option(
      names = "--interactions",
      paramLabel = "FORMAT",
      defaultValue = "csv",
      converter = Codes.TableFormats.class,
      description =
          "Format of the interactions: csv, or parquet, which is smaller and read back as the same."
              + " Default: ${DEFAULT-VALUE}.")
  private TableFormat interactions = TableFormat.CSV;

  @Option(names = "--no-attacks", description = "Plant no group at all.")
  private boolean none;

  public SimulateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    WorldSettings settings = settings();
    World world = new WorldRun(console, out).run(settings, interactions);
    report(world);
    return ExitStatus.FINE.code();
  }

  private WorldSettings settings() {
    if (none && !attacks.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "--no-attacks and --attack exclude one another");
    }
    try {
      Habits habits = Habits.defaults();
      return new WorldSettings(
          seed,
          new Scale(accounts, videos, days, Scale.defaults().start()),
          new Habits(
              habits.topics(), habits.likes(), habits.spread(), habits.following(), viewsPerLike),
          groups());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Groups groups() {
    if (!none && attacks.isEmpty()) {
      return Groups.defaults();
    }
    Groups groups = Groups.organic();
    for (AttackChoice attack : attacks) {
      groups = groups.with(attack.family(), attack.groups());
    }
    return groups;
  }

  private void report(World world) {
    int rows = world.input().interactions().size();
    console.say("World         %,d interactions over %d days, seed %d".formatted(rows, days, seed));
    Planted planted = Planted.of(world);
    console.say("Truth         " + planted);
    if (!none && attacks.isEmpty() && planted.share() > MOST_USUALLY_PLANTED) {
      console.note(
          "zhenzan: %.0f %% of this world is planted: groups keep their size. Choose fewer with"
                  .formatted(100 * planted.share())
              + " --attack, or more --accounts or --days.");
    }
    console.say("Files         " + out);
    console.say(
        "Next          zhenzan audit --interactions %s --out result"
            .formatted(out.resolve("interactions." + interactions.code())));
  }
}
