package dev.zhenzan.value.live;

import dev.zhenzan.value.number.Beta;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders per viewer, by creator: beta-binomial with overdispersion between sessions. Immutable. */
public final class Conversion {
  /** Creators with sessions from which on they say themselves how rates are distributed. */
  static final int FEWEST_CREATORS = 10;

  private static final double PRIOR_SESSIONS = 5;
  private static final double PRIOR_VARIATION = 0.5;
  private static final double MOST_VARIATION = 0.8;

  private final Map<Integer, List<LiveSession>> byCreator;
  private final double correlation;
  private final Beta between;

  private Conversion(Map<Integer, List<LiveSession>> byCreator, QuantileCurve peers) {
    this.byCreator = byCreator;
    double mean = Math.min(peers.quantile(0.5), 0.9);
    // Beyond a variation of 1 most of a Beta's mass would lie at no orders at all.
    double spread = Math.sqrt(Math.expm1(square(peers.logDeviation())));
    Beta claimed = Beta.of(mean, square(mean * Math.min(MOST_VARIATION, spread)));
    this.correlation = correlation(claimed.mean());
    this.between = byCreator.size() >= FEWEST_CREATORS ? between(claimed) : claimed;
  }

  /**
   * Learns from sessions.
   *
   * @param peers the vertical's benchmark of orders per viewer
   */
  public static Conversion of(List<LiveSession> sessions, QuantileCurve peers) {
    Map<Integer, List<LiveSession>> byCreator = new TreeMap<>();
    for (LiveSession session : sessions) {
      if (session.viewers() > 0) {
        byCreator.computeIfAbsent(session.creator(), c -> new ArrayList<>()).add(session);
      }
    }
    return new Conversion(byCreator, peers);
  }

  /** The correlation of two viewers of one session, from Pearson's statistic over all sessions. */
  private double correlation(double mean) {
    double assumed = square(PRIOR_VARIATION) * mean / (1 - mean);
    double sum = 0;
    double sessions = 0;
    for (List<LiveSession> theirs : byCreator.values()) {
      double rate = pooled(theirs);
      double freedom = (theirs.size() - 1.0) / theirs.size();
      for (LiveSession session : theirs) {
        if (theirs.size() > 1 && session.viewers() > 1 && rate > 0 && rate < 1) {
          double n = session.viewers();
          double squared = square(session.converted() - n * rate) / (n * rate * (1 - rate));
          sum += (squared / freedom - 1) / (n - 1) * freedom;
          sessions += freedom;
        }
      }
    }
    double measured = sum + PRIOR_SESSIONS * assumed;
    return Math.clamp(measured / (sessions + PRIOR_SESSIONS), 0, 0.9);
  }

  private static double pooled(List<LiveSession> sessions) {
    double viewers = sessions.stream().mapToDouble(LiveSession::viewers).sum();
    return sessions.stream().mapToDouble(LiveSession::converted).sum() / viewers;
  }

  /** How creators' rates are distributed: mean and variance of their pooled rates. */
  private Beta between(Beta claimed) {
    double mean = byCreator.values().stream().mapToDouble(Conversion::pooled).average().orElse(0);
    double spread = 0;
    double noise = 0;
    for (List<LiveSession> theirs : byCreator.values()) {
      spread += square(pooled(theirs) - mean);
      noise += mean * (1 - mean) / Math.max(1, theirs.stream().mapToDouble(this::size).sum());
    }
    double variance = spread / (byCreator.size() - 1) - noise / byCreator.size();
    return mean > 0 && mean < 1 ? Beta.of(mean, Math.max(variance, square(mean * 0.2))) : claimed;
  }

  /** Independent viewers that a session's are worth. */
  private double size(LiveSession session) {
    return session.viewers() / (1 + (session.viewers() - 1) * correlation);
  }

  /** What is known of a creator's rate in the long run. */
  public Beta rate(int creator) {
    double yes = between.a();
    double no = between.b();
    for (LiveSession session : byCreator.getOrDefault(creator, List.of())) {
      double share = (double) session.converted() / session.viewers();
      yes += share * size(session);
      no += (1 - share) * size(session);
    }
    return new Beta(yes, no);
  }

  /** The rate of a creator's next session. */
  public Beta next(int creator) {
    Beta rate = rate(creator);
    double mean = rate.mean();
    return Beta.of(mean, rate.variance() + correlation * mean * (1 - mean));
  }

  /** How a creator's rate is known, by its 10th, 50th and 90th percentile. */
  public Quantiles quantiles(int creator) {
    return quantiles(rate(creator));
  }

  /** Percentiles of a share. */
  public static Quantiles quantiles(Beta share) {
    return new Quantiles(share.quantile(0.1), share.quantile(0.5), share.quantile(0.9));
  }

  /** How the rates of creators are distributed. */
  public Beta peers() {
    return between;
  }

  /** Creators that have a session. */
  public int creators() {
    return byCreator.size();
  }

  /** Sessions of a creator with a viewer. */
  public List<LiveSession> sessions(int creator) {
    return List.copyOf(byCreator.getOrDefault(creator, List.of()));
  }

  private static double square(double x) {
    return x * x;
  }
}
