package dev.zhenzan.diagnosis.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weighted residuals of some works, centred within creators, and the topics that are common enough
 * among them.
 *
 * @param scores by place
 * @param blocks where each creator's places begin, and the end
 * @param tags that are tested
 * @param placesOf each of them
 * @param effects of each of them
 */
record Scores(
    double[] scores, int[] blocks, List<Integer> tags, List<int[]> placesOf, List<Effect> effects) {
  /** Works with a topic, and without it, of the creators who have both. */
  private static final int FEWEST = 5;

  private static final int MOST_TAGS = 60;

  /**
   * An effect.
   *
   * @param estimate logarithm of the outcome's ratio
   * @param variance of it, for residuals of unequal variances (H. White, Econometrica 48, 1980)
   * @param with works of the topic
   * @param without other works of the same creators
   */
  record Effect(double estimate, double variance, int with, int without) {}

  static Scores of(TaggedWorks works, int[] rows) {
    int[] ordered =
        IntStream.of(rows)
            .boxed()
            .sorted(
                Comparator.comparingInt((Integer row) -> works.creator()[row])
                    .thenComparing(row -> row))
            .mapToInt(row -> row)
            .toArray();
    return new Build(works, ordered).scores();
  }

  private static final class Build {
    private final TaggedWorks works;
    private final int[] rows;
    private final int[] blocks;
    private final double[] scores;
    private final List<List<Integer>> places = new ArrayList<>();

    Build(TaggedWorks works, int[] rows) {
      this.works = works;
      this.rows = rows;
      this.blocks = blocks();
      this.scores = centred();
      for (int tag = 0; tag < works.tags(); tag++) {
        places.add(new ArrayList<>());
      }
      for (int place = 0; place < rows.length; place++) {
        for (int tag : works.tagsOf()[rows[place]]) {
          places.get(tag).add(place);
        }
      }
    }

    private int[] blocks() {
      IntStream.Builder starts = IntStream.builder();
      for (int place = 0; place < rows.length; place++) {
        if (place == 0 || works.creator()[rows[place]] != works.creator()[rows[place - 1]]) {
          starts.add(place);
        }
      }
      return starts.add(rows.length).build().toArray();
    }

    private double[] centred() {
      double[] values = new double[rows.length];
      for (int block = 0; block + 1 < blocks.length; block++) {
        double sum = 0;
        for (int place = blocks[block]; place < blocks[block + 1]; place++) {
          values[place] = weight(place) * works.residuals().values()[rows[place]];
          sum += values[place];
        }
        for (int place = blocks[block]; place < blocks[block + 1]; place++) {
          values[place] -= sum / (blocks[block + 1] - blocks[block]);
        }
      }
      return values;
    }

    private double weight(int place) {
      return works.residuals().weights()[rows[place]];
    }

    Scores scores() {
      List<Integer> tags = new ArrayList<>();
      List<int[]> chosen = new ArrayList<>();
      List<Effect> effects = new ArrayList<>();
      for (int tag : common()) {
        int[] own = places.get(tag).stream().mapToInt(place -> place).toArray();
        Effect effect = effect(own);
        if (effect.with >= FEWEST && effect.without >= FEWEST) {
          tags.add(tag);
          chosen.add(own);
          effects.add(effect);
        }
      }
      return new Scores(scores, blocks, tags, chosen, effects);
    }

    private List<Integer> common() {
      return IntStream.range(0, works.tags())
          .filter(tag -> places.get(tag).size() >= FEWEST)
          .boxed()
          .sorted(Comparator.comparingInt((Integer tag) -> -places.get(tag).size()))
          .limit(MOST_TAGS)
          .toList();
    }

    /** Least squares within creators, by weights. */
    private Effect effect(int[] own) {
      double[] has = new double[rows.length];
      for (int place : own) {
        has[place] = 1;
      }
      Sums sums = new Sums();
      for (int block = 0; block + 1 < blocks.length; block++) {
        sums.add(block, has);
      }
      double estimate = sums.square > 0 ? sums.product / sums.square : 0;
      double noise = 0;
      for (int block = 0; block + 1 < blocks.length; block++) {
        noise += noise(block, has, estimate);
      }
      double variance = sums.square > 0 ? noise / (sums.square * sums.square) : 1;
      return new Effect(estimate, Math.max(variance, 1e-6), sums.with, sums.without);
    }

    private final class Sums {
      private double product;
      private double square;
      private int with;
      private int without;

      void add(int block, double[] has) {
        Means means = means(block, has);
        if (means.share <= 0 || means.share >= 1) {
          return;
        }
        for (int place = blocks[block]; place < blocks[block + 1]; place++) {
          double apart = has[place] - means.share;
          product += weight(place) * apart * (residual(place) - means.residual);
          square += weight(place) * apart * apart;
          with += has[place] > 0 ? 1 : 0;
          without += has[place] > 0 ? 0 : 1;
        }
      }
    }

    private record Means(double share, double residual) {}

    private Means means(int block, double[] has) {
      double weights = 0;
      double share = 0;
      double residual = 0;
      for (int place = blocks[block]; place < blocks[block + 1]; place++) {
        weights += weight(place);
        share += weight(place) * has[place];
        residual += weight(place) * residual(place);
      }
      return new Means(share / weights, residual / weights);
    }

    private double residual(int place) {
      return works.residuals().values()[rows[place]];
    }

    private double noise(int block, double[] has, double estimate) {
      Means means = means(block, has);
      double sum = 0;
      for (int place = blocks[block]; place < blocks[block + 1]; place++) {
        double apart = has[place] - means.share;
        double left = residual(place) - means.residual - estimate * apart;
        double part = weight(place) * apart * left;
        sum += part * part;
      }
      return sum;
    }
  }
}
