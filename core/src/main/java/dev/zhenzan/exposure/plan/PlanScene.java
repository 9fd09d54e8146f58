package dev.zhenzan.exposure.plan;

import java.util.List;
import java.util.Objects;
import java.util.function.IntToLongFunction;

/**
 * What a plan works with.
 *
 * @param audiences of its works, each work once
 * @param accountKeys key of an account's id, see {@link KeyedDraws#key}
 * @param history of what accounts were shown, shared with other plans
 * @param permission asked at every visit: audiences are of the time they were made, and whoever is
 *     in one may leave while the plan runs
 */
public record PlanScene(
    List<WorkAudience> audiences,
    IntToLongFunction accountKeys,
    ExposureHistory history,
    Permission permission) {
  /** Who may be shown works of a plan as things stand. */
  @FunctionalInterface
  public interface Permission {
    /**
     * Whether an account still may be shown works: it has not withdrawn its consent since the
     * audiences were made, nor lost it otherwise.
     *
     * @param account dense int
     * @param hour under way, whole hours since 1970-01-01T00Z; whoever left within it has left
     */
    boolean allows(int account, long hour);
  }

  public PlanScene {
    audiences = List.copyOf(audiences);
    Objects.requireNonNull(accountKeys, "accountKeys");
    Objects.requireNonNull(history, "history");
    Objects.requireNonNull(permission, "permission");
    if (audiences.stream().mapToInt(WorkAudience::work).distinct().count() != audiences.size()) {
      throw new IllegalArgumentException("audiences must be of different works");
    }
  }
}
