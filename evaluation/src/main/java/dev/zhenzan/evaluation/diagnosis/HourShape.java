package dev.zhenzan.evaluation.diagnosis;

import dev.zhenzan.evaluation.chance.Chance;

/** What an effect of the hour of the week looks like. */
public enum HourShape {
  /** Evenings and, less, noons; a little more on weekends. */
  EVENING {
    @Override
    double[] draw(Chance chance) {
      double peak = 20.5 + chance.normal();
      return each(
          slot ->
              bump(slot % 24 - peak, 24, 2.5)
                  + 0.4 * bump(slot % 24 - 12.5, 24, 1.5)
                  + (slot >= 120 ? 0.2 : 0));
    }
  },
  /** One time of the day, anywhere; weekends differ. */
  ANYWHERE {
    @Override
    double[] draw(Chance chance) {
      double peak = chance.uniform(0, 24);
      double width = chance.uniform(1.5, 4);
      double weekend = 0.3 * chance.normal();
      return each(slot -> bump(slot % 24 - peak, 24, width) + (slot >= 120 ? weekend : 0));
    }
  },
  /** Three hours of each day, and nothing else. */
  SHARP {
    @Override
    double[] draw(Chance chance) {
      int from = chance.below(24);
      return each(slot -> Math.floorMod(slot - from, 24) < 3 ? 1 : 0);
    }
  },
  /** Three times of the week that no other day repeats. */
  WEEKLY {
    @Override
    double[] draw(Chance chance) {
      double[] at = {chance.uniform(0, 168), chance.uniform(0, 168), chance.uniform(0, 168)};
      return each(
          slot ->
              bump(slot - at[0], 168, 3) + bump(slot - at[1], 168, 3) + bump(slot - at[2], 168, 3));
    }
  };

  private static final int SLOTS = 168;

  /** An effect by hour of the week, logarithms in any unit. */
  abstract double[] draw(Chance chance);

  private interface Value {
    double at(int slot);
  }

  private static double[] each(Value value) {
    double[] effect = new double[SLOTS];
    for (int slot = 0; slot < SLOTS; slot++) {
      effect[slot] = value.at(slot);
    }
    return effect;
  }

  /** A bell around 0 on a circle. */
  static double bump(double apart, double around, double width) {
    double circular = apart - around * Math.rint(apart / around);
    return Math.exp(-0.5 * circular * circular / (width * width));
  }
}
