package dev.zhenzan.evaluation.plant;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a group that knows the thresholds gains by slowing down or shrinking: the log is audited at
 * the end of each day until most likes that the group gave on that day are called invalid.
 *
 * @param background a log without the group, likes alone
 * @param seed of what the group does
 */
public record Adaptation(AuditInput background, long seed) {
  private static final long DAY = 86_400_000_000L;
  private static final int DAYS = 14;
  private static final int TARGETS = 20;
  private static final int[] ACCOUNTS = {10, 20, 60, 200};
  private static final int[] HOURS = {1, 6, 24, 96, 288};

  /** {@code [SEEDS]}: how many worlds are averaged, 2 if not given; prints the table. */
  public static void main(String[] arguments) {
    int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2;
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      List<Adaptation> worlds =
          IntStream.range(0, seeds).mapToObj(i -> new Adaptation(world(900 + i), i)).toList();
      print(worlds, workers, System.out);
    }
  }

  /** 6,000 accounts with the usual look-alikes. */
  private static AuditInput world(long seed) {
    Scale scale = new Scale(6_000, 1_800, DAYS, Scale.defaults().start());
    Groups groups = new Groups(Groups.organic().counts(), 0.3);
    WorldSettings settings = WorldSettings.defaults(seed).withScale(scale).withGroups(groups);
    return AuditInput.of(WorldGenerator.generate(settings).input().interactions());
  }

  private static void print(List<Adaptation> worlds, Workers workers, PrintStream out) {
    out.println(
        "| accounts | hours a target | likes a target an hour | recall | days | delivered |");
    out.println("|---|---|---|---|---|---|");
    for (int accounts : ACCOUNTS) {
      for (int hours : HOURS) {
        PacedGroup group = new PacedGroup(accounts, TARGETS, hours);
        List<Fate> fates = worlds.stream().map(world -> world.fate(group, workers)).toList();
        out.printf(
            Locale.ROOT,
            "| %d | %d | %.2f | %.2f | %.1f | %.2f |%n",
            accounts,
            hours,
            group.pace(),
            fates.stream().mapToDouble(Fate::recall).average().orElse(0),
            fates.stream().mapToDouble(Fate::days).average().orElse(0),
            fates.stream().mapToDouble(Fate::delivered).average().orElse(0));
      }
    }
  }

  /**
   * What becomes of a group.
   *
   * @param recall share of its likes that are called invalid at the end, 0 to 1
   * @param days on which it worked undetected, the day of detection included; all where it never is
   * @param delivered share of its likes given by the end of those days, 0 to 1
   */
  record Fate(double recall, int days, double delivered) {}

  Fate fate(PacedGroup group, Workers workers) {
    List<PacedGroup.Like> likes = group.likes(background, Chance.of(seed, "paced group"));
    long start = likes.stream().mapToLong(PacedGroup.Like::time).min().orElse(0);
    start -= Math.floorMod(start, DAY);
    for (int day = 1; day < DAYS; day++) {
      if (share(likes, start + (day - 1) * DAY, start + day * DAY, workers) > 0.5) {
        long end = start + day * DAY;
        double given = likes.stream().filter(like -> like.time() < end).count();
        return new Fate(recall(likes, workers), day, given / likes.size());
      }
    }
    return new Fate(recall(likes, workers), DAYS, 1);
  }

  private double recall(List<PacedGroup.Like> likes, Workers workers) {
    return share(likes, 0, Long.MAX_VALUE, workers);
  }

  /** The share of likes from a time on that an audit of the log until another calls invalid. */
  private double share(List<PacedGroup.Like> likes, long from, long until, Workers workers) {
    List<PacedGroup.Like> given = likes.stream().filter(like -> like.time() < until).toList();
    if (given.stream().noneMatch(like -> like.time() >= from)) {
      return 0;
    }
    Planting planting = Planting.into(background, until);
    given.forEach(
        like ->
            planting.plant(planting.account("paced " + like.account()), like.video(), like.time()));
    Planting.Planted planted = planting.planted();
    VerdictTable verdicts =
        new Audit(workers, StageListener.none()).run(planted.input()).verdicts();
    return planted.planted().stream()
        .filter(row -> planted.input().interactions().time(row) >= from)
        .mapToDouble(row -> verdicts.verdict(row).invalid() ? 1 : 0)
        .average()
        .orElse(0);
  }
}
