package dev.zhenzan.audience.retrieval;

import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workbenches;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;

/**
 * Rows in blocks: of each block and dimension the mean, the variance and the scale of the bytes,
 * and a byte for each row, all in the coordinates of a {@link ScoreSpace}.
 */
final class Blocks {
  /** Bytes go from -127 to 127. */
  private static final int GREATEST = 127;

  private final Layout layout;
  private final int dimensions;

  /** One row of blocks for each dimension. */
  private final float[] means;

  /** As {@link #means}. */
  private final float[] variances;

  /** One row of dimensions for each block. */
  private final float[] scales;

  /** Block by block, and in it one row for each dimension. */
  private final byte[] codes;

  private Blocks(Layout layout, int dimensions) {
    this.layout = layout;
    this.dimensions = dimensions;
    this.means = new float[dimensions * layout.blocks()];
    this.variances = new float[means.length];
    this.scales = new float[means.length];
    this.codes = new byte[layout.rows().length * dimensions];
  }

  static Blocks of(Vectors vectors, Layout layout, ScoreSpace space, Workers workers) {
    Blocks blocks = new Blocks(layout, vectors.dimensions());
    new Workbenches<>(workers, () -> new Bench(vectors.dimensions()))
        .run(layout.blocks(), (bench, block) -> blocks.fill(block, vectors, space, bench));
    return blocks;
  }

  private record Bench(Columns original, Columns mapped) {
    Bench(int dimensions) {
      this(new Columns(dimensions), new Columns(dimensions));
    }
  }

  private void fill(int block, Vectors vectors, ScoreSpace space, Bench bench) {
    bench.original.gather(
        vectors, layout.rows(), layout.starts()[block], layout.starts()[block + 1]);
    space.map(bench.original, bench.mapped);
    for (int k = 0; k < dimensions; k++) {
      code(block, k, bench.mapped.values());
    }
  }

  private void code(int block, int k, float[] columns) {
    int size = layout.size(block);
    int from = k * Columns.WIDTH;
    double sum = 0;
    for (int i = from; i < from + size; i++) {
      sum += columns[i];
    }
    float mean = (float) (sum / size);
    double square = 0;
    float greatest = 0;
    for (int i = from; i < from + size; i++) {
      float deviation = columns[i] - mean;
      square += (double) deviation * deviation;
      greatest = Math.max(greatest, Math.abs(deviation));
    }
    means[k * layout.blocks() + block] = mean;
    variances[k * layout.blocks() + block] = (float) (square / size);
    scales[block * dimensions + k] = greatest / GREATEST;
    float unit = greatest > 0 ? GREATEST / greatest : 0;
    int at = layout.starts()[block] * dimensions + k * size;
    for (int i = 0; i < size; i++) {
      codes[at + i] = (byte) Math.round((columns[from + i] - mean) * unit);
    }
  }

  Layout layout() {
    return layout;
  }

  /** Of each row below {@code rows} its block; 0 for a row that is in none. */
  int[] blockOf(int rows) {
    int[] blockOf = new int[rows];
    for (int block = 0; block < layout.blocks(); block++) {
      for (int i = layout.starts()[block]; i < layout.starts()[block + 1]; i++) {
        if (layout.rows()[i] < rows) {
          blockOf[layout.rows()[i]] = block;
        }
      }
    }
    return blockOf;
  }

  /**
   * What blocks promise a query.
   *
   * @param means score of each block's mean
   * @param spreads standard deviation of each block's scores
   */
  record Outlook(float[] means, float[] spreads) {}

  /**
   * What every block promises a query, as if its dimensions were uncorrelated.
   *
   * @param query in new coordinates
   */
  Outlook outlook(float[] query, Workers workers) {
    int blocks = layout.blocks();
    Outlook outlook = new Outlook(new float[blocks], new float[blocks]);
    Ranges.of(blocks)
        .run(
            workers,
            (from, to) -> {
              for (int k = 0; k < dimensions; k++) {
                addScaled(outlook.means, means, k * blocks, query[k], from, to);
                addScaled(outlook.spreads, variances, k * blocks, query[k] * query[k], from, to);
              }
              for (int block = from; block < to; block++) {
                outlook.spreads[block] = (float) Math.sqrt(outlook.spreads[block]);
              }
            });
    return outlook;
  }

  private static void addScaled(float[] into, float[] row, int at, float factor, int from, int to) {
    for (int i = from; i < to; i++) {
      into[i] += factor * row[at + i];
    }
  }

  /**
   * The scores of a block's rows by their bytes.
   *
   * @param query in new coordinates
   * @param mean score of the block's mean
   * @param scores where they go, from 0 on
   */
  void scan(int block, float[] query, float mean, float[] scores) {
    int size = layout.size(block);
    int at = layout.starts()[block] * dimensions;
    int scale = block * dimensions;
    Arrays.fill(scores, 0, size, mean);
    int k = 0;
    for (; k + 3 < dimensions; k += 4) {
      float a = query[k] * scales[scale + k];
      float b = query[k + 1] * scales[scale + k + 1];
      float c = query[k + 2] * scales[scale + k + 2];
      float d = query[k + 3] * scales[scale + k + 3];
      add4(scores, size, at + k * size, a, b, c, d);
    }
    for (; k < dimensions; k++) {
      float a = query[k] * scales[scale + k];
      for (int i = 0; i < size; i++) {
        scores[i] += a * codes[at + k * size + i];
      }
    }
  }

  private void add4(float[] scores, int size, int at, float a, float b, float c, float d) {
    int second = at + size;
    int third = second + size;
    int fourth = third + size;
    for (int i = 0; i < size; i++) {
      scores[i] +=
          (a * codes[at + i] + b * codes[second + i])
              + (c * codes[third + i] + d * codes[fourth + i]);
    }
  }
}
