package dev.zhenzan.server.work;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.result.Estimate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A work, with what the latest audit found of it and reviewers decided since.
 *
 * @param likes that the audit counted: the denominator; 0 before one
 * @param validLikes null as long as no audit has looked at the work
 * @param grade {@code B}: rests on the organisation's own log
 * @param groups that liked it
 * @param changedVerdicts of its interactions, by reviewers: the figures have them
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Work(
    String videoId,
    @Nullable String creatorId,
    @Nullable String caption,
    @Nullable Instant publishedAt,
    long likes,
    @Nullable Estimate validLikes,
    @Nullable Estimate authenticity,
    @Nullable String grade,
    int groups,
    long changedVerdicts,
    @Nullable Instant auditedAt,
    @JsonIgnore double sortKey) {
  static Work of(ResultSet row, StatementContext context) throws SQLException {
    return new Work(
        row.getString("video_id"),
        row.getString("creator_id"),
        row.getString("caption"),
        time(row, "published_at"),
        row.getLong("likes"),
        Estimate.validLikes(row),
        Estimate.authenticity(row),
        row.getString("grade"),
        row.getInt("groups"),
        row.getLong("changed"),
        time(row, "audited_at"),
        row.getDouble("sort_key"));
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
  }
}
