package dev.zhenzan.detect.lockstep;

/** What chance gives a cell of the likes that some accounts make in its stratum. */
final class PairNull {
  /** Likes in which a thin stratum is drawn towards the video's usual share. */
  private static final double PRIOR = 10;

  private final Cells cells;
  private final double minLift;

  PairNull(Cells cells, double minLift) {
    this.cells = cells;
    this.minLift = minLift;
  }

  /**
   * The share of a stratum's likes that go to a cell among all who are not in question.
   *
   * @param shared likes of those in question in the cell
   * @param inStratum likes of those in question in its stratum
   */
  double share(int cell, int shared, int inStratum) {
    double outside = cells.size(cell) - shared + 0.5;
    double outsideMass = cells.mass(cells.stratumOfCell(cell)) - inStratum + 1.0;
    return (outside + PRIOR * cells.usualShare(cell)) / (outsideMass + PRIOR);
  }

  /** Nats of surprise at {@code shared} likes in a cell; 0 unless the lift is large enough. */
  double surprise(int cell, int shared, int inStratum) {
    double expected = inStratum * share(cell, shared, inStratum);
    return shared < minLift * expected ? 0 : deviance(shared, expected);
  }

  /** Poisson deviance c ln(c/E) - (c - E), a bound on the logarithm of the upper tail. */
  static double deviance(double count, double expected) {
    return count <= expected ? 0 : count * Math.log(count / expected) - (count - expected);
  }
}
