package dev.zhenzan.server.counter;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zhenzan.server.result.Estimate;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The counters of a work, and what the latest audit of counters says of them.
 *
 * @param source {@code own} for counters that the organisation sent, or the platform that they were
 *     read from; null where nobody counted the work
 * @param views as last counted, like {@code likes} and {@code comments}; null where the source has
 *     none
 * @param snapshots how often it was counted, from {@code countedFrom} to {@code countedTo}; may be
 *     0
 * @param audit null before the first one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkCounters(
    String videoId,
    @Nullable String creatorId,
    @Nullable String source,
    @Nullable Long views,
    @Nullable Long likes,
    @Nullable Long comments,
    long snapshots,
    @Nullable Instant countedFrom,
    @Nullable Instant countedTo,
    @Nullable Audit audit) {

  /**
   * What the audit says.
   *
   * @param probability that a part of the likes worth naming is invalid, 0.01 to 0.95, with the
   *     interval over models and prior odds
   * @param verdict {@code valid}, {@code suspect} or {@code invalid_sophisticated}
   * @param basis {@code growth}, {@code growth_of_likes}, {@code ratios}, or {@code too_little}:
   *     then the verdict says nothing
   * @param grade {@code C}: rests on counters alone
   * @param snapshots that it rests on, from {@code countedFrom} to {@code countedTo}
   * @param findings signs, the strongest first; the likes of several overlap
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Audit(
      Estimate probability,
      String verdict,
      String basis,
      String grade,
      long snapshots,
      Instant countedFrom,
      Instant countedTo,
      @JsonRawValue @Schema(type = SchemaType.ARRAY) String findings,
      UUID jobId,
      Instant auditedAt) {}
}
