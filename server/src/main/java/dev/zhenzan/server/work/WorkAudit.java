package dev.zhenzan.server.work;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.zhenzan.server.result.Estimate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What holds of one work: what the latest audit found, and what reviewers decided. The audit's
 * files keep what it found.
 *
 * @param likes the denominator
 * @param hours likes by the hour in which they were given, those without between them
 * @param reasons why likes are not valid; a like may have several
 * @param groups lockstep groups that liked it
 * @param changedVerdicts interactions that the audit did not hold for valid and a reviewer did:
 *     they count as known to be valid
 * @param reviewIds the cases by which, as far as the caller may see them
 * @param policyRevision of the decision policy that the audit judged by: 0 is the standard; null
 *     where the audit is older than that
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record WorkAudit(
    String videoId,
    @Nullable String creatorId,
    @Nullable String caption,
    @Nullable Instant publishedAt,
    long likes,
    @Nullable Estimate validLikes,
    @Nullable Estimate authenticity,
    String grade,
    List<Hour> hours,
    @JsonRawValue @Schema(type = SchemaType.ARRAY) String reasons,
    @JsonRawValue @Schema(type = SchemaType.ARRAY) String groups,
    long changedVerdicts,
    List<UUID> reviewIds,
    UUID auditId,
    @Nullable Integer policyRevision,
    Instant auditedAt) {}
