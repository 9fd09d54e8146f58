package dev.zhenzan.detect.lockstep;

/** What chance gives a cell of the likes that some accounts make in its stratum. */
final class PairNull {
  /** Likes of the whole stratum's average that a thin share is drawn towards. */
  private static final double PRIOR = 10;

  private final Cells cells;

  PairNull(Cells cells) {
    this.cells = cells;
  }

  /**
   * The share of a stratum's likes that go to a cell among all who are not in question.
   *
   * @param shared likes of those in question in the cell
   * @param inStratum likes of those in question in its stratum
   */
  double share(int cell, int shared, int inStratum) {
    int mass = cells.mass(cells.stratumOfCell(cell));
    double prior = PRIOR * cells.size(cell) / mass;
    return (cells.size(cell) - shared + 0.5 + prior) / (mass - inStratum + PRIOR + 1);
  }

  /** Nats of surprise at {@code shared} likes in a cell; 0 unless the lift is large enough. */
  double surprise(int cell, int shared, int inStratum) {
    double expected = inStratum * share(cell, shared, inStratum);
    return shared < CoLikeScan.MIN_LIFT * expected ? 0 : deviance(shared, expected);
  }

  /** Poisson deviance c ln(c/E) - (c - E), a bound on the logarithm of the upper tail. */
  static double deviance(double count, double expected) {
    return count <= expected ? 0 : count * Math.log(count / expected) - (count - expected);
  }
}
