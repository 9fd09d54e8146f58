package dev.zhenzan.pipeline.diagnosis;

import dev.zhenzan.diagnosis.Measured;
import dev.zhenzan.diagnosis.Measured.Counted;
import dev.zhenzan.diagnosis.Measured.Unit;
import dev.zhenzan.diagnosis.Reference;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.figures.Tally;
import dev.zhenzan.diagnosis.figures.WorkFigures;
import dev.zhenzan.model.Account;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Benchmark;
import dev.zhenzan.vertical.Metric;
import dev.zhenzan.vertical.Threshold;
import dev.zhenzan.vertical.VerticalPack;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Counts what a creator is and does, beside peers of the log where there are enough. */
final class SubjectCount {
  /** Peers in the log that are enough to do without the pack's. */
  private static final int ENOUGH_PEERS = 10;

  private static final double TENTH_BELOW = 0.2;
  private static final double LEAST_VIEWS = 100;
  private static final double WEEK_HOURS = 168;

  private final DiagnosisLog log;
  private final WorkFigures figures;
  private final VerticalPack pack;
  private final int creator;
  private final Subject.Beside beside;
  private final Int2ObjectOpenHashMap<IntArrayList> works = new Int2ObjectOpenHashMap<>();

  SubjectCount(DiagnosisLog log, VerticalPack pack, int creator, Kinship.Kin kin) {
    this.log = log;
    this.figures = log.figures();
    this.pack = pack;
    this.creator = creator;
    this.beside = kin.beside();
    for (int video = 0; video < figures.size(); video++) {
      int of = figures.creator(video);
      if (of != WorkFigures.NONE && kin.creators().get(of) && isOfTheLog(video)) {
        works.computeIfAbsent(of, unseen -> new IntArrayList()).add(video);
      }
    }
  }

  /** Works of the log's time count even if nobody liked them; older ones if somebody still does. */
  private boolean isOfTheLog(int video) {
    long published = figures.published(video);
    return figures.likes(video) + figures.views(video) > 0
        || (published != WorkFigures.UNKNOWN
            && published >= figures.period().from()
            && published <= figures.period().to());
  }

  Subject subject() {
    int[] own = works.getOrDefault(creator, new IntArrayList()).toIntArray();
    Optional<AuthenticityScore> validity =
        log.validity().stream().filter(score -> score.subject() == creator).findFirst();
    return new Subject(
        creator,
        own.length,
        new Subject.Peers(works.size() - (own.length > 0 ? 1 : 0), beside),
        validity,
        firstDay(own),
        new Subject.Rates(
            rate(figures::likes, figures::views, Metric.LIKE_RATE),
            rate(figures::completion, figures::timedViews, Metric.COMPLETION),
            rhythm(own),
            longestGap(own)));
  }

  private double[] firstDay(int[] own) {
    long last = figures.period().to() - 24 * WorkFigures.HOUR;
    return IntStream.of(own)
        .filter(v -> figures.published(v) != WorkFigures.UNKNOWN)
        .filter(v -> figures.published(v) >= figures.period().from() - WorkFigures.HOUR)
        .filter(v -> figures.published(v) <= last)
        .mapToDouble(figures::firstDayLikes)
        .toArray();
  }

  /** A ratio over the creator's works, beside a low one of peers. */
  private Optional<Subject.Compared> rate(
      IntToDoubleFunction above, IntToDoubleFunction below, Metric metric) {
    int[] own = works.getOrDefault(creator, new IntArrayList()).toIntArray();
    double views = IntStream.of(own).mapToDouble(below).sum();
    if (views < LEAST_VIEWS) {
      return Optional.empty();
    }
    Interval rate = ratio(own, above, below);
    double share = pack.threshold(Threshold.LOW_PERCENTILE).value();
    double[] peers =
        works.int2ObjectEntrySet().stream()
            .filter(entry -> entry.getIntKey() != creator)
            .map(entry -> entry.getValue().toIntArray())
            .filter(videos -> IntStream.of(videos).mapToDouble(below).sum() >= LEAST_VIEWS)
            .mapToDouble(videos -> ratio(videos, above, below).estimate())
            .sorted()
            .toArray();
    Measured measured = new Measured(rate, Unit.SHARE, views, Counted.VIEWS);
    if (peers.length < ENOUGH_PEERS) {
      return benchmark(metric).map(known -> compared(measured, known));
    }
    Reference low =
        new Reference(
            peers[(int) (share * peers.length)],
            Basis.MEASURED,
            "%d peers in the log".formatted(peers.length));
    return Optional.of(new Subject.Compared(measured, low, peers[peers.length / 2]));
  }

  /** Of the creator's size; where that is not known, of no size unless there is one only. */
  private Optional<Benchmark> benchmark(Metric metric) {
    OptionalInt followers =
        log.rows()
            .input()
            .accounts()
            .account(creator)
            .map(Account::followers)
            .orElse(OptionalInt.empty());
    return followers.isPresent() || pack.peers().tiers().size() == 1
        ? pack.benchmark(metric, pack.tier(followers.orElse(0)).code())
        : Optional.empty();
  }

  /** The pack knows two low parts of peers: a tenth and a fourth. */
  private Subject.Compared compared(Measured own, Benchmark benchmark) {
    boolean tenth = pack.threshold(Threshold.LOW_PERCENTILE).value() < TENTH_BELOW;
    double low = tenth ? benchmark.p10() : benchmark.p25();
    return new Subject.Compared(
        own, new Reference(low, benchmark.basis(), benchmark.source()), benchmark.p50());
  }

  /** A ratio of sums; its interval is Wilson's with works as the sample. */
  private static Interval ratio(
      int[] videos, IntToDoubleFunction above, IntToDoubleFunction below) {
    double sum = IntStream.of(videos).mapToDouble(below).sum();
    double ratio = IntStream.of(videos).mapToDouble(above).sum() / sum;
    double squares = 0;
    for (int video : videos) {
      double apart = above.applyAsDouble(video) - ratio * below.applyAsDouble(video);
      squares += apart * apart;
    }
    double works = videos.length;
    double grown = works > 1 ? squares * works / (works - 1) : squares;
    double share = Math.clamp(ratio, 0, 1);
    double independent = sum * Math.max(share * (1 - share), 1 / (sum + 4));
    return Tally.wilson(share, Math.max(1, sum / Math.max(1, grown / independent)));
  }

  private long[] times(int[] own) {
    return IntStream.of(own)
        .mapToLong(figures::published)
        .filter(time -> time != WorkFigures.UNKNOWN)
        .filter(time -> time >= figures.period().from())
        .sorted()
        .toArray();
  }

  /** Works a week; as of counts at random, which is wide for who publishes regularly. */
  private Optional<Subject.Compared> rhythm(int[] own) {
    long[] times = times(own);
    double weeks =
        (figures.period().to() - figures.period().from()) / (WEEK_HOURS * WorkFigures.HOUR);
    if (times.length < 2 || weeks < 2) {
      return Optional.empty();
    }
    double rate = times.length / weeks;
    double half = 1.959964 * Math.sqrt(times.length) / weeks;
    Measured measured =
        new Measured(
            new Interval(Math.max(0, rate - half), rate, rate + half),
            Unit.NUMBER,
            times.length,
            Counted.WORKS);
    return benchmark(Metric.WORKS_PER_WEEK).map(known -> compared(measured, known));
  }

  private double longestGap(int[] own) {
    long[] times = times(own);
    return IntStream.range(1, times.length)
        .mapToDouble(i -> (times[i] - times[i - 1]) / (24.0 * WorkFigures.HOUR))
        .max()
        .orElse(0);
  }
}
