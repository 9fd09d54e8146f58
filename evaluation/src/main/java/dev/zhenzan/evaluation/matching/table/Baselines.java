package dev.zhenzan.evaluation.matching.table;

import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.baseline.BothRates;
import dev.zhenzan.evaluation.matching.baseline.ImplicitFactors;
import dev.zhenzan.evaluation.matching.baseline.LinearAutoencoder;
import dev.zhenzan.evaluation.matching.baseline.Popularity;
import dev.zhenzan.evaluation.matching.baseline.Rate;
import dev.zhenzan.evaluation.matching.baseline.TagAffinity;
import dev.zhenzan.evaluation.matching.baseline.WithPopularity;
import dev.zhenzan.evaluation.matching.baseline.WorkNeighbours;
import dev.zhenzan.evaluation.matching.model.ModelRanker;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** The baselines with their grids, and the match model behind them. */
final class Baselines {
  /** What others are compared with within accounts: it knows nothing of them. */
  static final String WORK_RATE = "work rate";

  private static final double[] HISTORY_WEIGHTS = {0, 0.1, 0.3, 1};

  private Baselines() {}

  /** For a log of exposures. */
  static List<Family> ofExposures() {
    List<Rate> works = rates(Rate.Of.WORK, 10, 30);
    List<Rate> accounts = rates(Rate.Of.ACCOUNT, 5, 15);
    return List.of(
        new Family("popularity", popularity(HISTORY_WEIGHTS)),
        new Family(WORK_RATE, List.copyOf(works)),
        new Family("account rate", List.copyOf(accounts)),
        new Family("both rates", both(rates(Rate.Of.WORK, 10), rates(Rate.Of.ACCOUNT, 5))),
        new Family("tag affinity", tags()),
        new Family("work neighbours", neighbours()),
        new Family("implicit ALS", factors(0.1, 0.3)),
        new Family("linear autoencoder", autoencoders(100, 1_000, 10_000, 100_000)),
        new Family("match model", List.of(new ModelRanker("kuairand"))));
  }

  /** For pairs alone. */
  static List<Family> ofPairs() {
    return List.of(
        new Family("popularity", popularity(1)),
        new Family("tag affinity", tags()),
        new Family("work neighbours", neighbours()),
        new Family("implicit ALS", factors(0.1, 0.3)),
        new Family("linear autoencoder", autoencoders(100, 1_000, 10_000, 100_000)),
        new Family("popularity and tags", withPopularity(tags(), 0.1, 0.3, 1)),
        new Family(
            "popularity and ALS",
            withPopularity(List.of(new ImplicitFactors(32, 0.01, 0.1, 1)), 3, 10, 30)),
        new Family("match model", List.of(new ModelRanker("kuairec"))));
  }

  private static List<Ranker> popularity(double... historyWeights) {
    return DoubleStream.of(historyWeights).<Ranker>mapToObj(Popularity::new).toList();
  }

  private static List<Rate> rates(Rate.Of of, double... smoothings) {
    return DoubleStream.of(smoothings)
        .boxed()
        .flatMap(
            smoothing ->
                DoubleStream.of(HISTORY_WEIGHTS)
                    .mapToObj(weight -> new Rate(of, smoothing, weight)))
        .toList();
  }

  private static List<Ranker> both(List<Rate> works, List<Rate> accounts) {
    return works.stream()
        .flatMap(work -> accounts.stream().<Ranker>map(account -> new BothRates(work, account)))
        .toList();
  }

  private static List<Ranker> tags() {
    return Stream.of(2, 10, 50).<Ranker>map(TagAffinity::new).toList();
  }

  private static List<Ranker> neighbours() {
    List<Ranker> grid = new ArrayList<>();
    for (int neighbours : new int[] {50, Integer.MAX_VALUE}) {
      for (double shrinkage : new double[] {0, 10, 100, 1_000}) {
        grid.add(new WorkNeighbours(shrinkage, neighbours));
      }
    }
    return grid;
  }

  private static List<Ranker> factors(double... alphas) {
    List<Ranker> grid = new ArrayList<>();
    for (int factors : new int[] {16, 32}) {
      for (double lambda : new double[] {0.003, 0.01, 0.03}) {
        for (double alpha : alphas) {
          grid.add(new ImplicitFactors(factors, lambda, alpha, 1));
        }
      }
    }
    return grid;
  }

  private static List<Ranker> autoencoders(double... ridges) {
    return DoubleStream.of(ridges)
        .<Ranker>mapToObj(ridge -> new LinearAutoencoder(ridge, 4_000))
        .toList();
  }

  private static List<Ranker> withPopularity(List<Ranker> rankers, double... weights) {
    return rankers.stream()
        .flatMap(
            ranker ->
                DoubleStream.of(weights)
                    .<Ranker>mapToObj(weight -> new WithPopularity(ranker, weight)))
        .toList();
  }
}
