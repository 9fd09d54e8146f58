package dev.zhenzan.audience.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIndexTest {
  private static final Workers ALONE = Workers.sequential();
  private static final IndexSettings HUNDRED = new IndexSettings(0.97, 0.9, 100, 1);
  private static final int ROWS = 40_000;
  private static final Vectors ACCOUNTS = Clustered.accounts(ROWS, 1);
  private static final Vectors SAMPLE = Clustered.queries(64, 2);
  private static final AccountIndex INDEX = build(Clustered.all(ROWS), ALONE);

  private static AccountIndex build(BitSet members, Workers workers) {
    return AccountIndex.build(new AccountIndex.Source(ACCOUNTS, members, SAMPLE), HUNDRED, workers);
  }

  private static double recall(Ranked found, Ranked exact) {
    Set<Integer> right = Arrays.stream(exact.rows()).boxed().collect(Collectors.toSet());
    long hits = Arrays.stream(found.rows()).filter(right::contains).count();
    return hits / (double) exact.size();
  }

  @Test
  void exact_isTheSortedScoresOfAllMembers() {
    float[] query = SAMPLE.row(7);
    BitSet allowed = Clustered.some(ROWS, 0.3, 4);
    Ranked exact = INDEX.exact(query, 50, allowed, ALONE);
    int[] sorted =
        allowed.stream()
            .boxed()
            .sorted((a, b) -> Float.compare(ACCOUNTS.dot(b, query), ACCOUNTS.dot(a, query)))
            .mapToInt(Integer::intValue)
            .limit(50)
            .toArray();

    assertThat(exact.rows()).containsExactly(sorted);
    assertThat(exact.scores()[9]).isEqualTo(ACCOUNTS.dot(sorted[9], query));
  }

  @Test
  void top_findsTheWishedShare_andSaysSo_withoutLookingAtAll() {
    Vectors fresh = Clustered.queries(40, 99);
    double recall = 0;
    double scored = 0;
    for (int i = 0; i < fresh.size(); i++) {
      float[] query = fresh.row(i);
      BitSet all = Clustered.all(ROWS);
      recall += recall(INDEX.top(query, 100, all, ALONE), INDEX.exact(query, 100, all, ALONE));
      scored += INDEX.scored(query, 100, all) / (double) ROWS;
    }
    assertThat(recall / fresh.size()).isGreaterThan(0.95);
    assertThat(scored / fresh.size()).isLessThan(0.6);
    assertThat(INDEX.recall().mean()).isGreaterThan(0.95);
    assertThat(INDEX.recall().queries()).isEqualTo(32);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 0.1, 0.03, 0.001})
  void top_ofAFewAllowedRows_findsThemAmongThose(double share) {
    BitSet allowed = Clustered.some(ROWS, share, 5);
    Vectors fresh = Clustered.queries(20, 98);
    double recall = 0;
    for (int i = 0; i < fresh.size(); i++) {
      Ranked found = INDEX.top(fresh.row(i), 100, allowed, ALONE);
      assertThat(Arrays.stream(found.rows()).allMatch(allowed::get)).isTrue();
      recall += recall(found, INDEX.exact(fresh.row(i), 100, allowed, ALONE));
    }
    assertThat(recall / fresh.size()).isGreaterThan(0.95);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 500})
  void top_ofAnotherNumberThanMeasured_findsTheWishedShareToo(int n) {
    Vectors fresh = Clustered.queries(40, 97);
    BitSet all = Clustered.all(ROWS);
    double recall = 0;
    for (int i = 0; i < fresh.size(); i++) {
      float[] query = fresh.row(i);
      recall += recall(INDEX.top(query, n, all, ALONE), INDEX.exact(query, n, all, ALONE));
    }
    assertThat(recall / fresh.size()).isGreaterThan(0.93);
  }

  @Test
  void top_hasExactScoresFromTheBest() {
    float[] query = SAMPLE.row(3);
    Ranked found = INDEX.top(query, 100, Clustered.all(ROWS), ALONE);

    assertThat(found.size()).isEqualTo(100);
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.scores()[i]).isEqualTo(ACCOUNTS.dot(found.rows()[i], query));
      assertThat(i == 0 || found.scores()[i - 1] >= found.scores()[i]).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void build_andTop_doNotDependOnTheNumberOfThreads(int threads) {
    float[] query = Clustered.queries(1, 44).row(0);
    BitSet allowed = Clustered.some(ROWS, 0.5, 3);
    Ranked expected = INDEX.top(query, 100, allowed, ALONE);
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      AccountIndex index = build(Clustered.all(ROWS), workers);
      Ranked found = index.top(query, 100, allowed, workers);

      assertThat(index.recall()).isEqualTo(INDEX.recall());
      assertThat(found.rows()).isEqualTo(expected.rows());
      assertThat(found.scores()).isEqualTo(expected.scores());
    }
  }

  @Test
  void build_readsNothingOfRowsThatAreNoMembers() {
    BitSet members = Clustered.some(3_000, 0.5, 6);
    float[] other = Arrays.copyOf(ACCOUNTS.values(), 3_000 * Clustered.DIMENSIONS);
    SplittableRandom random = new SplittableRandom(7);
    for (int row = 0; row < 3_000; row++) {
      for (int k = 0; k < Clustered.DIMENSIONS && !members.get(row); k++) {
        other[row * Clustered.DIMENSIONS + k] =
            random.nextInt(3) == 0 ? Float.NaN : 1e6f * random.nextFloat();
      }
    }
    float[] own = Arrays.copyOf(ACCOUNTS.values(), other.length);
    Ranked expected = topOf(new Vectors(own, Clustered.DIMENSIONS), members);
    Ranked found = topOf(new Vectors(other, Clustered.DIMENSIONS), members);

    assertThat(found.rows()).isEqualTo(expected.rows());
    assertThat(found.scores()).isEqualTo(expected.scores());
    assertThat(Arrays.stream(found.rows()).allMatch(members::get)).isTrue();
  }

  private static Ranked topOf(Vectors vectors, BitSet members) {
    AccountIndex.Source source = new AccountIndex.Source(vectors, members, SAMPLE);
    return AccountIndex.build(source, HUNDRED, ALONE)
        .top(SAMPLE.row(0), 100, Clustered.all(vectors.size()), ALONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 5, 300})
  void top_ofFewMembers_isAllOfThem(int count) {
    BitSet members = Clustered.all(count);
    AccountIndex index = build(members, ALONE);

    assertThat(index.top(SAMPLE.row(1), 1_000, Clustered.all(ROWS), ALONE).rows())
        .hasSize(count)
        .isEqualTo(index.exact(SAMPLE.row(1), 1_000, members, ALONE).rows());
    assertThat(index.top(SAMPLE.row(1), 0, Clustered.all(ROWS), ALONE).rows()).isEmpty();
  }

  @Test
  void top_ofEqualVectors_isByRow() {
    Vectors same = new Vectors(new float[5_000 * 4], 4);
    Vectors queries = new Vectors(new float[] {1, 2, 3, 4, 4, 3, 2, 1}, 4);
    AccountIndex.Source source = new AccountIndex.Source(same, Clustered.all(5_000), queries);
    AccountIndex index = AccountIndex.build(source, HUNDRED, ALONE);

    assertThat(index.exact(queries.row(0), 3, Clustered.all(5_000), ALONE).rows())
        .containsExactly(0, 1, 2);
    assertThat(index.top(queries.row(0), 3, Clustered.all(5_000), ALONE).scores())
        .containsExactly(0, 0, 0);
  }

  @Test
  void source_withoutQueries_isRefused() {
    Vectors one = new Vectors(new float[Clustered.DIMENSIONS], Clustered.DIMENSIONS);

    assertThatThrownBy(() -> new AccountIndex.Source(ACCOUNTS, new BitSet(), one))
        .hasMessageContaining("sample queries: 1");
  }
}
