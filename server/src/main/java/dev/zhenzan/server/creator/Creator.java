package dev.zhenzan.server.creator;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.result.Estimate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A creator, with what the latest audit found.
 *
 * @param name at the platform that the creator connected; null without a connection
 * @param vertical the category of most of the works, in the platform's words
 * @param tier by the latest quote; null before one
 * @param likes that the audit counted: the denominator
 * @param changedVerdicts of interactions with the works, by reviewers: the figures have them
 * @param certificateId of the newest certificate in force; null where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Creator(
    String creatorId,
    @Nullable String name,
    @Nullable String vertical,
    @Nullable String tier,
    @Nullable Long followers,
    long works,
    long likes,
    @Nullable Estimate validLikes,
    @Nullable Estimate authenticity,
    long changedVerdicts,
    @Nullable String grade,
    @Nullable Instant auditedAt,
    @Nullable UUID certificateId,
    @JsonIgnore double sortKey) {
  static Creator of(ResultSet row, StatementContext context) throws SQLException {
    long followers = row.getLong("followers");
    boolean unknown = row.wasNull();
    return new Creator(
        row.getString("creator_id"),
        row.getString("name"),
        row.getString("vertical"),
        row.getString("tier"),
        unknown ? null : (Long) followers,
        row.getLong("works"),
        row.getLong("likes"),
        Estimate.validLikes(row),
        Estimate.authenticity(row),
        row.getLong("changed"),
        row.getString("grade"),
        Optional.ofNullable(row.getTimestamp("audited_at")).map(Timestamp::toInstant).orElse(null),
        row.getObject("certificate_id", UUID.class),
        row.getDouble("sort_key"));
  }
}
