package dev.zhenzan.diagnosis.figures;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Surface;
import dev.zhenzan.vertical.Seasonality;

/**
 * Trusted likes and views of some works by what they differ in. Not thread-safe while it is
 * counted.
 *
 * @param hours likes by hour of the week in China, 168 categories from Monday 0 h on
 * @param viewHours views by hour of the week, all works as one unit
 * @param delays of likes after publishing
 * @param regions likes by region, by its dense int; nothing where the log has none
 * @param surfaces views by surface, or likes where the log has no views, in the order of {@link
 *     Surface}
 * @param tags likes by tag of the work, shared out by the weights of its tags
 */
public record Side(
    Tally hours, Tally viewHours, Delays delays, Tally regions, Tally surfaces, Tally tags) {

  /**
   * Nothing counted yet.
   *
   * @param units of the sample: works, or groups of them
   */
  static Side empty(int units, InteractionTable table, WorkTopics topics) {
    return new Side(
        new Tally(units, Seasonality.HOURS_OF_WEEK),
        new Tally(1, Seasonality.HOURS_OF_WEEK),
        new Delays(),
        new Tally(units, Math.max(1, table.regions().size())),
        new Tally(units, Surface.values().length),
        new Tally(units, Math.max(1, topics.size())));
  }

  /** Trusted likes. */
  public double likes() {
    return hours.total();
  }

  /** Trusted views. */
  public double views() {
    return viewHours.total();
  }
}
