package dev.zhenzan.verdict;

import dev.zhenzan.model.Reason;
import java.util.EnumMap;
import java.util.Map;

/**
 * Turns the strengths of findings into probabilities.
 *
 * @param lines a line for each reason
 * @param unseen probability that a row without any finding is invalid, 0 to 1
 */
public record Calibration(Map<Reason, Line> lines, double unseen) {
  public Calibration {
    lines = new EnumMap<>(lines);
    if (!(unseen >= 0 && unseen < 1)) {
      throw new IllegalArgumentException("unseen must be in [0, 1): " + unseen);
    }
  }

  /** Log odds as a line of a strength. */
  public record Line(double slope, double intercept) {
    /** The probability at a strength, 0 to 1. */
    public double probability(double strength) {
      return 1 / (1 + Math.exp(-(slope * strength + intercept)));
    }
  }

  /** The probability that a finding of a reason and strength holds. */
  public double probability(Reason reason, double strength) {
    Line line = lines.get(reason);
    if (line == null) {
      throw new IllegalArgumentException("no line for reason: " + reason);
    }
    return line.probability(strength);
  }

  /** Round lines, set by the reliability of strengths on simulated worlds. */
  public static Calibration standard() {
    Map<Reason, Line> lines = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      lines.put(reason, standardLine(reason));
    }
    return new Calibration(lines, 0.012);
  }

  private static Line standardLine(Reason reason) {
    return switch (reason) {
      case DUPLICATE_ROW, IMPOSSIBLE_RATE, BEFORE_PUBLICATION, BEFORE_REGISTRATION ->
          new Line(1, 0);
      case LOCKSTEP_SYNCHRONOUS, LOCKSTEP_COMMON_TARGETS -> new Line(1.3, -0.3);
      case BURST_COMPOSITION -> new Line(1, 0);
      case REGULAR_INTERVALS -> new Line(0.7, -2.1);
      case NO_DAILY_RHYTHM -> new Line(0.7, -3);
      case LIKE_WITHOUT_WATCHING -> new Line(0.5, -2);
      case ACCOUNT_MOSTLY_INVALID -> new Line(1.2, -1);
      case UNUSUAL_SURROUNDINGS -> new Line(1, 0);
    };
  }
}
