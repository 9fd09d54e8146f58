package dev.zhenzan.value.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DealFitTest {
  private static final DealPrior PRIOR =
      new DealPrior(0.5, 0.5, new DealPrior.Residual(0.6, 5), Math.log(4), 0.2);

  private static List<DealCase> deals(int count, double level, double residual) {
    SplittableRandom random = new SplittableRandom(7);
    double[] own = new double[count / 4 + 1];
    for (int i = 0; i < own.length; i++) {
      own[i] = 0.5 * random.nextGaussian();
    }
    List<DealCase> deals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int creator = i % own.length;
      deals.add(DealCase.plain(creator, level + own[creator] + residual * random.nextGaussian()));
    }
    return deals;
  }

  @Test
  void withoutDeals_theClaimsStand() {
    DealFit fit = DealFit.of(PRIOR, List.of());
    assertThat(fit.level(1).mean()).isZero();
    assertThat(fit.level(1).deviation()).isCloseTo(Math.hypot(0.5, 0.5), within(1e-9));
    assertThat(fit.multiple().mean()).isCloseTo(Math.log(4), within(1e-9));
    assertThat(fit.relativeScatter()).isCloseTo(1, within(1e-9));
    assertThat(fit.level(1).measuredShare()).isZero();
  }

  @Test
  void oneDeal_movesALittle_manyMoveAllTheWay() {
    double one = DealFit.of(PRIOR, List.of(DealCase.plain(1, 1))).level(2).mean();
    assertThat(one).isBetween(0.05, 0.6);
    DealFit many = DealFit.of(PRIOR, deals(400, 1, 0.3));
    // 101 creators with a deviation of 0.5: standard error 0.05; four of them.
    assertThat(many.level(-1).mean()).isCloseTo(1, within(0.2));
    assertThat(many.level(-1).measuredShare()).isGreaterThan(DealFit.ENOUGH);
  }

  @Test
  void scatter_followsTheDeals() {
    assertThat(DealFit.of(PRIOR, deals(400, 0, 0.2)).relativeScatter()).isLessThan(0.5);
    assertThat(DealFit.of(PRIOR, deals(400, 0, 1.2)).relativeScatter()).isGreaterThan(1.5);
  }

  @Test
  void creatorsOwnDeals_countMoreThanOthers() {
    List<DealCase> deals = new ArrayList<>(deals(100, 0, 0.3));
    for (int i = 0; i < 5; i++) {
      deals.add(DealCase.plain(999, 1.2));
    }
    DealFit fit = DealFit.of(PRIOR, deals);
    assertThat(fit.level(999).mean()).isGreaterThan(0.6);
    assertThat(fit.level(1_000).mean()).isLessThan(0.3);
    assertThat(fit.level(999).deviation()).isLessThan(fit.level(1_000).deviation());
    assertThat(fit.level(999).ownShare()).isGreaterThan(0.5);
    assertThat(fit.deals(999)).isEqualTo(5);
  }

  @Test
  void multiple_isLearntFromPopularWorks() {
    SplittableRandom random = new SplittableRandom(3);
    List<DealCase> deals = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double popular = i % 2;
      double log = popular * Math.log(1.5) + 0.3 * random.nextGaussian();
      deals.add(new DealCase(i, log, popular, 0, 0));
    }
    DealFit fit = DealFit.of(PRIOR, deals);
    assertThat(Math.exp(fit.multiple().mean())).isCloseTo(1.5, within(0.3));
    assertThat(fit.multiple().measuredShare()).isGreaterThan(DealFit.ENOUGH);
  }

  @Test
  void oneWildDeal_movesLittle() {
    List<DealCase> deals = new ArrayList<>(deals(40, 0, 0.3));
    double before = DealFit.of(PRIOR, deals).level(-1).mean();
    deals.add(DealCase.plain(50, 12));
    assertThat(DealFit.of(PRIOR, deals).level(-1).mean()).isCloseTo(before, within(0.2));
  }

  @Test
  void level_isTheBestLinearPredictor_ofOneCreator() {
    // One creator, variances held: precision of the level 4, of the creator 4; two deals at 1.
    DealFit fit = DealFit.of(PRIOR, List.of(DealCase.plain(1, 1), DealCase.plain(1, 1)));
    assertThat(fit.level(1).mean()).isBetween(fit.level(2).mean(), 1.0);
  }
}
