package dev.zhenzan.evaluation.fit;

import dev.zhenzan.evaluation.world.settings.WorldSettings;

/** The kinds of worlds that models are fitted on: seven in eight are varied, the eighth usual. */
final class FitWorlds {
  private static final int ONE_IN = 8;

  private FitWorlds() {}

  static WorldSettings settings(long seed, int number) {
    return number % ONE_IN == ONE_IN - 1
        ? WorldSettings.defaults(seed + number)
        : WorldSettings.varied(seed + number);
  }
}
