package dev.zhenzan.exposure.newcomer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The exposures of a round, and how they are distributed: one after the other, each to the
 * applicant with the highest quality over exposures so far plus a half, unless what is left would
 * then no longer reach the floors. Whoever is passed over for that is out of the round, as floors
 * only get harder to reach.
 *
 * @param budget exposures to distribute, not negative
 * @param mostOfACreator the most for one, at least 1
 * @param floors of verticals and regions
 */
public record FreeQuota(int budget, int mostOfACreator, Floors floors) {
  private static final int HALVINGS = 40;

  public FreeQuota {
    if (budget < 0 || mostOfACreator < 1) {
      throw new IllegalArgumentException(
          "budget must not be negative and mostOfACreator at least 1: "
              + budget
              + ", "
              + mostOfACreator);
    }
  }

  /**
   * Distributes the budget. The outcome does not depend on the order of the applicants; of two who
   * are equal in all, the lower dense int comes first.
   *
   * @param applicants each creator once
   */
  public Quota distribute(List<Applicant> applicants) {
    if (applicants.stream().mapToInt(Applicant::creator).distinct().count() < applicants.size()) {
      throw new IllegalArgumentException("applicants must be different creators");
    }
    Cells cells = Cells.of(applicants, mostOfACreator);
    Floors reachable = reachable(cells);
    QuotaRound round = new QuotaRound(applicants, cells, cells.need(reachable));
    int left = round.distribute(budget, mostOfACreator);
    return new Quota(round.grants(), left, shortfalls(reachable));
  }

  /** The floors, lowered to what their creators can take, then all alike to what the budget has. */
  private Floors reachable(Cells cells) {
    Floors possible =
        new Floors(
            cells.lowered(Dimension.VERTICAL, floors.verticals()),
            cells.lowered(Dimension.REGION, floors.regions()));
    if (cells.need(possible).exposures() <= budget) {
      return possible;
    }
    double enough = 0;
    double tooMuch = 1;
    for (int i = 0; i < HALVINGS; i++) {
      double share = (enough + tooMuch) / 2;
      if (cells.need(possible.times(share)).exposures() <= budget) {
        enough = share;
      } else {
        tooMuch = share;
      }
    }
    return possible.times(enough);
  }

  private List<Quota.Shortfall> shortfalls(Floors reachable) {
    List<Quota.Shortfall> shortfalls = new ArrayList<>();
    add(shortfalls, Dimension.VERTICAL, floors.verticals(), reachable.verticals());
    add(shortfalls, Dimension.REGION, floors.regions(), reachable.regions());
    return shortfalls;
  }

  private static void add(
      List<Quota.Shortfall> shortfalls,
      Dimension dimension,
      Map<String, Integer> asked,
      Map<String, Integer> reachable) {
    asked.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(floor -> reachable.getOrDefault(floor.getKey(), 0) < floor.getValue())
        .map(
            floor ->
                new Quota.Shortfall(
                    dimension,
                    floor.getKey(),
                    floor.getValue(),
                    reachable.getOrDefault(floor.getKey(), 0)))
        .forEach(shortfalls::add);
  }
}
