package dev.zhenzan.audience.tag;

/** Where in a work a word was found, the most telling first. */
public enum TextField {
  /** A tag that the source itself gave. */
  SOURCE_TAG(1),
  CATEGORY(0.9),
  HASHTAG(0.8),
  CAPTION(0.6),
  COVER(0.45),
  MUSIC(0.2),
  /** No word: the meaning of the whole text, compared with the tag's description. */
  MEANING(0.5);

  private final double weight;

  TextField(double weight) {
    this.weight = weight;
  }

  /** The assumed chance that a word here tells what the work is about; above 0, at most 1. */
  public double weight() {
    return weight;
  }
}
