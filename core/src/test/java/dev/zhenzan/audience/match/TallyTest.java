package dev.zhenzan.audience.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
  private static final int WATCHED = MatchLog.WATCHED;
  private static final int LIKED = MatchLog.LIKED;

  @Test
  void partsOfATag_addUp_howManySoEver() {
    Tally tally = new Tally(1);
    int rows = 20_000_000;
    for (int row = 0; row < rows; row++) {
      tally.add(0, WATCHED | LIKED, 1f / 3);
    }

    for (double sum : new double[] {tally.shown(0), tally.watched(0), tally.liked(0)}) {
      assertThat(sum).isCloseTo(rows / 3.0, within(1.0));
    }
  }

  @Test
  void wholes_addUp_beyondWhatAFloatTells() {
    double[] much = {1 << 24};
    Tally tally = new Tally(much.clone(), much.clone(), much.clone());
    tally.addShown(0);
    tally.addWatched(0);
    tally.addLiked(0);

    assertThat(tally.sum()).isEqualTo(new Tally.Sum(much[0] + 1, much[0] + 1, much[0] + 1));
  }

  @Test
  void add_countsWhatTheLabelsSay() {
    Tally tally = new Tally(3);
    tally.add(1, 0, 1);
    tally.add(1, WATCHED, 0.5);
    tally.add(1, LIKED, 0.25);
    tally.grow(5);
    tally.fade(0.5);

    assertThat(tally.shown(1)).isEqualTo(0.875);
    assertThat(tally.watched(1)).isEqualTo(0.25);
    assertThat(tally.liked(1)).isEqualTo(0.125);
    assertThat(tally.size()).isEqualTo(5);
    assertThat(tally.shown(4) + tally.shown(5) + tally.shown(-1)).isZero();
  }
}
