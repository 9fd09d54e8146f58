package dev.zhenzan.evaluation.exposure;

/**
 * How large a world is.
 *
 * @param accounts 100 to 1,000,000
 * @param works 1 to 200; of ten works one is cold and one unwanted
 * @param days 1 to 60
 */
public record WorldSize(int accounts, int works, int days) {
  private static final int ONE_COLD_OF = 10;
  private static final int UNWANTED_PLACE = 5;
  private static final int COLD_PLACE = 2;

  public WorldSize {
    check("accounts", accounts, 100, 1_000_000);
    check("works", works, 1, 200);
    check("days", days, 1, 60);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s must be in [%d, %d]: %d".formatted(name, least, most, value));
    }
  }

  /** Twenty thousand accounts, twenty works, a week. */
  public static WorldSize defaults() {
    return new WorldSize(20_000, 20, 7);
  }

  /** What kind a work is. */
  WorkKind kind(int work) {
    return switch (work % ONE_COLD_OF) {
      case COLD_PLACE -> WorkKind.COLD;
      case UNWANTED_PLACE -> WorkKind.UNWANTED;
      default -> WorkKind.ORDINARY;
    };
  }

  /** Hours of all days. */
  public int hours() {
    return 24 * days;
  }
}
