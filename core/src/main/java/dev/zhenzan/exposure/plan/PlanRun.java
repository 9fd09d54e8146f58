package dev.zhenzan.exposure.plan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan at work: asked whenever an account has room for an exposure, told what came of it. The
 * same visits and outcomes in the same order give the same assignments. Not thread-safe.
 */
public final class PlanRun {
  private static final long NO_HOUR = Long.MIN_VALUE;

  private final ExposurePlan plan;
  private final PlanScene scene;
  private final Assigner assigner;
  private final AudienceIndex index;
  private final AdmissionBar bar;
  private final Map<Integer, Integer> positions = new HashMap<>();
  private final List<WorkValue> values = new ArrayList<>();
  private final List<BitSet> decided = new ArrayList<>();
  private final List<BitSet> pending = new ArrayList<>();

  /** What held-out accounts would have been shown, so that the cap is the same for them. */
  private final ExposureHistory ghosts;

  private long hour = NO_HOUR;
  private ExposurePlan.Allowance allowance = new ExposurePlan.Allowance(0, 0);
  private int treated;
  private int explored;
  private int heldOut;
  private int viewers;
  private int stopped;

  /**
   * Starts a plan.
   *
   * @throws IllegalArgumentException if the history remembers less than the plan's cap needs
   */
  public PlanRun(ExposurePlan plan, PlanScene scene) {
    if (scene.history().remembered() < plan.cap().exposures()) {
      throw new IllegalArgumentException(
          "history must remember as many exposures as the cap allows: "
              + scene.history().remembered()
              + " < "
              + plan.cap().exposures());
    }
    this.plan = plan;
    this.scene = scene;
    this.assigner = plan.assigner();
    this.index = new AudienceIndex(scene.audiences());
    this.bar = new AdmissionBar(scene.audiences(), plan.goal().budget());
    this.ghosts = scene.history().empty();
    for (WorkAudience audience : scene.audiences()) {
      positions.put(audience.work(), values.size());
      values.add(new WorkValue(audience, plan.stop()));
      decided.add(new BitSet(audience.size()));
      pending.add(new BitSet(audience.size()));
    }
    stopped = (int) values.stream().filter(WorkValue::isStopped).count();
  }

  /**
   * An account has room for an exposure.
   *
   * @param account dense int
   * @param at whole hours since 1970-01-01T00Z, none before the last
   * @return the work to show it, or, with {@link Arm#HOLDOUT}, the one that it would have been
   *     shown and is not; nothing where the plan has nothing for it, or it may not be shown any
   */
  public Optional<Assignment> visit(int account, long at) {
    if (at < hour) {
      throw new IllegalArgumentException("hour must not be before the last: " + at + " < " + hour);
    }
    if (!plan.pacing().covers(at) || isOver() || !index.has(account)) {
      return Optional.empty();
    }
    turnTo(at);
    return scene.permission().allows(account, at) && isBelowCap(account)
        ? choose(account)
        : Optional.empty();
  }

  private void turnTo(long at) {
    if (at > hour) {
      hour = at;
      allowance = plan.allowance(at);
      bar.next(allowance.treatment() - treated);
    }
  }

  private boolean isBelowCap(int account) {
    int shown =
        scene.history().shown(account, hour, plan.cap()) + ghosts.shown(account, hour, plan.cap());
    return shown < plan.cap().exposures();
  }

  /** A place in the index, and what showing that pair is worth; -1 for none. */
  private record Choice(int place, double value) {
    static final Choice NONE = new Choice(-1, -1);

    Choice or(int other, double otherValue) {
      return otherValue > value ? new Choice(other, otherValue) : this;
    }
  }

  private Optional<Assignment> choose(int account) {
    long key = scene.accountKeys().applyAsLong(account);
    Choice toLearn = Choice.NONE;
    Choice match = Choice.NONE;
    for (int place = index.from(account); place < index.to(account); place++) {
      int work = index.work(place);
      int member = index.member(place);
      if (decided.get(work).get(member) || values.get(work).isStopped(member)) {
        continue;
      }
      if (!assigner.explores(key, scene.audiences().get(work).key())) {
        match = match.or(place, values.get(work).expected(member));
      } else if (explored < allowance.exploration()) {
        toLearn = toLearn.or(place, drawn(key, work, member));
      }
    }
    return decide(account, toLearn, match);
  }

  private Optional<Assignment> decide(int account, Choice toLearn, Choice match) {
    boolean held = assigner.isHeldOut(scene.accountKeys().applyAsLong(account));
    if (toLearn.place() >= 0) {
      return Optional.of(assign(account, toLearn.place(), held ? Arm.HOLDOUT : Arm.EXPLORATION));
    }
    if (match.place() < 0) {
      return Optional.empty();
    }
    if (!held) {
      bar.offer(match.value());
    }
    return bar.admits(match.value()) && treated < allowance.treatment()
        ? Optional.of(assign(account, match.place(), held ? Arm.HOLDOUT : Arm.TREATMENT))
        : Optional.empty();
  }

  private double drawn(long key, int work, int member) {
    long workKey = scene.audiences().get(work).key();
    return values
        .get(work)
        .drawn(member, assigner.draws().bits(KeyedDraws.Purpose.VALUE, key, workKey));
  }

  private Assignment assign(int account, int place, Arm arm) {
    int work = index.work(place);
    int member = index.member(place);
    WorkAudience audience = scene.audiences().get(work);
    decided.get(work).set(member);
    if (arm.isShown()) {
      scene.history().add(account, hour);
      values.get(work).show(arm);
      pending.get(work).set(member);
    } else {
      ghosts.add(account, hour);
    }
    count(arm);
    return new Assignment(
        hour, account, audience.work(), arm, plan.shares().propensity(arm), audience.watch(member));
  }

  private void count(Arm arm) {
    switch (arm) {
      case TREATMENT -> treated++;
      case EXPLORATION -> explored++;
      case HOLDOUT -> heldOut++;
    }
  }

  /**
   * What came of an exposure.
   *
   * @throws IllegalArgumentException if this plan did not show it, or was told already
   */
  public void watched(Assignment shown, Watched outcome) {
    int work = positions.getOrDefault(shown.work(), -1);
    int member = work < 0 ? -1 : scene.audiences().get(work).member(shown.account());
    if (member < 0 || !pending.get(work).get(member)) {
      throw new IllegalArgumentException("shown must be an open exposure of the plan: " + shown);
    }
    pending.get(work).clear(member);
    if (outcome != Watched.INVALID) {
      learn(values.get(work), member, outcome);
    }
  }

  private void learn(WorkValue value, int member, Watched outcome) {
    boolean before = value.isStopped();
    value.learn(member, outcome, hour);
    viewers += outcome == Watched.LONG ? 1 : 0;
    stopped += !before && value.isStopped() ? 1 : 0;
  }

  private boolean isOver() {
    return ending() != Ending.HOURS_OVER;
  }

  private Ending ending() {
    if (plan.goal().isReached(viewers)) {
      return Ending.GOAL_REACHED;
    }
    if (treated + explored >= plan.goal().budget()) {
      return Ending.BUDGET_SPENT;
    }
    return stopped == values.size() ? Ending.WORKS_STOPPED : Ending.HOURS_OVER;
  }

  /** What the plan has come to so far. */
  public PlanReport report() {
    return new PlanReport(
        treated + explored,
        explored,
        heldOut,
        viewers,
        ending(),
        values.stream().map(WorkValue::report).toList());
  }
}
