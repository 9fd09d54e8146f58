package dev.zhenzan.evaluation.fit;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.verdict.context.Context;
import dev.zhenzan.verdict.context.Feature;

/** Vectors of likes that need not exist. */
final class RandomLikes {
  private RandomLikes() {}

  static double[] draw(Chance chance) {
    double[] vector = new double[Feature.names().size()];
    for (int feature = 0; feature < vector.length; feature++) {
      vector[feature] = chance.happens(0.2) ? Context.UNKNOWN : chance.uniform(0, 3);
    }
    vector[Feature.LOCKSTEP.ordinal()] = strength(chance);
    vector[Feature.BURST.ordinal()] = strength(chance);
    return vector;
  }

  private static double strength(Chance chance) {
    return chance.happens(0.5) ? Context.NO_FINDING : chance.uniform(-6, 8);
  }

  /** Likes whose doubts now and then speak against the directions. */
  static TrainingSet trainingSet(long seed, int count) {
    Chance chance = Chance.of(seed, "likes");
    double[] matrix = new double[count * Feature.names().size()];
    float[] labels = new float[count];
    float[] weights = new float[count];
    for (int i = 0; i < count; i++) {
      double[] vector = draw(chance);
      System.arraycopy(vector, 0, matrix, i * vector.length, vector.length);
      double odds =
          vector[Feature.LOCKSTEP.ordinal()] / 4
              - vector[Feature.NEAR_DOUBT.ordinal()]
              + vector[Feature.CROWDING.ordinal()]
              + chance.normal();
      labels[i] = odds > 0 ? 1 : 0;
      weights[i] = (float) chance.uniform(1, 20);
    }
    return new TrainingSet(Feature.names(), LikeSamples.DIRECTIONS, matrix, labels, weights);
  }
}
