package dev.zhenzan.exposure.lift;

/**
 * Something an account does of its own will, which exposures may or may not bring about.
 *
 * @param code stable name in reports
 * @param anticipatedRate guess of the holdout's mean outcome, above 0 and below 1: it says where
 *     the sequence shall be tight; a wrong guess costs width and never coverage
 * @param worthwhile smallest difference that is worth finding, in the outcome's unit (0.01 is one
 *     account in a hundred): while a difference of this size could not be seen it is too early to
 *     speak of no effect
 */
public record LiftOutcome(String code, double anticipatedRate, double worthwhile) {
  public LiftOutcome {
    if (code.isBlank()) {
      throw new IllegalArgumentException("code must not be blank");
    }
    if (!(0 < anticipatedRate && anticipatedRate < 1)) {
      throw new IllegalArgumentException("anticipatedRate must be in (0, 1): " + anticipatedRate);
    }
    if (!(0 < worthwhile && worthwhile <= 1)) {
      throw new IllegalArgumentException("worthwhile must be in (0, 1]: " + worthwhile);
    }
  }

  /** Watched a work of the creator for long within the window. */
  public static LiftOutcome longView() {
    return new LiftOutcome("long_view", 0.3, 0.03);
  }

  /** Liked a work of the creator within the window; an invalid like counts by its trust. */
  public static LiftOutcome like() {
    return new LiftOutcome("like", 0.01, 0.005);
  }

  /** Follows the creator at the end of the window. */
  public static LiftOutcome follow() {
    return new LiftOutcome("follow", 0.002, 0.002);
  }

  /** Came back to the creator's works on a later day of the window. */
  public static LiftOutcome laterReturn() {
    return new LiftOutcome("return", 0.1, 0.02);
  }
}
