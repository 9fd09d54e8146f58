package dev.zhenzan.value;

import dev.zhenzan.model.Period;
import dev.zhenzan.value.fact.Counts;
import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.WorkFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Facts of creators whose works reach what a test says. */
public final class SmallSheet {
  /** Micros of a day. */
  public static final long DAY = 86_400_000_000L;

  private static final int DAYS = 60;

  private final ReachSource source;
  private final Map<Integer, CreatorFacts> creators = new TreeMap<>();

  /** A sheet of no creators. */
  public SmallSheet(ReachSource source) {
    this.source = source;
  }

  /** A work that reached so many valid viewers, of whom one in twenty liked it. */
  public static WorkFacts work(double day, double viewers) {
    return work(day, viewers, viewers, 0);
  }

  /** A work of valid and of all viewers, and the doubt about the valid ones. */
  public static WorkFacts work(double day, double valid, double counted, double doubt) {
    return new WorkFacts(
        0, OptionalLong.of((long) (day * DAY)), counts(valid), counts(counted), doubt, 1);
  }

  private static Counts counts(double viewers) {
    return new Counts(viewers, viewers / 20, 0, 0);
  }

  /** Adds a creator. */
  public SmallSheet with(int creator, WorkFacts... works) {
    creators.put(creator, new CreatorFacts(creator, OptionalLong.of(100), List.of(works)));
    return this;
  }

  /** Adds creators from 1,000 on whose works scatter around levels that scatter. */
  public SmallSheet withPeers(int count, double middle) {
    SplittableRandom random = new SplittableRandom(11);
    for (int peer = 0; peer < count; peer++) {
      double level = Math.log(middle) + random.nextGaussian();
      List<WorkFacts> works = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        works.add(work(random.nextDouble(DAYS), Math.exp(level + 0.5 * random.nextGaussian())));
      }
      int id = 1_000 + peer;
      creators.put(id, new CreatorFacts(id, OptionalLong.of(100), works));
    }
    return this;
  }

  /** The sheet of a log of 60 days. */
  public FactSheet sheet() {
    return new FactSheet(source, creators, Optional.of(new Period(0, DAYS * DAY)));
  }
}
