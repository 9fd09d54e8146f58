package dev.zhenzan.detect.screening;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Finds general invalid traffic; see the package's article for the checks and their limits. */
public final class ScreeningDetector implements Detector {
  /** Nats of a finding that plain arithmetic proves. */
  private static final float PROVEN = 7;

  /** Likes of one account within {@link #RATE_WINDOW} that no thumb can give. */
  public static final int IMPOSSIBLE_LIKES = 20;

  /** Micros in which {@link #IMPOSSIBLE_LIKES} are impossible: four a second, for five seconds. */
  public static final long RATE_WINDOW = 5_000_000;

  /** Micros by which clocks of a platform's parts may differ. */
  public static final long CLOCK_TOLERANCE = 3_600_000_000L;

  @Override
  public Detection detect(AuditInput input, Workers workers) {
    List<Evidence> evidence = new ArrayList<>();
    List<DetectorRun> runs = new ArrayList<>();
    List<AccountChecks> checks = accountChecks(input.interactions(), workers);
    int[] duplicates = Rows.sorted(checks.stream().map(found -> found.duplicates).toList());
    run("screening.duplicates", Reason.DUPLICATE_ROW, duplicates, evidence, runs);
    int[] impossible = Rows.sorted(checks.stream().map(found -> found.impossible).toList());
    run("screening.rate", Reason.IMPOSSIBLE_RATE, impossible, evidence, runs);
    if (input.videos().isEmpty()) {
      runs.add(new DetectorRun("screening.publication", "no videos file", 0));
    } else {
      int[] rows = before(input, workers, row -> publishedAt(input, row));
      run("screening.publication", Reason.BEFORE_PUBLICATION, rows, evidence, runs);
    }
    if (input.accounts().isEmpty()) {
      runs.add(new DetectorRun("screening.registration", "no accounts file", 0));
    } else {
      int[] rows = before(input, workers, row -> registeredAt(input, row));
      run("screening.registration", Reason.BEFORE_REGISTRATION, rows, evidence, runs);
    }
    return new Detection(evidence, List.of(), runs);
  }

  private static void run(
      String check, Reason reason, int[] rows, List<Evidence> evidence, List<DetectorRun> runs) {
    if (rows.length > 0) {
      float[] strengths = new float[rows.length];
      Arrays.fill(strengths, PROVEN);
      evidence.add(Evidence.of(reason, rows, strengths));
    }
    runs.add(new DetectorRun(check, "", rows.length));
  }

  private static List<AccountChecks> accountChecks(InteractionTable table, Workers workers) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      accountOf[row] = table.account(row);
    }
    int accounts = table.accounts().size();
    Csr inTime = Csr.groupBy(accountOf, accounts).sortedBy(table::time, workers);
    return Ranges.of(accounts)
        .map(workers, (from, to) -> AccountChecks.of(table, inTime, from, to));
  }

  /** When the earliest possible time of a row is. */
  private interface Earliest {
    OptionalLong of(int row);
  }

  private static int[] before(AuditInput input, Workers workers, Earliest earliest) {
    InteractionTable table = input.interactions();
    return Rows.sorted(
        Ranges.of(table.size()).map(workers, (from, to) -> before(table, earliest, from, to)));
  }

  private static Rows before(InteractionTable table, Earliest earliest, int from, int to) {
    Rows early = new Rows();
    for (int row = from; row < to; row++) {
      OptionalLong time = earliest.of(row);
      if (time.isPresent() && table.time(row) < time.getAsLong() - CLOCK_TOLERANCE) {
        early.add(row);
      }
    }
    return early;
  }

  private static OptionalLong publishedAt(AuditInput input, int row) {
    return input.videos().publishedAt(input.interactions().video(row));
  }

  private static OptionalLong registeredAt(AuditInput input, int row) {
    return input.accounts().registeredAt(input.interactions().account(row));
  }
}
