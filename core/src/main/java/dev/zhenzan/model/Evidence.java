package dev.zhenzan.model;

import java.util.Objects;

/**
 * One finding of one detector: what was seen, on which rows, and how strongly it speaks.
 *
 * @param reason the stable code
 * @param rows rows of the {@link InteractionTable} that it touches, ascending
 * @param strengths for each row the logarithm (nats) of how much likelier the finding is if the row
 *     is invalid than if it is valid; not yet calibrated
 * @param group index of the lockstep group it comes from in the detection's list, or {@link
 *     InteractionTable#ABSENT}
 */
public record Evidence(Reason reason, int[] rows, float[] strengths, int group) {
  public Evidence {
    Objects.requireNonNull(reason, "reason");
    if (rows.length != strengths.length) {
      throw new IllegalArgumentException(
          "rows and strengths must have one length: " + rows.length + ", " + strengths.length);
    }
  }

  /** A finding that belongs to no group. */
  public static Evidence of(Reason reason, int[] rows, float[] strengths) {
    return new Evidence(reason, rows, strengths, InteractionTable.ABSENT);
  }
}
