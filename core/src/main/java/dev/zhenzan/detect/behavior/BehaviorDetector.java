package dev.zhenzan.detect.behavior;

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
import java.util.List;

/** Finds accounts whose own times are not a person's; see the package's article. */
public final class BehaviorDetector implements Detector {
  @Override
  public Detection detect(AuditInput input, Workers workers) {
    InteractionTable table = input.interactions();
    List<Evidence> evidence = new ArrayList<>();
    List<DetectorRun> runs = new ArrayList<>();
    Csr likes = likesByAccount(table);
    int regular = 0;
    int sleepless = 0;
    for (int account = 0; account < likes.rows(); account++) {
      long[] times = times(table, likes, account);
      float interval = Rhythm.regularity(times);
      float rhythm = Rhythm.sleeplessness(times);
      regular += add(evidence, Reason.REGULAR_INTERVALS, likes, account, interval);
      sleepless += add(evidence, Reason.NO_DAILY_RHYTHM, likes, account, rhythm);
    }
    runs.add(new DetectorRun("behavior.intervals", "", regular));
    runs.add(new DetectorRun("behavior.rhythm", "", sleepless));
    runs.add(unwatched(table, likes, evidence));
    return new Detection(evidence, List.of(), runs);
  }

  private static DetectorRun unwatched(InteractionTable table, Csr likes, List<Evidence> evidence) {
    if (!table.hasDwell()) {
      return new DetectorRun("behavior.watching", "no dwell in the log", 0);
    }
    Watching watching = Watching.of(table);
    int found = 0;
    for (int account = 0; account < likes.rows(); account++) {
      float strength = watching.unwatchedLikes(table, likes, account);
      found += add(evidence, Reason.LIKE_WITHOUT_WATCHING, likes, account, strength);
    }
    return new DetectorRun("behavior.watching", "", found);
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
  private static int add(
      List<Evidence> evidence, Reason reason, Csr likes, int account, float strength) {
    if (strength <= 0) {
      return 0;
    }
    int[] rows = new int[likes.length(account)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = likes.element(likes.start(account) + i);
    }
    float[] strengths = new float[rows.length];
    Arrays.fill(strengths, strength);
    evidence.add(Evidence.of(reason, rows, strengths));
    return 1;
  }
}
