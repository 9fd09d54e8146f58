package dev.zhenzan.audience.tag;

/** Places texts in a space where those of like meaning lie close together. */
public interface TextEmbedding {
  /** A vector of length 1, or of zeros only where the text is blank. */
  float[] embed(String text);

  /** How many numbers a vector has. */
  int dimensions();
}
