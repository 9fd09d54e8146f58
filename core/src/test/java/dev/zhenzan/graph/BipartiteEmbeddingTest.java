package dev.zhenzan.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.pipeline.WorkerThreads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BipartiteEmbeddingTest {
  private static final int COMMUNITIES = 4;
  private static final int DIMENSIONS = 6;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void columns_ofOneCommunity_lieCloserThanThoseOfAnother(long seed) {
    BipartiteEmbedding.Edges edges = Planted.communities(COMMUNITIES, 150, seed);
    float[] columns = BipartiteEmbedding.columns(edges, DIMENSIONS, Workers.sequential());

    assertThat(meanCosine(columns, 0)).isGreaterThan(0.5);
    for (int shift = 1; shift < COMMUNITIES; shift++) {
      assertThat(meanCosine(columns, shift)).isLessThan(0.1);
    }
  }

  /** Mean cosine of columns whose communities differ by {@code shift}. */
  private static double meanCosine(float[] columns, int shift) {
    int size = columns.length / DIMENSIONS;
    double sum = 0;
    int pairs = 0;
    for (int a = 0; a < size; a++) {
      for (int b = a + COMMUNITIES + shift; b < size; b += COMMUNITIES) {
        sum += cosine(columns, a, b);
        pairs++;
      }
    }
    return sum / pairs;
  }

  private static double cosine(float[] vectors, int a, int b) {
    double sum = 0;
    for (int k = 0; k < DIMENSIONS; k++) {
      sum += vectors[a * DIMENSIONS + k] * vectors[b * DIMENSIONS + k];
    }
    return sum;
  }

  @Test
  void columns_areUnitVectorsAndZeroWithoutAnEdge() {
    BipartiteEmbedding.Edges edges = Planted.communities(COMMUNITIES, 50, 1);
    int[] columnOf = edges.columnOf().clone();
    for (int edge = 0; edge < columnOf.length; edge++) {
      columnOf[edge] = columnOf[edge] == 7 ? 11 : columnOf[edge];
    }
    float[] columns =
        BipartiteEmbedding.columns(
            new BipartiteEmbedding.Edges(edges.rowOf(), columnOf, edges.rows(), edges.columns()),
            DIMENSIONS,
            Workers.sequential());

    assertThat(cosine(columns, 7, 7)).isZero();
    for (int column = 8; column < edges.columns(); column++) {
      assertThat(cosine(columns, column, column)).isCloseTo(1, within(1e-3));
    }
  }

  @Test
  void columns_withoutAnyEdge_areZero() {
    BipartiteEmbedding.Edges none = new BipartiteEmbedding.Edges(new int[0], new int[0], 5, 4);

    assertThat(BipartiteEmbedding.columns(none, 2, Workers.sequential()))
        .hasSize(8)
        .containsOnly(0f);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void columns_doNotDependOnTheNumberOfThreads(int threads) {
    BipartiteEmbedding.Edges edges = Planted.communities(COMMUNITIES, 600, 9);
    float[] expected = BipartiteEmbedding.columns(edges, DIMENSIONS, Workers.sequential());
    try (WorkerThreads workers = new WorkerThreads(threads)) {
      assertThat(BipartiteEmbedding.columns(edges, DIMENSIONS, workers)).isEqualTo(expected);
    }
  }
}
