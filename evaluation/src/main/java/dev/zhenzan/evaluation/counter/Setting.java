package dev.zhenzan.evaluation.counter;

import dev.zhenzan.evaluation.chance.Chance;

/**
 * What the works of one world share.
 *
 * @param laterHours by how much the rhythm is later than usual
 * @param swing factor of the rhythm's swing, 0 to 1
 * @param withTalk share of works whose comments and shares are known
 * @param withViews share of works whose views are known
 * @param delayHours by how much the source counts views later than likes, on average
 * @param invalid share of works with brought likes
 */
record Setting(
    double laterHours,
    double swing,
    double withTalk,
    double withViews,
    double delayHours,
    double invalid) {
  /** A usual one: China's hours, all counters on nearly all works. */
  static Setting usual() {
    return new Setting(0, 1, 0.95, 1, 0, 1.0 / 3);
  }

  /** Any: other hours, or hardly any rhythm, or counters that lack. */
  static Setting any(Chance chance) {
    double later = chance.happens(0.7) ? chance.uniform(-1.5, 1.5) : chance.uniform(0, 24);
    double swing = chance.happens(0.8) ? chance.uniform(0.6, 1) : chance.uniform(0, 0.5);
    double talk = chance.happens(0.7) ? 1 : chance.uniform(0, 0.8);
    double views = chance.happens(0.85) ? 1 : chance.uniform(0, 0.7);
    double delay = chance.happens(0.7) ? 0 : chance.logUniform(0.2, 6);
    return new Setting(later, swing, talk, views, delay, chance.uniform(0.1, 0.55));
  }
}
