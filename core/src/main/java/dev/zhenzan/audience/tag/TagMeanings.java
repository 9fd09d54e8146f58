package dev.zhenzan.audience.tag;

import java.util.Map;
import java.util.TreeMap;

/**
 * What a vocabulary's tags mean, as vectors of their descriptions, to compare works' texts with.
 * Immutable but for its embedding.
 */
public final class TagMeanings {
  private final Vocabulary vocabulary;
  private final TextEmbedding embedding;
  private final MeaningScale scale;
  private final Map<String, float[]> vectors = new TreeMap<>();

  /** Embeds the description of every tag. */
  public TagMeanings(Vocabulary vocabulary, TextEmbedding embedding, MeaningScale scale) {
    this.vocabulary = vocabulary;
    this.embedding = embedding;
    this.scale = scale;
    vocabulary.tags().forEach(tag -> vectors.put(tag.code(), embedding.embed(tag.description())));
  }

  float[] embed(WorkText text) {
    return embedding.embed(text.plain());
  }

  /**
   * The chance that a text is about a tag, for every tag. A parent's is the sum of its own and of
   * those below it, which exclude one another.
   *
   * @param vector of the text; zeros are about nothing
   */
  Map<String, Double> chances(float[] vector) {
    Map<String, Double> odds = new TreeMap<>();
    double sum = 1;
    for (Map.Entry<String, float[]> tag : vectors.entrySet()) {
      double cosine = product(vector, tag.getValue());
      double against = Math.exp(scale.sharpness() * (cosine - scale.unrelated()));
      odds.put(tag.getKey(), against);
      sum += against;
    }
    Map<String, Double> chances = new TreeMap<>();
    for (Map.Entry<String, Double> tag : odds.entrySet()) {
      double chance = tag.getValue() / sum;
      chances.merge(tag.getKey(), chance, Double::sum);
      vocabulary
          .ancestors(tag.getKey())
          .forEach(above -> chances.merge(above, chance, Double::sum));
    }
    return chances;
  }

  private static double product(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
