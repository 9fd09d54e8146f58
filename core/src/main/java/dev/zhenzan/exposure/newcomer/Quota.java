package dev.zhenzan.exposure.newcomer;

import java.util.List;

/**
 * What was granted.
 *
 * @param grants one for each applicant, in the order given
 * @param left exposures of the budget that nobody could take, as everybody is at the most
 * @param shortfalls floors that cannot be reached, and what is granted instead; none where all are
 */
public record Quota(List<Grant> grants, int left, List<Shortfall> shortfalls) {
  public Quota {
    grants = List.copyOf(grants);
    shortfalls = List.copyOf(shortfalls);
  }

  /**
   * Exposures of an applicant.
   *
   * @param applicant who gets them
   * @param exposures how many, 0 to the most of a creator
   */
  public record Grant(Applicant applicant, int exposures) {}

  /**
   * A floor that cannot be reached.
   *
   * @param dimension vertical or region
   * @param group its name
   * @param floor that was asked for
   * @param reachable floor that was kept instead
   */
  public record Shortfall(Dimension dimension, String group, int floor, int reachable) {}
}
