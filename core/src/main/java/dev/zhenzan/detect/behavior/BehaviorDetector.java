package dev.zhenzan.detect.behavior;

import dev.zhenzan.detect.Detection;
import dev.zhenzan.detect.Detector;
import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.Evidence;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Finds accounts whose own times are not a person's; see the package's article. */
public final class BehaviorDetector implements Detector {
  @Override
  public Detection detect(AuditInput input, Workers workers) {
    InteractionTable table = input.interactions();
    Csr likes = likesByAccount(table);
    Ranges accounts = Ranges.of(likes.rows());
    List<Evidence> evidence = new ArrayList<>();
    accounts.map(workers, (from, to) -> rhythms(table, likes, from, to)).forEach(evidence::addAll);
    if (table.hasDwell()) {
      Csr views = Watching.views(table);
      accounts
          .map(workers, (from, to) -> unwatched(new Watching(table, views), likes, from, to))
          .forEach(evidence::addAll);
    }
    return new Detection(evidence, List.of(), runs(evidence, table.hasDwell()));
  }

  private static List<DetectorRun> runs(List<Evidence> evidence, boolean hasDwell) {
    Map<Reason, Integer> found = new EnumMap<>(Reason.class);
    evidence.forEach(finding -> found.merge(finding.reason(), 1, Integer::sum));
    return List.of(
        new DetectorRun("behavior.intervals", "", found.getOrDefault(Reason.REGULAR_INTERVALS, 0)),
        new DetectorRun("behavior.rhythm", "", found.getOrDefault(Reason.NO_DAILY_RHYTHM, 0)),
        new DetectorRun(
            "behavior.watching",
            hasDwell ? "" : "no dwell in the log",
            found.getOrDefault(Reason.LIKE_WITHOUT_WATCHING, 0)));
  }

  private static List<Evidence> rhythms(InteractionTable table, Csr likes, int from, int to) {
    List<Evidence> evidence = new ArrayList<>();
    for (int account = from; account < to; account++) {
      long[] times = times(table, likes, account);
      add(evidence, Reason.REGULAR_INTERVALS, likes, account, Rhythm.regularity(times));
      add(evidence, Reason.NO_DAILY_RHYTHM, likes, account, Rhythm.sleeplessness(times));
    }
    return evidence;
  }

  private static List<Evidence> unwatched(Watching watching, Csr likes, int from, int to) {
    List<Evidence> evidence = new ArrayList<>();
    for (int account = from; account < to; account++) {
      float strength = watching.unwatchedLikes(likes, account);
      add(evidence, Reason.LIKE_WITHOUT_WATCHING, likes, account, strength);
    }
    return evidence;
  }

  private static Csr likesByAccount(InteractionTable table) {
    int[] accountOf = new int[table.size()];
    for (int row = 0; row < accountOf.length; row++) {
      accountOf[row] = table.kind(row) == InteractionKind.LIKE ? table.account(row) : -1;
    }
    return Csr.groupBy(accountOf, table.accounts().size());
  }

  private static long[] times(InteractionTable table, Csr likes, int account) {
    long[] times = new long[likes.length(account)];
    for (int i = 0; i < times.length; i++) {
      times[i] = table.time(likes.element(likes.start(account) + i));
    }
    Arrays.sort(times);
    return times;
  }

  /** Adds a finding on all likes of an account where its strength is positive. */
  private static void add(
      List<Evidence> evidence, Reason reason, Csr likes, int account, float strength) {
    if (strength <= 0) {
      return;
    }
    int[] rows = new int[likes.length(account)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = likes.element(likes.start(account) + i);
    }
    float[] strengths = new float[rows.length];
    Arrays.fill(strengths, strength);
    evidence.add(Evidence.of(reason, rows, strengths));
  }
}
