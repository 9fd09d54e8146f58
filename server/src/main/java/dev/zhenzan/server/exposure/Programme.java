package dev.zhenzan.server.exposure;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.exposure.newcomer.Floors;
import dev.zhenzan.exposure.newcomer.FreeQuota;
import dev.zhenzan.exposure.newcomer.NewcomerRules;
import dev.zhenzan.server.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The public rules of the newcomer programme.
 *
 * @param maxAccountAgeDays the most days since a creator's account was registered
 * @param leastOriginality share of the works that are the creator's own, 0 to 1
 * @param leastCompletion share of first viewers who watch to the end, 0 to 1
 * @param mostViolations open findings at most
 * @param exposuresPerCreator free exposures of a creator a week at most
 * @param weeklyBudget free exposures a week
 * @param verticalFloors least shares of the budget by vertical
 * @param regionFloors least shares of the budget by region
 * @param publishedAt null in a request
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Programme(
    @Nullable Integer maxAccountAgeDays,
    @Nullable Double leastOriginality,
    @Nullable Double leastCompletion,
    @Nullable Integer mostViolations,
    @Nullable Integer exposuresPerCreator,
    @Nullable Integer weeklyBudget,
    @Nullable List<Floor> verticalFloors,
    @Nullable List<Floor> regionFloors,
    @Nullable Instant publishedAt) {
  private static final int MOST = 10_000_000;
  private static final int MOST_FLOORS = 200;

  /**
   * The least that a group gets.
   *
   * @param code of the vertical or region
   * @param share of the budget, 0 to 1
   */
  public record Floor(@Nullable String code, @Nullable Double share) {}

  /** The rules of whoever has none: the core's standard, and no exposures. */
  static Programme standard() {
    NewcomerRules rules = NewcomerRules.standard();
    return new Programme(
        rules.oldestDays(),
        rules.leastOriginality(),
        rules.leastCompletion(),
        rules.mostViolations(),
        200,
        0,
        List.of(),
        List.of(),
        null);
  }

  Programme publishedAt(@Nullable Instant time) {
    return new Programme(
        maxAccountAgeDays,
        leastOriginality,
        leastCompletion,
        mostViolations,
        exposuresPerCreator,
        weeklyBudget,
        verticalFloors,
        regionFloors,
        time);
  }

  /**
   * The same with every value, each within its range.
   *
   * @throws ProblemException for the first that is not
   */
  Programme checked() {
    return new Programme(
        whole("/max_account_age_days", maxAccountAgeDays, 0, 3_660),
        share("/least_originality", leastOriginality),
        share("/least_completion", leastCompletion),
        whole("/most_violations", mostViolations == null ? 0 : mostViolations, 0, MOST),
        whole("/exposures_per_creator", exposuresPerCreator, 1, MOST),
        whole("/weekly_budget", weeklyBudget, 0, MOST),
        floors("/vertical_floors", verticalFloors),
        floors("/region_floors", regionFloors),
        null);
  }

  private static List<Floor> floors(String pointer, @Nullable List<Floor> floors) {
    List<Floor> given = floors == null ? List.of() : floors;
    if (given.stream().anyMatch(java.util.Objects::isNull)) {
      throw ProblemException.ofValue(pointer, "each floor is an object with code and share");
    }
    double sum = 0;
    for (Floor floor : given) {
      if (floor.code == null || floor.code.isBlank() || floor.code.length() > 100) {
        throw ProblemException.ofValue(pointer, "each floor needs a code of 1 to 100 characters");
      }
      sum += share(pointer, floor.share);
    }
    long different = given.stream().map(Floor::code).distinct().count();
    if (sum > 1 || different < given.size() || given.size() > MOST_FLOORS) {
      throw ProblemException.ofValue(
          pointer, "floors must be of at most 200 different codes, their shares at most 1 in all");
    }
    return List.copyOf(given);
  }

  private static int whole(String pointer, @Nullable Integer value, int least, int most) {
    if (value == null || value < least || value > most) {
      throw ProblemException.ofValue(
          pointer, "a whole number from %d to %d is needed".formatted(least, most));
    }
    return value;
  }

  private static double share(String pointer, @Nullable Double value) {
    if (value == null || !(value >= 0 && value <= 1)) {
      throw ProblemException.ofValue(pointer, "a share from 0 to 1 is needed");
    }
    return value;
  }

  /** The rules on who may take part. Of a checked programme. */
  NewcomerRules rules() {
    Programme all = checked();
    return new NewcomerRules(
        given(all.maxAccountAgeDays),
        given(all.leastOriginality),
        given(all.leastCompletion),
        given(all.mostViolations));
  }

  /** What is distributed each week. Of a checked programme. */
  FreeQuota quota() {
    Programme all = checked();
    int budget = given(all.weeklyBudget);
    return new FreeQuota(
        budget,
        given(all.exposuresPerCreator),
        new Floors(
            exposures(budget, given(all.verticalFloors)),
            exposures(budget, given(all.regionFloors))));
  }

  private static Map<String, Integer> exposures(int budget, List<Floor> floors) {
    return floors.stream()
        .collect(
            Collectors.toMap(
                floor -> given(floor.code),
                floor -> (int) Math.floor(budget * given(floor.share))));
  }

  private static <T> T given(@Nullable T value) {
    return java.util.Objects.requireNonNull(value);
  }
}
