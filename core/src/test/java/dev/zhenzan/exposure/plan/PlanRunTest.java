package dev.zhenzan.exposure.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlanRunTest {
  private static final int ACCOUNTS = 300;
  private static final long START = 490_000;
  private static final int HOURS = 10;

  static IntStream seeds() {
    return IntStream.range(100, 130);
  }

  /** Two plans of a history, and everything that they decided. */
  private static final class Play {
    final List<ExposurePlan> plans = new ArrayList<>();
    final List<PlanRun> runs = new ArrayList<>();
    final List<List<Assignment>> decided = List.of(new ArrayList<>(), new ArrayList<>());
    final ExposureHistory history = new ExposureHistory(ACCOUNTS, 4);

    /** Hour at which an account leaves; most come back at another, some stay all the time. */
    final long[] leaves = new long[ACCOUNTS];

    final long[] returns = new long[ACCOUNTS];

    Play(long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int account = 0; account < ACCOUNTS; account++) {
        leaves[account] = START - 2 + random.nextInt(120);
        returns[account] = leaves[account] + random.nextInt(60);
      }
      for (int plan = 0; plan < 2; plan++) {
        plans.add(plan(random));
        runs.add(new PlanRun(plans.get(plan), scene(random, 10 * plan)));
      }
      for (long hour = START - 2; hour < START + 80; hour++) {
        for (int visit = 0; visit < 40; visit++) {
          visit(random.nextInt(ACCOUNTS), hour, random);
        }
      }
    }

    boolean isIn(int account, long hour) {
      return hour < leaves[account] || hour >= returns[account];
    }

    private void visit(int account, long hour, SplittableRandom random) {
      int plan = random.nextInt(2);
      Optional<Assignment> assigned = runs.get(plan).visit(account, hour);
      assigned.ifPresent(decided.get(plan)::add);
      double outcome = random.nextDouble();
      assigned
          .filter(it -> it.arm().isShown())
          .ifPresent(
              it ->
                  runs.get(plan)
                      .watched(
                          it,
                          outcome < 0.1
                              ? Watched.INVALID
                              : outcome < 0.4 ? Watched.LONG : Watched.SHORT));
    }

    private PlanScene scene(SplittableRandom random, int firstWork) {
      List<WorkAudience> audiences = new ArrayList<>();
      for (int work = 0; work < 4; work++) {
        WorkAudience.Builder builder =
            new WorkAudience.Builder(firstWork + work, work, 0.5 + 20 * random.nextDouble());
        for (int account = 0; account < ACCOUNTS; account++) {
          if (random.nextDouble() < 0.4) {
            builder.add(account, random.nextDouble(), random.nextInt(1 + work));
          }
        }
        audiences.add(builder.build());
      }
      return new PlanScene(audiences, account -> account, history, this::isIn);
    }

    private static ExposurePlan plan(SplittableRandom random) {
      return new ExposurePlan(
          new Goal(1 + random.nextInt(400), random.nextInt(2) * random.nextInt(60)),
          Pacing.even(START, 24 + random.nextInt(48)),
          new FrequencyCap(1 + random.nextInt(4), 1 + random.nextInt(40)),
          new Shares(random.nextDouble() / 2, random.nextDouble() / 2),
          StopRule.halfOf(random.nextDouble()),
          random.nextLong());
    }

    List<Assignment> shown(int plan) {
      return decided.get(plan).stream().filter(it -> it.arm().isShown()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void budgetPaceAndExploration_areNeverExceeded(long seed) {
    Play play = new Play(seed);
    for (int plan = 0; plan < 2; plan++) {
      ExposurePlan settings = play.plans.get(plan);
      int spent = 0;
      int explored = 0;
      for (Assignment shown : play.shown(plan)) {
        spent++;
        explored += shown.arm() == Arm.EXPLORATION ? 1 : 0;
        int allowed = settings.pacing().allowance(settings.goal().budget(), shown.hour());

        assertThat(settings.pacing().covers(shown.hour())).isTrue();
        assertThat(spent).isLessThanOrEqualTo(allowed);
        assertThat(explored).isLessThanOrEqualTo((int) (allowed * settings.shares().exploration()));
      }
      PlanReport report = play.runs.get(plan).report();
      assertThat(report.spent()).isEqualTo(spent).isLessThanOrEqualTo(settings.goal().budget());
      assertThat(report.explored()).isEqualTo(explored);
      assertThat(report.heldOut()).isEqualTo(play.decided.get(plan).size() - spent);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whoeverLeft_isShownNothing(long seed) {
    Play play = new Play(seed);
    for (int plan = 0; plan < 2; plan++) {
      assertThat(play.decided.get(plan)).allMatch(it -> play.isIn(it.account(), it.hour()));
    }
  }

  @Test
  void whoeverCameBack_isShownWorksAgain() {
    PlanRun run =
        new PlanRun(
            simple(Goal.asManyAs(9), StopRule.never()),
            new PlanScene(
                List.of(audience(0, 0.5)),
                account -> account,
                new ExposureHistory(ACCOUNTS, 4),
                (account, hour) -> hour > START + 3));

    assertThat(run.visit(7, START + 3)).isEmpty();
    assertThat(run.visit(7, START + 4)).isPresent();
  }

  @Test
  void whatLeaversLeftUnspent_goesToOthers() {
    Set<Integer> left = new HashSet<>();
    PlanRun run =
        new PlanRun(
            simple(Goal.asManyAs(150), StopRule.never()),
            new PlanScene(
                List.of(audience(0, 0.5)),
                account -> account,
                new ExposureHistory(ACCOUNTS, 4),
                (account, hour) -> !left.contains(account)));
    IntStream.range(0, ACCOUNTS).filter(it -> it % 3 == 0).forEach(left::add);
    List<Assignment> shown = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      run.visit(account, hourOf(account)).ifPresent(shown::add);
    }

    assertThat(shown).hasSize(150).noneMatch(it -> left.contains(it.account()));
    assertThat(run.report().spent()).isEqualTo(150);
    assertThat(run.report().works().getFirst().exposures().shown()).isEqualTo(150);

    Assignment before = shown.getFirst();
    left.add(before.account());
    run.watched(before, Watched.LONG);
    assertThat(run.report().viewers()).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void cap_holdsInEveryStretchOverBothPlans(long seed) {
    Play play = new Play(seed);
    for (int plan = 0; plan < 2; plan++) {
      FrequencyCap cap = play.plans.get(plan).cap();
      for (Assignment last : play.shown(plan)) {
        long stretch =
            IntStream.range(0, 2)
                .mapToObj(play::shown)
                .flatMap(List::stream)
                .filter(it -> it.account() == last.account())
                .filter(it -> it.hour() > last.hour() - cap.hours() && it.hour() < last.hour())
                .count();
        assertThat(stretch).isLessThan(cap.exposures());
      }
      for (Assignment last : play.shown(plan)) {
        long own =
            play.shown(plan).stream()
                .filter(it -> it.account() == last.account())
                .filter(it -> it.hour() > last.hour() - cap.hours() && it.hour() <= last.hour())
                .count();
        assertThat(own).isLessThanOrEqualTo(cap.exposures());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void arms_areThoseOfTheAssigner_andNobodyHeldOutIsShown(long seed) {
    Play play = new Play(seed);
    for (int plan = 0; plan < 2; plan++) {
      Assigner assigner = play.plans.get(plan).assigner();
      Set<List<Integer>> pairs = new HashSet<>();
      for (Assignment it : play.decided.get(plan)) {
        assertThat(it.arm()).isEqualTo(assigner.arm(it.account(), it.work() % 10));
        assertThat(it.arm().isShown()).isEqualTo(!assigner.isHeldOut(it.account()));
        assertThat(it.propensity()).isEqualTo(assigner.shares().propensity(it.arm())).isPositive();
        assertThat(pairs.add(List.of(it.account(), it.work()))).as("pair is decided once").isTrue();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void sameSeed_givesTheSameAssignments(long seed) {
    Play first = new Play(seed);
    Play second = new Play(seed);

    assertThat(first.decided).isEqualTo(second.decided);
    assertThat(first.runs.getFirst().report()).isEqualTo(second.runs.getFirst().report());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void stoppedSegments_areShownNoMore_andReportsAddUp(long seed) {
    Play play = new Play(seed);
    for (int plan = 0; plan < 2; plan++) {
      PlanReport report = play.runs.get(plan).report();
      assertThat(report.works().stream().mapToInt(it -> it.exposures().shown()).sum())
          .isEqualTo(report.spent());
      assertThat(report.works().stream().mapToInt(WorkReport::viewers).sum())
          .isEqualTo(report.viewers());
      for (WorkReport work : report.works()) {
        assertThat(work.stops())
            .allSatisfy(stop -> assertThat(stop.evidence()).isGreaterThanOrEqualTo(1 / 0.01));
        if (work.stopped()) {
          long last = work.stops().getLast().hour();
          assertThat(play.shown(plan))
              .filteredOn(it -> it.work() == work.work())
              .allMatch(it -> it.hour() <= last);
        }
      }
    }
  }

  private static PlanRun run(ExposurePlan plan, WorkAudience... audiences) {
    return new PlanRun(
        plan,
        new PlanScene(
            List.of(audiences),
            account -> account,
            new ExposureHistory(ACCOUNTS, 4),
            (account, hour) -> true));
  }

  private static ExposurePlan simple(Goal goal, StopRule stop) {
    return new ExposurePlan(
        goal, Pacing.even(START, HOURS), FrequencyCap.daily(4), new Shares(0, 0), stop, 1);
  }

  private static WorkAudience audience(int work, double chance) {
    WorkAudience.Builder builder = new WorkAudience.Builder(work, work, 10);
    IntStream.range(0, ACCOUNTS).forEach(account -> builder.add(account, chance));
    return builder.build();
  }

  private static PlanReport everybody(PlanRun run, Watched outcome) {
    for (int account = 0; account < ACCOUNTS; account++) {
      run.visit(account, hourOf(account)).ifPresent(it -> run.watched(it, outcome));
    }
    return run.report();
  }

  private static long hourOf(int account) {
    return START + account * HOURS / ACCOUNTS;
  }

  @Test
  void goalReached_endsThePlan() {
    PlanReport report =
        everybody(run(simple(new Goal(200, 30), StopRule.never()), audience(0, 0.3)), Watched.LONG);

    assertThat(report.ending()).isEqualTo(Ending.GOAL_REACHED);
    assertThat(report.viewers()).isEqualTo(30);
    assertThat(report.spent()).isEqualTo(30);
  }

  @Test
  void workThatNobodyWatches_isStoppedWithFigures() {
    PlanReport report =
        everybody(
            run(simple(Goal.asManyAs(200), StopRule.halfOf(0.5)), audience(0, 0.5)), Watched.SHORT);

    assertThat(report.ending()).isEqualTo(Ending.WORKS_STOPPED);
    assertThat(report.spent()).isLessThan(40);
    WorkReport work = report.works().getFirst();
    assertThat(work.stopped()).isTrue();
    assertThat(work.upperBound()).isLessThan(0.25);
    assertThat(work.stops()).hasSize(1);
    assertThat(work.stops().getFirst().judged()).isEqualTo(report.spent());
    assertThat(work.stops().getFirst().leastRate()).isEqualTo(0.25);
  }

  @Test
  void invalidTraffic_isSpentAndTeachesNothing() {
    PlanReport report =
        everybody(
            run(simple(Goal.asManyAs(200), StopRule.halfOf(0.5)), audience(0, 0.5)),
            Watched.INVALID);

    assertThat(report.ending()).isEqualTo(Ending.BUDGET_SPENT);
    assertThat(report.viewers()).isZero();
    assertThat(report.works().getFirst().exposures())
        .isEqualTo(new WorkReport.Exposures(200, 0, 0));
    assertThat(report.works().getFirst().stopped()).isFalse();
  }

  @Test
  void ofTwoWorks_theBetterMatchIsShown_untilItProvesToBeWorse() {
    PlanRun run =
        run(simple(Goal.asManyAs(250), StopRule.never()), audience(0, 0.5), audience(1, 0.3));
    List<Integer> works = new ArrayList<>();
    for (int account = 0; account < ACCOUNTS; account++) {
      run.visit(account, hourOf(account))
          .ifPresent(
              it -> {
                works.add(it.work());
                run.watched(it, it.work() == 0 ? Watched.SHORT : Watched.LONG);
              });
    }
    // After n exposures without a long view its 0.5 is down to 0.5 * 5 / (5 + n / 2).
    assertThat(works.subList(0, 6)).containsOnly(0);
    assertThat(works.subList(8, works.size())).containsOnly(1);
  }

  @Test
  void outcomeOfWhatWasNotShown_isRefused() {
    PlanRun run = run(simple(Goal.asManyAs(9), StopRule.never()), audience(0, 0.5));
    Assignment shown = run.visit(3, START + 5).orElseThrow();
    run.watched(shown, Watched.LONG);

    assertThatThrownBy(() -> run.watched(shown, Watched.LONG))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("open exposure");
  }

  @Test
  void historyThatForgetsTooSoon_isRefused() {
    ExposurePlan plan = simple(Goal.asManyAs(9), StopRule.never());
    PlanScene scene =
        new PlanScene(
            List.of(audience(0, 0.5)),
            it -> it,
            new ExposureHistory(ACCOUNTS, 3),
            (it, at) -> true);

    assertThatThrownBy(() -> new PlanRun(plan, scene))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 < 4");
  }

  @Test
  void accountInNoAudience_isShownNothing() {
    PlanRun run = run(simple(Goal.asManyAs(9), StopRule.never()), audience(0, 0.5));

    assertThat(run.visit(ACCOUNTS + 5, START + 5)).isEmpty();
    assertThat(run.visit(ACCOUNTS - 1, START + 5)).isPresent();
  }
}
