package dev.zhenzan.evaluation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.plant.Planting;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.WorkerThreads;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A group of 60 accounts on 12 videos, of whose pairs 60 % become likes at random times of one day,
 * among the likes and long views of a genuine log.
 */
class PlantedInGenuineLogTest {
  private static final int ACCOUNTS = 60;
  private static final int VIDEOS = 12;
  private static final double DENSITY = 0.6;
  private static final long DAY = 86_400_000_000L;
  private static final double LEAST_RECALL = 0.9;
  private static final int SEEDS = 5;

  /** Share of the log's own rows that may lie above the cut. */
  private static final double FALSE_POSITIVES = 0.001;

  private static Recall recall(String who, IntUnaryOperator member, Planting planting, long seed)
      throws IOException {
    AuditInput log = KuaiRand.likesAndLongViews();
    Chance chance = Chance.of(seed, "planted");
    int[] members = IntStream.range(0, ACCOUNTS).map(member).toArray();
    List<Integer> all = IntStream.range(0, log.interactions().videos().size()).boxed().toList();
    long from = log.interactions().period().orElseThrow().from() + chance.below(5) * DAY;
    for (int video : chance.pick(all, VIDEOS)) {
      for (int account : members) {
        if (chance.happens(DENSITY)) {
          planting.plant(account, video, from + (long) (chance.uniform() * DAY));
        }
      }
    }
    Planting.Planted planted = planting.planted();
    try (WorkerThreads workers = new WorkerThreads(2)) {
      AuditResult result = new Audit(workers, StageListener.none()).run(planted.input());
      Recall recall = Recall.of(planted, result.verdicts());
      System.out.printf(
          "%s, seed %d: %s, %d groups reported%n", who, seed, recall, result.groups().size());
      return recall;
    }
  }

  /**
   * Shares of the planted likes that are found.
   *
   * @param called invalid by their verdict
   * @param atCut above all but {@link #FALSE_POSITIVES} of the log's own rows
   * @param falsely share of the log's own rows called invalid
   */
  private record Recall(double called, double atCut, double falsely) {
    static Recall of(Planting.Planted planted, VerdictTable verdicts) {
      InteractionTable table = planted.input().interactions();
      double[] own =
          IntStream.range(0, table.size())
              .filter(row -> !planted.planted().get(row))
              .mapToDouble(verdicts::probability)
              .sorted()
              .toArray();
      double cut = own[(int) Math.ceil(own.length * (1 - FALSE_POSITIVES)) - 1];
      int[] rows = planted.planted().stream().toArray();
      double called = Arrays.stream(rows).filter(row -> invalid(verdicts, row)).count();
      double above = Arrays.stream(rows).filter(row -> verdicts.probability(row) > cut).count();
      long falsely =
          IntStream.range(0, table.size())
              .filter(row -> !planted.planted().get(row) && invalid(verdicts, row))
              .count();
      return new Recall(called / rows.length, above / rows.length, (double) falsely / own.length);
    }

    private static boolean invalid(VerdictTable verdicts, int row) {
      return verdicts.verdict(row).invalid();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void groupOfNewAccounts_isCalled(long seed) throws IOException {
    AuditInput log = KuaiRand.likesAndLongViews();
    Planting planting = Planting.into(log, Long.MAX_VALUE);
    Recall found = recall("new accounts", i -> planting.account("planted " + i), planting, seed);

    assertThat(found.called).isGreaterThanOrEqualTo(LEAST_RECALL);
    assertThat(found.falsely).isZero();
  }

  /** People whose other likes are their own: on one seed in five they stay just below invalid. */
  @Test
  void groupsOfAccountsOfTheLog_areFoundOnTheWhole() throws IOException {
    AuditInput log = KuaiRand.likesAndLongViews();
    int accounts = log.interactions().accounts().size();
    double sum = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      int[] members = Chance.of(seed, "members").places(accounts, ACCOUNTS);
      Planting planting = Planting.into(log, Long.MAX_VALUE);
      Recall found = recall("accounts of the log", i -> members[i], planting, seed);
      assertThat(found.falsely).isZero();
      sum += found.atCut;
    }
    assertThat(sum / SEEDS).isGreaterThanOrEqualTo(LEAST_RECALL);
  }
}
