package dev.zhenzan.server.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that the latest audit did not hold for valid.
 *
 * @param accountId a pseudonym where the caller may not see ids
 * @param probability of being invalid, 0 to 1; 0 where a reviewer found it valid
 * @param verdict that holds
 * @param reasons stable codes of what the audit found
 * @param audited what the audit said where a reviewer changed it; else null
 * @param reviewId the case by which, where the caller may see it
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record JudgedInteraction(
    @JsonIgnore long row,
    String accountId,
    String kind,
    Instant time,
    double probability,
    String verdict,
    List<String> reasons,
    @Nullable String groupId,
    @Nullable Audited audited,
    @Nullable UUID reviewId) {
  /** A verdict as the audit had it. */
  public record Audited(String verdict, double probability) {}

  JudgedInteraction by(String name) {
    return new JudgedInteraction(
        row, name, kind, time, probability, verdict, reasons, groupId, audited, reviewId);
  }
}
