package dev.zhenzan.server.exposure;

import dev.zhenzan.server.http.ProblemException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it is asked for.
 *
 * @param name for people
 * @param creatorId whose works they are
 * @param videoIds the works, 1 to 50
 * @param budget exposures at most, 1 to a million
 * @param viewersWanted genuine long views after which it ends; 0 or null for as many as the budget
 *     reaches
 * @param from when it begins; null for now
 * @param hours how long, 1 to 8,784
 * @param capExposures shown to an account at most in any stretch of {@code capHours}, all plans
 *     together
 * @param capHours length of that stretch
 * @param holdout share of the accounts that is left out to compare with, 0 to 0.5
 * @param exploration share of the exposures that is spent to learn, 0 to 0.5
 * @param newcomer whether they come out of the newcomer programme
 */
public record PlanRequest(
    @Nullable String name,
    @Nullable String creatorId,
    @Nullable List<String> videoIds,
    @Nullable Integer budget,
    @Nullable Integer viewersWanted,
    @Nullable Instant from,
    @Nullable Integer hours,
    @Nullable Integer capExposures,
    @Nullable Integer capHours,
    @Nullable Double holdout,
    @Nullable Double exploration,
    @Nullable Boolean newcomer) {
  private static final int MOST_BUDGET = 1_000_000;
  private static final int MOST_HOURS = 366 * 24;
  private static final int MOST_CAP = 1_000;
  private static final int MOST_WORKS = 50;
  private static final int LONGEST = 200;
  private static final double MOST_SHARE = 0.5;
  private static final double LEAST_HOLDOUT = 0.01;
  private static final double USUAL_HOLDOUT = 0.2;
  private static final double USUAL_EXPLORATION = 0.1;
  private static final int USUAL_CAP = 3;
  private static final int DAY = 24;

  /**
   * The same with every value, each within its range.
   *
   * @throws ProblemException for the first that is not
   */
  PlanTerms checked(Instant now) {
    return new PlanTerms(
        text("/name", name),
        text("/creator_id", creatorId),
        works(),
        new PlanTerms.Reach(
            whole("/budget", budget, 1, MOST_BUDGET),
            whole("/viewers_wanted", viewersWanted == null ? 0 : viewersWanted, 0, MOST_BUDGET)),
        new PlanTerms.Time(begin(now), whole("/hours", hours, 1, MOST_HOURS)),
        new PlanTerms.Cap(
            whole("/cap_exposures", capExposures == null ? USUAL_CAP : capExposures, 1, MOST_CAP),
            whole("/cap_hours", capHours == null ? DAY : capHours, 1, MOST_HOURS)),
        new PlanTerms.Shares(heldOut(), share("/exploration", exploration, USUAL_EXPLORATION)),
        newcomer != null && newcomer);
  }

  private Instant begin(Instant now) {
    if (from == null || from.isBefore(now)) {
      return now;
    }
    if (from.isAfter(now.plusSeconds(MOST_HOURS * 3600L))) {
      throw ProblemException.ofValue("/from", "from must be within a year");
    }
    return from;
  }

  private double heldOut() {
    double share = share("/holdout", holdout, USUAL_HOLDOUT);
    if (share > 0 && share < LEAST_HOLDOUT) {
      throw ProblemException.ofValue("/holdout", "holdout must be 0, or 0.01 to 0.5");
    }
    return share;
  }

  private List<String> works() {
    if (videoIds == null || videoIds.isEmpty() || videoIds.size() > MOST_WORKS) {
      throw ProblemException.ofValue("/video_ids", "video_ids must be 1 to 50 works");
    }
    videoIds.forEach(id -> text("/video_ids", id));
    return videoIds.stream().distinct().toList();
  }

  private static String text(String pointer, @Nullable String value) {
    if (value == null || value.isBlank() || value.length() > LONGEST) {
      throw ProblemException.ofValue(pointer, "a text of 1 to 200 characters is needed");
    }
    return value;
  }

  private static int whole(String pointer, @Nullable Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw ProblemException.ofValue(
          pointer, "a whole number from %d to %d is needed".formatted(least, most));
    }
    return value;
  }

  private static double share(String pointer, @Nullable Double value, double usual) {
    double share = value == null ? usual : value;
    if (!(share >= 0 && share <= MOST_SHARE)) {
      throw ProblemException.ofValue(pointer, "a share from 0 to 0.5 is needed");
    }
    return share;
  }
}
