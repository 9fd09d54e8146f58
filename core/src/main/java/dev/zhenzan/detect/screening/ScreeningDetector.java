package dev.zhenzan.detect.screening;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    run("screening.duplicates", Reason.DUPLICATE_ROW, duplicates(input), evidence, runs);
    run("screening.rate", Reason.IMPOSSIBLE_RATE, impossibleRates(input), evidence, runs);
    if (input.videos().isEmpty()) {
      runs.add(new DetectorRun("screening.publication", "no videos file", 0));
    } else {
      Rows rows = before(input, row -> publishedAt(input, row));
      run("screening.publication", Reason.BEFORE_PUBLICATION, rows, evidence, runs);
    }
    if (input.accounts().isEmpty()) {
      runs.add(new DetectorRun("screening.registration", "no accounts file", 0));
    } else {
      Rows rows = before(input, row -> registeredAt(input, row));
      run("screening.registration", Reason.BEFORE_REGISTRATION, rows, evidence, runs);
    }
    return new Detection(evidence, List.of(), runs);
  }

  private static void run(
      String check, Reason reason, Rows rows, List<Evidence> evidence, List<DetectorRun> runs) {
    if (rows.size > 0) {
      float[] strengths = new float[rows.size];
      Arrays.fill(strengths, PROVEN);
      evidence.add(Evidence.of(reason, rows.sorted(), strengths));
    }
    runs.add(new DetectorRun(check, "", rows.size));
  }

  /** A growing list of rows. */
  private static final class Rows {
    private int[] rows = new int[16];
    private int size;

    void add(int row) {
      if (size == rows.length) {
        rows = Arrays.copyOf(rows, 2 * size);
      }
      rows[size++] = row;
    }

    int[] sorted() {
      int[] sorted = Arrays.copyOf(rows, size);
      Arrays.sort(sorted);
      return sorted;
    }
  }

  /** An account's rows in order of time, ties in the order of the log. */
  private static Integer[] inTime(InteractionTable table, Csr byAccount, int account) {
    Integer[] rows = new Integer[byAccount.length(account)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = byAccount.element(byAccount.start(account) + i);
    }
    Arrays.sort(rows, Comparator.comparingLong(table::time));
    return rows;
  }

  private static Csr byAccount(InteractionTable table) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      accountOf[row] = table.account(row);
    }
    return Csr.groupBy(accountOf, table.accounts().size());
  }

  private static Rows duplicates(AuditInput input) {
    InteractionTable table = input.interactions();
    Csr byAccount = byAccount(table);
    Rows duplicates = new Rows();
    for (int account = 0; account < byAccount.rows(); account++) {
      Integer[] rows = inTime(table, byAccount, account);
      for (int i = 1; i < rows.length; i++) {
        if (standsBefore(table, rows, i)) {
          duplicates.add(rows[i]);
        }
      }
    }
    return duplicates;
  }

  private static boolean standsBefore(InteractionTable table, Integer[] rows, int i) {
    for (int j = i - 1; j >= 0 && table.time(rows[j]) == table.time(rows[i]); j--) {
      if (table.video(rows[j]) == table.video(rows[i])
          && table.kind(rows[j]) == table.kind(rows[i])) {
        return true;
      }
    }
    return false;
  }

  private static Rows impossibleRates(AuditInput input) {
    InteractionTable table = input.interactions();
    Csr byAccount = byAccount(table);
    Rows impossible = new Rows();
    for (int account = 0; account < byAccount.rows(); account++) {
      if (byAccount.length(account) >= IMPOSSIBLE_LIKES) {
        addImpossible(table, likes(table, inTime(table, byAccount, account)), impossible);
      }
    }
    return impossible;
  }

  private static int[] likes(InteractionTable table, Integer[] rows) {
    return Arrays.stream(rows)
        .mapToInt(Integer::intValue)
        .filter(row -> table.kind(row) == InteractionKind.LIKE)
        .toArray();
  }

  private static void addImpossible(InteractionTable table, int[] likes, Rows impossible) {
    int added = 0;
    for (int last = IMPOSSIBLE_LIKES - 1; last < likes.length; last++) {
      int first = last - IMPOSSIBLE_LIKES + 1;
      if (table.time(likes[last]) - table.time(likes[first]) <= RATE_WINDOW) {
        for (int i = Math.max(first, added); i <= last; i++) {
          impossible.add(likes[i]);
        }
        added = last + 1;
      }
    }
  }

  /** When the earliest possible time of a row is. */
  private interface Earliest {
    OptionalLong of(int row);
  }

  private static Rows before(AuditInput input, Earliest earliest) {
    InteractionTable table = input.interactions();
    Rows early = new Rows();
    for (int row = 0; row < table.size(); row++) {
      OptionalLong from = earliest.of(row);
      if (from.isPresent() && table.time(row) < from.getAsLong() - CLOCK_TOLERANCE) {
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
