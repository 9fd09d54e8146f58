package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;

/** Makes what really happens on a work. */
interface Generator {
  /** The generator's name for people. */
  String name();

  /** A work that nobody meddles with; {@code ORGANIC} or {@code VIRAL}. */
  Course natural(Family family, Setting setting, Chance chance);

  /**
   * Brings likes to a work from outside.
   *
   * @return the step at which that begins
   */
  int bring(Family family, Course course, Chance chance);
}
