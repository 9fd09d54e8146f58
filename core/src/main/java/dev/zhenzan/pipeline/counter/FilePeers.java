package dev.zhenzan.pipeline.counter;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.PeerRatio;
import dev.zhenzan.model.PeerRatios;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is usual among the works of a file themselves: by tiers of ten times as many views, or of
 * likes where the file has no views.
 *
 * <p>Works with brought likes are among them. They raise likes per view and lower comments per
 * like, so the spread is taken from the other side of the median; the median itself stays within
 * the natural range as long as fewer than half of a tier's works are such.
 */
final class FilePeers {
  /** Works that a tier needs for figures of its own. */
  static final int LEAST_WORKS = 20;

  private static final int LEAST_LIKES = 30;
  private static final double LEAST_SPREAD = 0.3;
  private static final double MOST_SPREAD = 1.5;
  private static final int ALL = -1;

  private final CounterTable table;
  private final PackPeers pack;
  private final Map<Integer, Tier> tiers = new HashMap<>();

  private record Ratios(int tier, double likesPerView, double commentsPerLike) {}

  private record Tier(Optional<PeerRatio> likesPerView, Optional<PeerRatio> commentsPerLike) {
    static final Tier UNKNOWN = new Tier(Optional.empty(), Optional.empty());
  }

  FilePeers(CounterTable table, PackPeers pack) {
    this.table = table;
    this.pack = pack;
    List<Ratios> ratios = table.works().mapToObj(work -> ratios(table, work)).toList();
    tiers.put(ALL, tier(ratios, PeerRatio.Origin.WHOLE_FILE));
    ratios.stream()
        .collect(Collectors.groupingBy(Ratios::tier))
        .forEach((size, of) -> tiers.put(size, tier(of, PeerRatio.Origin.FILE)));
  }

  /**
   * The peers of a work: of its tier in the file, or else by the pack for creators of its size, or
   * else of all works of the file, or else by the pack for any size, or else assumed.
   */
  PeerRatios of(int work) {
    Tier own = tiers.getOrDefault(tier(table, work), Tier.UNKNOWN);
    Tier all = tiers.getOrDefault(ALL, Tier.UNKNOWN);
    return new PeerRatios(
        own.likesPerView()
            .or(() -> pack.likesPerView(table, work))
            .or(all::likesPerView)
            .orElse(pack.anySize().likesPerView()),
        own.commentsPerLike()
            .or(() -> pack.commentsPerLike(table, work))
            .or(all::commentsPerLike)
            .orElse(pack.anySize().commentsPerLike()));
  }

  private static Ratios ratios(CounterTable table, int work) {
    double views = last(table, work, Counter.VIEWS);
    double likes = last(table, work, Counter.LIKES);
    double comments = last(table, work, Counter.COMMENTS);
    boolean enough = likes >= LEAST_LIKES;
    return new Ratios(
        tier(table, work),
        enough && views > 0 ? Math.log((likes + 0.5) / (views + 1)) : Double.NaN,
        enough && comments >= 0 ? Math.log((comments + 0.5) / (likes + 1)) : Double.NaN);
  }

  private static int tier(CounterTable table, int work) {
    double views = last(table, work, Counter.VIEWS);
    double size = views > 0 ? views : 30 * last(table, work, Counter.LIKES);
    return (int) Math.floor(Math.log10(Math.max(size, 1)));
  }

  private static double last(CounterTable table, int work, Counter counter) {
    for (int row = table.end(work) - 1; row >= table.start(work); row--) {
      if (table.value(counter, row) != CounterTable.ABSENT) {
        return table.value(counter, row);
      }
    }
    return CounterTable.ABSENT;
  }

  private static Tier tier(List<Ratios> ratios, PeerRatio.Origin origin) {
    return new Tier(
        ratio(ratios.stream().mapToDouble(Ratios::likesPerView).toArray(), Side.BELOW)
            .map(it -> it.of(origin)),
        ratio(ratios.stream().mapToDouble(Ratios::commentsPerLike).toArray(), Side.ABOVE)
            .map(it -> it.of(origin)));
  }

  /** The side of the median that brought likes leave alone. */
  private enum Side {
    BELOW,
    ABOVE
  }

  private static Optional<PeerRatio> ratio(double[] logs, Side clean) {
    double[] known = Arrays.stream(logs).filter(Double::isFinite).sorted().toArray();
    if (known.length < LEAST_WORKS) {
      return Optional.empty();
    }
    double median = known[known.length / 2];
    double sixth = known[known.length / 6];
    double fiveSixths = known[known.length - 1 - known.length / 6];
    double spread = clean == Side.BELOW ? median - sixth : fiveSixths - median;
    return Optional.of(
        new PeerRatio(
            Math.exp(median),
            Math.clamp(spread, LEAST_SPREAD, MOST_SPREAD),
            PeerRatio.Origin.FILE,
            known.length));
  }
}
