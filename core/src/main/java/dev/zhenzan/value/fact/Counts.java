package dev.zhenzan.value.fact;

/**
 * How often accounts did what with a work, or with several.
 *
 * @param viewers distinct accounts that met it, at least 0
 * @param likes accounts whose like stands
 * @param comments comments
 * @param shares shares
 */
public record Counts(double viewers, double likes, double comments, double shares) {
  /** Nothing. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  /** Both together. */
  public Counts plus(Counts other) {
    return new Counts(
        viewers + other.viewers,
        likes + other.likes,
        comments + other.comments,
        shares + other.shares);
  }

  /** What a source of reach counts: viewers, or likes where there are no views. */
  public double reached(ReachSource source) {
    return switch (source) {
      case VIEWS -> viewers;
      case LIKES -> likes;
    };
  }

  /** Likes, comments and shares. */
  public double interactions() {
    return likes + comments + shares;
  }
}
