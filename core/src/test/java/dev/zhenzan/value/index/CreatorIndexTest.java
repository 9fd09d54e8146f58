package dev.zhenzan.value.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import org.junit.jupiter.api.Test;

class CreatorIndexTest {
  @Test
  void rank_isShrunkByFewWorks() {
    Quantiles top = new Quantiles(0.9, 1, 1);
    double few = of(top, 3).value().p50();
    double many = of(top, 300).value().p50();
    // (3 x 0.5 + 3 x 1) / 6
    assertThat(few).isCloseTo(75, within(1e-9));
    assertThat(many).isGreaterThan(99);
    assertThat(of(top, 0).value()).isEqualTo(Quantiles.exactly(50));
  }

  private static CreatorIndex of(Quantiles rank, double works) {
    return CreatorIndex.ofRank(IndexKind.SPREAD, rank, works, Basis.MEASURED);
  }

  @Test
  void growth_isAStandardDeviationOfCreators() {
    CreatorIndex index = CreatorIndex.ofGrowth(CreatorIndex.USUAL_GROWTH, 0.01);
    assertThat(index.value().p50()).isCloseTo(84.13, within(0.01));
    assertThat(index.value().p10()).isLessThan(index.value().p50());
  }

  @Test
  void outsideOfItsBounds_isRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new CreatorIndex(IndexKind.SPREAD, new Quantiles(-1, 0, 5), Basis.MEASURED));
  }
}
