package dev.zhenzan.server.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interaction that the latest audit does not hold for valid.
 *
 * @param accountId a pseudonym where the caller may not see ids
 * @param probability of being invalid, 0 to 1
 * @param reasons stable codes
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
    @Nullable String groupId) {
  JudgedInteraction by(String name) {
    return new JudgedInteraction(row, name, kind, time, probability, verdict, reasons, groupId);
  }
}
