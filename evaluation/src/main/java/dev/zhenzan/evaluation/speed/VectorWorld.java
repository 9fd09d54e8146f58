package dev.zhenzan.evaluation.speed;

import dev.zhenzan.audience.retrieval.Vectors;
import dev.zhenzan.graph.Workers;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/**
 * Vectors of accounts and works as a match model makes them, and vectors without any structure.
 *
 * <p>A modelled score is a bias of the account plus three inner products: of 32 factors, of 16 tags
 * and of 15 dimensions of text. An account has one to four of {@value #INTERESTS} interests, the
 * popular ones more often; half of the variance of its factors and text is its own noise. The
 * spectrum of factors and text falls like a power.
 */
enum VectorWorld {
  /** As a match model makes them, with a bias of heavy tails: Student's t, 4 degrees of freedom. */
  MODELLED {
    @Override
    void account(SplittableRandom random, float[] into) {
      interested(random, into);
      into[0] = (float) (BIAS * studentT4(random));
    }

    @Override
    void work(SplittableRandom random, float[] into) {
      about(random, into);
    }
  },
  /** The same with a normal bias: no few accounts fit every work. */
  LEVEL {
    @Override
    void account(SplittableRandom random, float[] into) {
      interested(random, into);
      into[0] = (float) (BIAS * random.nextGaussian());
    }

    @Override
    void work(SplittableRandom random, float[] into) {
      about(random, into);
    }
  },
  /** Independent standard normal values: there is nothing to be found in them. */
  GAUSSIAN {
    @Override
    void account(SplittableRandom random, float[] into) {
      for (int k = 0; k < DIMENSIONS; k++) {
        into[k] = (float) random.nextGaussian();
      }
    }

    @Override
    void work(SplittableRandom random, float[] into) {
      account(random, into);
    }
  };

  static final int DIMENSIONS = 64;
  private static final int FACTORS = 1;
  private static final int TAGS = 33;
  private static final int TEXT = 49;
  private static final int INTERESTS = 300;
  private static final double BIAS = 0.5;
  private static final float[] CENTERS = centers();

  abstract void account(SplittableRandom random, float[] into);

  abstract void work(SplittableRandom random, float[] into);

  /** Vectors of accounts from a seed. */
  Vectors accounts(int count, long seed, Workers workers) {
    return vectors(count, seed, this::account, workers);
  }

  /** Vectors of works from a seed. */
  Vectors works(int count, long seed) {
    return vectors(count, ~seed, this::work, Workers.sequential());
  }

  private static Vectors vectors(
      int count, long seed, BiConsumer<SplittableRandom, float[]> maker, Workers workers) {
    float[] values = new float[count * DIMENSIONS];
    int part = 1 << 14;
    workers.run(
        (count + part - 1) / part,
        number -> {
          SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
          for (int row = number * part; row < Math.min(count, number * part + part); row++) {
            float[] vector = new float[DIMENSIONS];
            maker.accept(random, vector);
            System.arraycopy(vector, 0, values, row * DIMENSIONS, DIMENSIONS);
          }
        });
    return new Vectors(values, DIMENSIONS);
  }

  private static float[] centers() {
    SplittableRandom random = new SplittableRandom(17);
    float[] centers = new float[INTERESTS * DIMENSIONS];
    for (int interest = 0; interest < INTERESTS; interest++) {
      float[] center = new float[DIMENSIONS];
      noise(random, 1, center);
      for (int k = TAGS; k < TEXT; k++) {
        center[k] = random.nextInt(6) == 0 ? 1 : 0;
      }
      center[0] = 0;
      System.arraycopy(center, 0, centers, interest * DIMENSIONS, DIMENSIONS);
    }
    return centers;
  }

  private static void interested(SplittableRandom random, float[] into) {
    int interests = 1 + random.nextInt(4);
    for (int i = 0; i < interests; i++) {
      add(interest(random), 1 / Math.sqrt(interests), into);
    }
    noise(random, 1, into);
    for (int k = TAGS; k < TEXT; k++) {
      into[k] = Math.max(0, into[k]);
    }
  }

  private static void about(SplittableRandom random, float[] into) {
    add(interest(random), 1, into);
    noise(random, 1, into);
    scale(into, FACTORS, TAGS, 0.9);
    scale(into, TEXT, DIMENSIONS, 0.6);
    for (int k = TAGS; k < TEXT; k++) {
      into[k] = into[k] > 0.5 ? into[k] : 0;
    }
    into[0] = 1;
  }

  /** The number of an interest; popularity falls about as one over the rank. */
  private static int interest(SplittableRandom random) {
    return (int) (Math.pow(INTERESTS + 1, random.nextDouble()) - 1);
  }

  private static void add(int interest, double weight, float[] into) {
    for (int k = FACTORS; k < DIMENSIONS; k++) {
      into[k] += (float) (weight * CENTERS[interest * DIMENSIONS + k]);
    }
  }

  private static void noise(SplittableRandom random, double size, float[] into) {
    for (int k = FACTORS; k < TAGS; k++) {
      into[k] += (float) (size * 0.5 * Math.pow(k, -0.35) * random.nextGaussian());
    }
    for (int k = TAGS; k < TEXT; k++) {
      into[k] += (float) (size * 0.15 * random.nextGaussian());
    }
    for (int k = TEXT; k < DIMENSIONS; k++) {
      into[k] += (float) (size * 0.4 * Math.pow(k - TEXT + 1, -0.5) * random.nextGaussian());
    }
  }

  private static void scale(float[] vector, int from, int to, double factor) {
    for (int k = from; k < to; k++) {
      vector[k] *= (float) factor;
    }
  }

  private static double studentT4(SplittableRandom random) {
    double square = 0;
    for (int i = 0; i < 4; i++) {
      double normal = random.nextGaussian();
      square += normal * normal;
    }
    return random.nextGaussian() / Math.sqrt(square / 4);
  }
}
