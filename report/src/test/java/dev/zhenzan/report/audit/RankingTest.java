package dev.zhenzan.report.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.AuthenticityScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {
  private static List<AuthenticityScore> scores(long seed, int count) {
    SplittableRandom random = new SplittableRandom(seed);
    List<AuthenticityScore> scores = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      scores.add(Sample.score(i, 1 + random.nextInt(500), random.nextDouble()));
    }
    return scores;
  }

  @Test
  void few_standAllInOneList() {
    Ranking ranking = Ranking.of(scores(1, 20), 10);
    assertThat(ranking.lowest()).hasSize(20);
    assertThat(ranking.highest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void ends_areThoseOfAFullSort(long seed) {
    List<AuthenticityScore> scores = scores(seed, 300);
    Ranking ranking = Ranking.of(scores, 10);
    List<Double> lows =
        scores.stream().map(s -> s.authenticity().low()).sorted(Comparator.reverseOrder()).toList();
    List<Double> highs = scores.stream().map(s -> s.authenticity().high()).sorted().toList();
    assertThat(ranking.highest().stream().map(s -> s.authenticity().low()))
        .as("seed %d", seed)
        .containsExactlyElementsOf(lows.subList(0, 10));
    assertThat(ranking.lowest().stream().map(s -> s.authenticity().high()))
        .as("seed %d", seed)
        .containsExactlyElementsOf(highs.subList(0, 10));
  }

  @Test
  void handfulOfLikes_doesNotWinByLuck() {
    List<AuthenticityScore> scores = new ArrayList<>(scores(5, 50));
    scores.add(Sample.score(50, 2, 1));
    scores.add(Sample.score(51, 10_000, 0.97));
    assertThat(Ranking.of(scores, 10).highest().getFirst().subject()).isEqualTo(51);
  }

  @Test
  void noScores_areNoRanking() {
    assertThat(Ranking.of(List.of(), 10).lowest()).isEmpty();
  }
}
