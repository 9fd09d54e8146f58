package dev.zhenzan.evaluation.world.settings;

/**
 * How people come upon videos of creators whom they do not follow.
 *
 * @param ownTopic share that is of an own topic; the rest is whatever is popular, 0 to 1
 * @param hot share of all ordinary likes that come from a list which everybody is shown in the same
 *     order, 0 to 1
 * @param hotHours hours after which that list is made anew, 1 to 168
 */
public record Discovery(double ownTopic, double hot, int hotHours) {
  public Discovery {
    Habits.check("ownTopic", ownTopic, 0, 1);
    Habits.check("hot", hot, 0, 1);
    Habits.check("hotHours", hotHours, 1, 168);
  }

  /** Four in five of an own topic; no common list. */
  public static Discovery defaults() {
    return new Discovery(0.8, 0, 6);
  }
}
