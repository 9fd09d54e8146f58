package dev.zhenzan.value.reach;

import dev.zhenzan.value.fact.CreatorFacts;
import dev.zhenzan.value.fact.FactSheet;
import dev.zhenzan.value.fact.ReachSource;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.fact.WorkFacts;
import dev.zhenzan.vertical.Basis;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The reach of works of a log's creators, and of those to come. Immutable. */
public final class ReachModel {
  /** Creators of a tier from which on they say themselves how their levels are distributed. */
  public static final int FEWEST_PEERS = 30;

  private static final double DAY = 86_400e6;
  private static final double LEAST_DEVIATION = 0.2;

  private final ReachSource source;
  private final Residuals residuals;
  private final double end;

  private ReachModel(ReachSource source, Residuals residuals, double end) {
    this.source = source;
    this.residuals = residuals;
    this.end = end;
  }

  /** Learns from valid counts how works scatter; the next work is published at the log's end. */
  public static ReachModel of(FactSheet sheet) {
    List<List<WorkPoint>> creators =
        sheet.all().stream()
            .map(facts -> WorkPoint.of(facts, sheet.source(), Weighing.VALID))
            .toList();
    double end = sheet.period().map(period -> period.to() / DAY).orElse(0.0);
    return new ReachModel(sheet.source(), Residuals.of(creators), end);
  }

  /** Whether the scatter of works was measured in the log. */
  public Basis scatterBasis() {
    return residuals.basis();
  }

  /** The distribution of levels among these creators; empty where they are too few. */
  public Optional<LevelPrior> levels(Collection<CreatorFacts> peers) {
    double[] levels =
        peers.stream()
            .map(facts -> WorkPoint.of(facts, source, Weighing.VALID))
            .filter(works -> !works.isEmpty())
            .mapToDouble(works -> works.stream().mapToDouble(WorkPoint::log).average().orElse(0))
            .sorted()
            .toArray();
    if (levels.length < FEWEST_PEERS) {
      return Optional.empty();
    }
    double works = peers.stream().mapToInt(facts -> facts.works().size()).average().orElse(1);
    double spread = (rank(levels, 0.9) - rank(levels, 0.1)) / 2.563;
    double within = residuals.scale() * residuals.scale() / Math.max(1, works);
    double between = Math.sqrt(Math.max(spread * spread - within, spread * spread / 4));
    return Optional.of(
        new LevelPrior(
            rank(levels, 0.5), Math.max(LEAST_DEVIATION, between), Basis.MEASURED, levels.length));
  }

  private static double rank(double[] sorted, double rank) {
    return sorted[(int) Math.round(rank * (sorted.length - 1))];
  }

  /** The forecast for a creator, by valid or by all counts. */
  public ReachForecast forecast(CreatorFacts facts, Weighing weighing, LevelPrior prior) {
    return new LevelFit(WorkPoint.of(facts, source, weighing), residuals, prior).forecast(end);
  }

  /** The logarithm of a work's reach by the age of 30 days, by valid counts. */
  public double log(WorkFacts work) {
    return WorkPoint.of(work, source, Weighing.VALID).log();
  }

  /** Logarithms of all works of a creator, ascending. */
  public double[] logs(CreatorFacts facts) {
    double[] logs =
        WorkPoint.of(facts, source, Weighing.VALID).stream().mapToDouble(WorkPoint::log).toArray();
    Arrays.sort(logs);
    return logs;
  }
}
