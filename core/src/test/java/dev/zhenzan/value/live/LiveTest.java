package dev.zhenzan.value.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.value.number.Beta;
import dev.zhenzan.value.number.QuantileCurve;
import dev.zhenzan.value.number.Quantiles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Conversion, elasticity and turnout of live sessions. */
class LiveTest {
  private static final QuantileCurve PEERS = QuantileCurve.of(new Quantiles(0.005, 0.01, 0.02));

  private static LiveSession session(int creator, int viewers, int orders) {
    return new LiveSession(
        creator, 0, viewers, OptionalInt.empty(), orders, OptionalDouble.empty());
  }

  @Test
  void withoutSessions_theRateIsThePeers() {
    Conversion conversion = Conversion.of(List.of(), PEERS);
    assertThat(conversion.rate(1)).isEqualTo(conversion.peers());
    assertThat(conversion.sessions(1)).isEmpty();
  }

  @Test
  void manySessions_outweighThePeers() {
    List<LiveSession> sessions = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      sessions.add(session(1, 10_000, 500));
    }
    Beta rate = Conversion.of(sessions, PEERS).rate(1);
    assertThat(rate.mean()).isCloseTo(0.05, within(0.01));
  }

  @Test
  void sessionsThatScatter_sayLessThanTheirViewers() {
    List<LiveSession> steady = new ArrayList<>();
    List<LiveSession> wild = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      steady.add(session(1, 10_000, 200));
      wild.add(session(1, 10_000, i % 2 == 0 ? 20 : 380));
    }
    double sure = Conversion.of(steady, PEERS).rate(1).variance();
    double unsure = Conversion.of(wild, PEERS).rate(1).variance();
    assertThat(unsure).isGreaterThan(2 * sure);
  }

  @Test
  void intervalOfTheRate_holdsItAtTheNominalRate() {
    int held = 0;
    int trials = 400;
    for (int trial = 0; trial < trials; trial++) {
      SplittableRandom random = new SplittableRandom(trial);
      double truth = 0.01 * Math.exp(0.5 * random.nextGaussian());
      List<LiveSession> sessions = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        double rate = truth * Math.exp(0.4 * random.nextGaussian() - 0.08);
        int viewers = 2_000;
        int orders =
            (int) Math.round(viewers * rate + Math.sqrt(viewers * rate) * random.nextGaussian());
        sessions.add(session(1, viewers, Math.max(0, orders)));
      }
      held += Conversion.of(sessions, PEERS).quantiles(1).holds(truth) ? 1 : 0;
    }
    // 80 % of 400 has a standard error of 2 %; four of them, and 4 % for the shapes that differ.
    assertThat((double) held / trials).isCloseTo(0.8, within(0.12));
  }

  @Test
  void elasticity_withoutSessions_isTheClaim() {
    Elasticity elasticity = Elasticity.of(Conversion.of(List.of(), PEERS), List.of(), 0.23);
    assertThat(elasticity.mean()).isCloseTo(0.23, within(1e-12));
    assertThat(elasticity.measuredShare()).isCloseTo(0, within(1e-12));
  }

  @Test
  void elasticity_isLearntWithinCreators() {
    SplittableRandom random = new SplittableRandom(5);
    List<LiveSession> sessions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      int creator = i % 4;
      // Creators of larger rooms convert worse, which within one creator is not so.
      double popularity = 1_000 * Math.pow(4, creator) * Math.exp(0.5 * random.nextGaussian());
      double usual =
          0.04 / (creator + 1) * Math.pow(popularity / Math.pow(4, creator) / 1_000, 0.6);
      int viewers = 50_000;
      sessions.add(
          new LiveSession(
              creator,
              i,
              viewers,
              OptionalInt.of((int) popularity),
              (int) (viewers * usual * Math.exp(0.1 * random.nextGaussian())),
              OptionalDouble.empty()));
    }
    Elasticity elasticity =
        Elasticity.of(Conversion.of(sessions, PEERS), List.of(0, 1, 2, 3), 0.23);
    assertThat(elasticity.mean()).isCloseTo(0.6, within(0.1));
    assertThat(elasticity.measuredShare()).isGreaterThan(Elasticity.ENOUGH);
  }

  @Test
  void turnout_isWiderOfOneSessionThanOfMany() {
    List<LiveSession> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add(session(1, 1_000 + 10 * i, 3));
    }
    Turnout one = Turnout.of(many.subList(0, 1));
    Turnout thirty = Turnout.of(many);
    assertThat(thirty.deviation()).isLessThan(one.deviation() / 2);
    assertThat(one.quantiles().p50()).isCloseTo(1_001, within(1.0));
  }
}
