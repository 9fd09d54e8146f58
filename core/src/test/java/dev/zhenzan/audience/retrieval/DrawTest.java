package dev.zhenzan.audience.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class DrawTest {
  /**
   * 20 of 50 in 5,000 draws: each comes 2,000 times on average with a standard deviation of 34.6;
   * all 50 within 4.5 of them fail with a chance of 4 in 10,000, and the seeds are fixed.
   */
  @Test
  void uniform_drawsEachAlike() {
    BitSet pool = new BitSet();
    for (int i = 0; i < 50; i++) {
      pool.set(3 * i + 1);
    }
    int[] counts = new int[160];
    for (long seed = 0; seed < 5_000; seed++) {
      Ranked drawn = Draw.uniform(pool, 20, seed);
      assertThat(drawn.rows()).hasSize(20).doesNotHaveDuplicates();
      for (int row : drawn.rows()) {
        counts[row]++;
      }
    }
    for (int row = 0; row < counts.length; row++) {
      if (pool.get(row)) {
        assertThat(counts[row]).isBetween(1_844, 2_156);
      } else {
        assertThat(counts[row]).isZero();
      }
    }
  }

  /**
   * 20 of 50, the first 5 taken, in 5,000 draws: each comes 500 times on average with a standard
   * deviation of 21.2; the same where all 50 are drawn. 100 of them within 4.5 of it fail with a
   * chance of 7 in 10,000, and the seeds are fixed.
   */
  @Test
  void firstOfADraw_areDrawnEachAlike() {
    BitSet pool = new BitSet();
    pool.set(0, 50);
    for (int n : new int[] {20, 50}) {
      int[] counts = new int[50];
      for (long seed = 0; seed < 5_000; seed++) {
        int[] rows = Draw.uniform(pool, n, seed).rows();
        for (int i = 0; i < 5; i++) {
          counts[rows[i]]++;
        }
      }
      for (int count : counts) {
        assertThat(count).isBetween(405, 595);
      }
    }
  }

  @Test
  void sameSeed_drawsTheSameInTheSameOrder() {
    BitSet pool = new BitSet();
    pool.set(0, 50);

    assertThat(Draw.uniform(pool, 20, 7).rows()).containsExactly(Draw.uniform(pool, 20, 7).rows());
  }

  @Test
  void uniform_ofMoreThanThereAre_isAll() {
    BitSet pool = new BitSet();
    pool.set(4, 9);

    assertThat(Draw.uniform(pool, 99, 1).rows()).containsExactlyInAnyOrder(4, 5, 6, 7, 8);
    assertThat(Draw.uniform(new BitSet(), 3, 1).rows()).isEmpty();
    assertThat(Draw.uniform(pool, 0, 1).rows()).isEmpty();
  }
}
