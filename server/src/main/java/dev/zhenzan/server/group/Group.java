package dev.zhenzan.server.group;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.result.CaseLinks;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A lockstep group of the latest audit.
 *
 * @param invalid its interactions that are held for invalid: judged so, and not found valid by a
 *     reviewer
 * @param changedVerdicts interactions of the group that a reviewer found valid
 * @param reviewIds the cases by which, as far as the caller may see them
 * @param synchronous whether its accounts met within a short time
 * @param expected interactions that independent accounts of the same activity would make
 * @param qValue share of false ones among groups at least as improbable
 * @param graph null in lists
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Group(
    String groupId,
    int accounts,
    int videos,
    int interactions,
    int invalid,
    boolean synchronous,
    double expected,
    double suspiciousness,
    double pValue,
    double qValue,
    Window window,
    String evidence,
    String evidenceZh,
    long changedVerdicts,
    List<UUID> reviewIds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Member> members,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> videoIds,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Graph graph,
    @JsonIgnore int rank,
    @JsonIgnore List<String> allVideoIds) {
  public Group {
    reviewIds = List.copyOf(reviewIds);
    allVideoIds = List.copyOf(allVideoIds);
  }

  /** From the first interaction to the last. */
  public record Window(Instant from, Instant to) {}

  /**
   * An account of the group, one of those with most interactions in it.
   *
   * @param id a pseudonym where the caller may not see ids
   * @param probability of acting invalidly, 0 to 1; null where the account is held for valid
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Member(String id, int interactions, @Nullable Double probability) {}

  /**
   * A part of the group that fits a picture.
   *
   * @param nodesInAll of how many
   */
  public record Graph(List<Node> nodes, List<Edge> edges, int nodesInAll) {}

  /**
   * An account or a work.
   *
   * @param kind account or video
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Node(String id, String kind, String label, @Nullable Double probability) {}

  /** An interaction. */
  public record Edge(String account, String video, Instant time) {}

  static Group of(ResultSet row, StatementContext context) throws SQLException {
    return new Group(
        row.getString("group_id"),
        row.getInt("accounts"),
        row.getInt("videos"),
        row.getInt("interactions"),
        row.getInt("invalid"),
        row.getBoolean("synchronous"),
        row.getDouble("expected"),
        row.getDouble("suspiciousness"),
        row.getDouble("p_value"),
        row.getDouble("q_value"),
        new Window(
            row.getTimestamp("window_from").toInstant(), row.getTimestamp("window_to").toInstant()),
        row.getString("evidence"),
        row.getString("evidence_zh"),
        row.getLong("changed"),
        CaseLinks.reviewIds(row),
        null,
        null,
        null,
        row.getInt("rank"),
        Arrays.asList((String[]) row.getArray("video_ids").getArray()));
  }

  Group with(List<Member> members, List<String> videoIds, Graph graph) {
    return new Group(
        groupId,
        accounts,
        videos,
        interactions,
        invalid,
        synchronous,
        expected,
        suspiciousness,
        pValue,
        qValue,
        window,
        evidence,
        evidenceZh,
        changedVerdicts,
        reviewIds,
        members,
        videoIds,
        graph,
        rank,
        allVideoIds);
  }
}
