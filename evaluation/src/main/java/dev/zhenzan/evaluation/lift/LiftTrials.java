package dev.zhenzan.evaluation.lift;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Many runs of one trial, each looked at after every account.
 *
 * @param world what is tried
 * @param accounts in a run
 * @param watches ways to follow it, made anew for each run
 */
record LiftTrials(LiftWorld world, int accounts, List<Supplier<Watch>> watches) {
  /**
   * What became of one way to follow a trial.
   *
   * @param runs how many
   * @param covered runs in which the interval held the true running mean effect at every look
   * @param claiming runs in which the interval left out 0 at the end
   * @param width mean width at the end
   */
  record Figures(int runs, int covered, int claiming, double width) {
    double coverage() {
      return (double) covered / runs;
    }
  }

  /** The figures of each watch over runs of seeds from 0 on; the same for any workers. */
  List<Figures> run(int runs, Workers workers) {
    Fate[][] fates = new Fate[runs][];
    workers.run(runs, run -> fates[run] = follow(Chance.of(run, "trial " + world)));
    return IntStream.range(0, watches.size())
        .mapToObj(watch -> figures(Arrays.stream(fates).map(fate -> fate[watch]).toList()))
        .toList();
  }

  /** One watch's way through one run. */
  private static final class Fate {
    private final Watch watch;
    private boolean missed;

    Fate(Watch watch) {
      this.watch = watch;
    }

    void see(LiftWorld.Assigned account, double truth) {
      watch.add(account);
      missed |= !watch.holds(truth);
    }
  }

  private Fate[] follow(Chance chance) {
    Fate[] fates = watches.stream().map(Supplier::get).map(Fate::new).toArray(Fate[]::new);
    double weight = 0;
    double effects = 0;
    for (int i = 0; i < accounts; i++) {
      LiftWorld.Assigned account = world.next(i, chance);
      weight += 1 - account.invalid();
      effects += (1 - account.invalid()) * account.effect();
      for (Fate fate : fates) {
        fate.see(account, effects / weight);
      }
    }
    return fates;
  }

  private static Figures figures(List<Fate> fates) {
    return new Figures(
        fates.size(),
        (int) fates.stream().filter(fate -> !fate.missed).count(),
        (int) fates.stream().filter(fate -> !fate.watch.holds(0)).count(),
        fates.stream().mapToDouble(fate -> fate.watch.width()).average().orElse(0));
  }
}
