package dev.zhenzan.evaluation.speed;

import com.sun.management.OperatingSystemMXBean;
import dev.zhenzan.detect.lockstep.LockstepDetector;
import dev.zhenzan.evaluation.compare.PeerLog;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.peers.BlockSearch;
import dev.zhenzan.peers.DCube;
import dev.zhenzan.peers.Density;
import dev.zhenzan.peers.Fraudar;
import dev.zhenzan.peers.Selection;
import dev.zhenzan.pipeline.Models;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times searches on one world, each from the table of interactions in memory to what it finds.
 *
 * @param input the log
 * @param out where the table goes
 */
public record LockstepAgainstPeers(AuditInput input, PrintStream out) {
  /** A world of default habits holds some 18 likes an account. */
  private static final double ACCOUNTS_A_MILLION = 55_000;

  private static final int ACCOUNTS_A_VIDEO = 4;

  /** Brings all searches to their compiled speed. */
  private static final double WARM_UP_MILLIONS = 0.1;

  private static final int[] BLOCKS = {1, 10};

  /** A search of the table. */
  private record Timed(String name, int threads, Runnable search) {}

  /**
   * What a search takes.
   *
   * @param cpu of all threads, collecting of garbage and compiling included: other work on the
   *     machine hardly changes it
   */
  private record Seconds(double wall, double cpu) {}

  /** {@code [MILLIONS]}: likes of the world, by default 1. */
  public static void main(String[] arguments) {
    double millions = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false);
    new LockstepAgainstPeers(world(WARM_UP_MILLIONS), nowhere).run();
    new LockstepAgainstPeers(world(millions), System.out).run();
  }

  private static AuditInput world(double millions) {
    int accounts = (int) (millions * ACCOUNTS_A_MILLION);
    Scale usual = Scale.defaults();
    Scale scale = new Scale(accounts, accounts / ACCOUNTS_A_VIDEO, usual.days(), usual.start());
    return WorldGenerator.generate(
            new WorldSettings(1, scale, Habits.defaults(), Groups.defaults()))
        .input();
  }

  private void run() {
    out.printf("%,d likes%n%n", input.interactions().size());
    out.printf(
        "%-36s%8s%10s%10s%12s%12s%n",
        "search", "threads", "wall s", "CPU s", "wall ratio", "CPU ratio");
    try (WorkerThreads workers = new WorkerThreads(Runtime.getRuntime().availableProcessors())) {
      LockstepDetector detector = new LockstepDetector(Models.group());
      Timed lockstep =
          new Timed("lockstep", workers.parallelism(), () -> detector.detect(input, workers));
      Seconds of = seconds(lockstep);
      tell(lockstep, of, of);
      for (Timed peer : peers()) {
        tell(peer, seconds(peer), of);
      }
    }
  }

  private List<Timed> peers() {
    return Stream.of(
            peers("D-Cube ari, largest mode", new DCube(Density.ARITHMETIC, Selection.LARGEST)),
            peers("D-Cube ari, densest", new DCube(Density.ARITHMETIC, Selection.DENSEST)),
            peers("D-Cube susp, densest", new DCube(Density.SUSPICIOUSNESS, Selection.DENSEST)),
            peers("FRAUDAR", new Fraudar()))
        .flatMap(List::stream)
        .toList();
  }

  /** A search for each number of blocks. */
  private List<Timed> peers(String name, BlockSearch search) {
    return IntStream.of(BLOCKS)
        .mapToObj(
            blocks ->
                new Timed(
                    name + ", blocks " + blocks,
                    1,
                    () -> search.blocks(PeerLog.of(input.interactions()).entries(), blocks)))
        .toList();
  }

  /** A line of the table; ratios are lockstep's time over this one's. */
  private void tell(Timed timed, Seconds seconds, Seconds lockstep) {
    out.printf(
        "%-36s%8d%10.2f%10.2f%12.2f%12.2f%n",
        timed.name,
        timed.threads,
        seconds.wall,
        seconds.cpu,
        lockstep.wall / seconds.wall,
        lockstep.cpu / seconds.cpu);
  }

  private static Seconds seconds(Timed timed) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long began = System.nanoTime();
    long cpu = system.getProcessCpuTime();
    timed.search.run();
    return new Seconds((System.nanoTime() - began) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
  }
}
