package dev.zhenzan.evaluation.world.scene;

/**
 * A video.
 *
 * @param index place in the catalogue
 * @param creator its creator's account
 * @param topic one of the world's topics
 * @param publishedAt micros
 * @param draw how strongly it draws people
 * @param durationMillis length
 */
public record Work(
    int index, int creator, int topic, long publishedAt, Draw draw, int durationMillis) {

  /**
   * How strongly a work draws people, and for how long.
   *
   * @param appeal weight when new
   * @param fade time scale of its decline, micros
   * @param power how steep the decline is: 3 for most works, 1 for those that last (in halves)
   */
  public record Draw(double appeal, long fade, int power) {
    /** Weight at an age, micros. */
    double at(long age) {
      double x = 1 + (double) Math.max(0, age) / fade;
      double root = StrictMath.sqrt(x);
      return power == 3 ? appeal / (x * root) : appeal / root;
    }
  }
}
