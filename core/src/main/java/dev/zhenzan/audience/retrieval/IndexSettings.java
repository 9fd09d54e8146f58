package dev.zhenzan.audience.retrieval;

/**
 * How an index is built.
 *
 * @param recall the share of the exact answers that the sample queries shall find, above 0 and
 *     below 1
 * @param assured the share of the sample queries that shall each find it, above 0 and below 1
 * @param answers how many answers a query is measured by, at least 1
 * @param seed of whatever is drawn
 */
public record IndexSettings(double recall, double assured, int answers, long seed) {
  /**
   * 0.97 of the best thousand, for nine of ten queries: held-out queries then find 0.95 with room
   * for chance.
   */
  public static final IndexSettings STANDARD = new IndexSettings(0.97, 0.9, 1_000, 0x5EED);

  public IndexSettings {
    if (!(recall > 0 && recall < 1 && assured > 0 && assured < 1)) {
      throw new IllegalArgumentException("recall and assured share: " + recall + ", " + assured);
    }
    if (answers < 1) {
      throw new IllegalArgumentException("answers must be at least 1: " + answers);
    }
  }
}
