package dev.zhenzan.evaluation.speed;

import com.sun.management.OperatingSystemMXBean;
import dev.zhenzan.audience.retrieval.AccountIndex;
import dev.zhenzan.audience.retrieval.IndexSettings;
import dev.zhenzan.audience.retrieval.Ranked;
import dev.zhenzan.audience.retrieval.Vectors;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Measures the search for the accounts that fit a work best: time to build, recall against exact
 * search, and time of single queries by the clock and of the processor, for all accounts and for a
 * tenth and a hundredth of them.
 *
 * @param world what the vectors are like
 * @param accounts how many
 * @param threads that build and search
 * @param out where the figures go
 */
public record RetrievalSpeed(VectorWorld world, int accounts, int threads, PrintStream out) {
  private static final int ANSWERS = 1_000;
  private static final int SAMPLE = 512;
  private static final int JUDGED = 50;
  private static final int TIMED = 1_000;
  private static final long SEED = 20_260_401;

  /** {@code MILLIONS [modelled|level|gaussian] [THREADS]}. */
  public static void main(String[] arguments) {
    int accounts = (int) (Double.parseDouble(arguments[0]) * 1e6);
    String world = arguments.length < 2 ? "modelled" : arguments[1];
    int threads = arguments.length < 3 ? 2 : Integer.parseInt(arguments[2]);
    VectorWorld vectors = VectorWorld.valueOf(world.toUpperCase(Locale.ROOT));
    new RetrievalSpeed(vectors, accounts, threads, System.out).run();
  }

  private void run() {
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      Vectors vectors = world.accounts(accounts, SEED, workers);
      BitSet members = new BitSet();
      members.set(0, accounts);
      Vectors sample = world.works(SAMPLE, SEED);
      long cpu = machine().getProcessCpuTime();
      long began = System.nanoTime();
      AccountIndex.Source source = new AccountIndex.Source(vectors, members, sample);
      AccountIndex index = AccountIndex.build(source, IndexSettings.STANDARD, workers);
      out.printf(
          "%s, %,d accounts x %d, load %.1f, seed %d: built in %.0f s (CPU %.0f s), recall %s%n",
          world,
          accounts,
          vectors.dimensions(),
          load(),
          SEED,
          (System.nanoTime() - began) / 1e9,
          (machine().getProcessCpuTime() - cpu) / 1e9,
          index.recall());
      out.printf(
          "%10s%10s%10s%10s%10s%10s%10s%10s%12s%8s%n",
          "allowed",
          "recall",
          "least",
          "exact ms",
          "p50 ms",
          "p99 ms",
          "max ms",
          "CPU ms",
          "scored",
          "load");
      for (double share : new double[] {1, 0.1, 0.01}) {
        judge(index, allowed(share), share, workers);
      }
    }
  }

  private BitSet allowed(double share) {
    SplittableRandom random = new SplittableRandom(SEED);
    BitSet allowed = new BitSet(accounts);
    for (int row = 0; row < accounts; row++) {
      if (random.nextDouble() < share) {
        allowed.set(row);
      }
    }
    return allowed;
  }

  private void judge(AccountIndex index, BitSet allowed, double share, WorkerThreads workers) {
    Vectors works = world.works(TIMED, SEED + 1);
    double[] recalls = new double[JUDGED];
    double scored = 0;
    long exactNanos = 0;
    for (int i = 0; i < JUDGED; i++) {
      float[] query = works.row(i);
      long began = System.nanoTime();
      Ranked exact = index.exact(query, ANSWERS, allowed, workers);
      exactNanos += System.nanoTime() - began;
      recalls[i] = recall(index.top(query, ANSWERS, allowed, workers), exact);
      scored += index.scored(query, ANSWERS, allowed);
    }
    double[] millis = new double[TIMED];
    long cpu = machine().getProcessCpuTime();
    for (int i = 0; i < TIMED; i++) {
      float[] query = works.row(i);
      long began = System.nanoTime();
      index.top(query, ANSWERS, allowed, workers);
      millis[i] = (System.nanoTime() - began) / 1e6;
    }
    cpu = machine().getProcessCpuTime() - cpu;
    Arrays.sort(millis);
    out.printf(
        "%9.0f%%%10.4f%10.4f%10.0f%10.1f%10.1f%10.1f%10.1f%11.2f%%%8.1f%n",
        100 * share,
        Arrays.stream(recalls).average().orElse(0),
        Arrays.stream(recalls).min().orElse(0),
        exactNanos / 1e6 / JUDGED,
        millis[TIMED / 2],
        millis[TIMED * 99 / 100],
        millis[TIMED - 1],
        cpu / 1e6 / TIMED,
        100 * scored / JUDGED / accounts,
        load());
  }

  private static double recall(Ranked found, Ranked exact) {
    Set<Integer> right = new HashSet<>();
    for (int row : exact.rows()) {
      right.add(row);
    }
    int hits = 0;
    for (int row : found.rows()) {
      hits += right.contains(row) ? 1 : 0;
    }
    return hits / (double) exact.size();
  }

  private static double load() {
    return machine().getSystemLoadAverage();
  }

  private static OperatingSystemMXBean machine() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  }
}
