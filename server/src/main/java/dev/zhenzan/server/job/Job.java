package dev.zhenzan.server.job;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.http.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Long work, as its row says it stands.
 *
 * @param kind code of its {@link JobKind}
 * @param parameters as its kind completed them
 * @param creatorIds whose it is, where it is of creators; a creator sees no other
 * @param progress 0 to 1
 * @param stage what is being done; null before and after
 * @param problem why it failed
 * @param result what it left: {@code files} and what its kind adds
 * @param revision grows with each change
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Job(
    UUID id,
    @JsonIgnore UUID organisation,
    @Nullable UUID personId,
    String kind,
    JsonNode parameters,
    List<String> creatorIds,
    JobState state,
    double progress,
    @Nullable String stage,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Problem problem,
    @Nullable JsonNode result,
    @JsonIgnore long revision,
    @JsonIgnore boolean cancellation) {}
