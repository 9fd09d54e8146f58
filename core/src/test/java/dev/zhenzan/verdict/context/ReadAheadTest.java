package dev.zhenzan.verdict.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.graph.Csr;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private static final int LIKES = 5_000;

  private final List<Integer> read = new ArrayList<>();

  private float record(int like) {
    read.add(like);
    return like;
  }

  /** All likes in one row: each lies at the position that it is called. */
  private static Csr inOrder(int likes) {
    return Csr.groupBy(new int[likes], 1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void likes_areReadBeforeTheirTurnAndOnce(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    ReadAhead ahead = new ReadAhead(inOrder(LIKES), this::record);
    for (int from = 0; from < LIKES; from += random.nextInt(3) == 0 ? random.nextInt(500) : 1) {
      int to = Math.min(LIKES, from + 1 + random.nextInt(200));
      ahead.to(from, to);
      for (int like = from; like < to; like++) {
        assertThat(read).as("seed %d, %d to %d", seed, from, to).contains(like);
      }
    }
    assertThat(read).as("seed %d", seed).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void likesThatAreJumpedOver_areNotRead() {
    ReadAhead ahead = new ReadAhead(inOrder(LIKES), this::record);
    ahead.to(0, 1);
    int first = read.size();
    ahead.to(4_000, 4_001);

    assertThat(read.subList(first, read.size())).startsWith(4_000).contains(4_001);
    assertThat(read).doesNotContain(3_999);
  }

  @Test
  void end_isNotReadBeyond() {
    new ReadAhead(inOrder(3), this::record).to(0, 2);

    assertThat(read).containsExactly(0, 1, 2);
  }
}
