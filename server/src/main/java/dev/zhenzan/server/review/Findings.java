package dev.zhenzan.server.review;

import dev.zhenzan.model.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the audit found on the subject of a case, as its tables hold it. */
final class Findings {
  private static final int MOST_ACCOUNTS = 40;
  private static final int MOST_VIDEOS = 20;
  private static final int MOST_EDGES = 400;

  private static final Map<String, String> CONDITIONS =
      Map.of(
          "group", "f.group_id = :subject",
          "video", "f.video_id = :subject",
          "account", "f.account_id = :subject");

  private final Handle handle;
  private final Review review;

  Findings(Handle handle, Review review) {
    this.handle = handle;
    this.review = review;
  }

  /** By reason, the most frequent first. */
  List<Review.Evidence> evidence(Optional<Review.Group> group) {
    return handle
        .createQuery(
            """
            select r as reason, avg(f.probability) as probability, count(*) as interactions
            from flagged_interaction f, unnest(f.reasons) r
            where f.organisation_id = organisation()
              and f.audit_id = coalesce(cast(:audit as uuid), latest_audit()) and %s
            group by r order by interactions desc, r"""
                .formatted(CONDITIONS.getOrDefault(review.subjectKind(), "false")))
        .bindByType("audit", review.auditId(), UUID.class)
        .bind("subject", review.subjectId())
        .map((row, context) -> evidence(row, group))
        .list();
  }

  private static Review.Evidence evidence(ResultSet row, Optional<Review.Group> group)
      throws SQLException {
    String reason = row.getString("reason");
    Optional<Review.Group> about = group.filter(found -> reason.startsWith("lockstep"));
    ReasonWords words = ReasonWords.of(reason);
    return new Review.Evidence(
        reason,
        about.map(Review.Group::suspiciousness).orElse(0.0),
        row.getDouble("probability"),
        about.map(Review.Group::evidence).orElse(words.en()),
        about.map(Review.Group::evidenceZh).orElse(words.zh()),
        row.getLong("interactions"));
  }

  /** Reasons that were looked for and not found. */
  static List<String> notFound(List<Review.Evidence> evidence) {
    List<String> found = evidence.stream().map(Review.Evidence::reason).toList();
    return Arrays.stream(Reason.values())
        .map(Reason::code)
        .filter(code -> !found.contains(code))
        .toList();
  }

  /** The group of a case about one; empty for others, and where its audit was dropped. */
  Optional<Review.Group> group() {
    return handle
        .createQuery(
            """
            select * from lockstep_group where organisation_id = organisation()
              and audit_id = cast(:audit as uuid) and group_id = :group and :kind = 'group'""")
        .bindByType("audit", review.auditId(), UUID.class)
        .bind("group", review.subjectId())
        .bind("kind", review.subjectKind())
        .map((row, context) -> group(row))
        .findOne();
  }

  private Review.Group group(ResultSet row) throws SQLException {
    int accounts = row.getInt("accounts");
    int videos = row.getInt("videos");
    return new Review.Group(
        row.getString("group_id"),
        accounts,
        videos,
        row.getInt("interactions"),
        row.getInt("invalid"),
        row.getBoolean("synchronous"),
        row.getDouble("expected"),
        row.getDouble("suspiciousness"),
        row.getDouble("q_value"),
        new Review.Window(
            row.getTimestamp("window_from").toInstant(), row.getTimestamp("window_to").toInstant()),
        row.getString("evidence"),
        row.getString("evidence_zh"),
        graph(accounts + videos));
  }

  private record Act(
      String account, String video, Instant time, double probability, @Nullable String caption) {}

  private Review.Graph graph(int nodesInAll) {
    List<Act> acts =
        handle
            .createQuery(
                """
                with f as (
                  select account_id, video_id, min("time") as time, max(probability) as probability
                  from flagged_interaction where organisation_id = organisation()
                    and audit_id = cast(:audit as uuid) and group_id = :group
                  group by account_id, video_id),
                a as (select account_id from f group by account_id order by count(*) desc, account_id limit :accounts),
                v as (select video_id from f group by video_id order by count(*) desc, video_id limit :videos)
                select f.*, w.caption from f join a using (account_id) join v using (video_id)
                left join known_video w on w.organisation_id = organisation() and w.video_id = f.video_id
                order by f.time, f.account_id, f.video_id limit :edges""")
            .bindByType("audit", review.auditId(), UUID.class)
            .bind("group", review.subjectId())
            .bind("accounts", MOST_ACCOUNTS)
            .bind("videos", MOST_VIDEOS)
            .bind("edges", MOST_EDGES)
            .map(
                (row, context) ->
                    new Act(
                        row.getString("account_id"),
                        row.getString("video_id"),
                        row.getTimestamp("time").toInstant(),
                        row.getDouble("probability"),
                        row.getString("caption")))
            .list();
    return graph(acts, nodesInAll);
  }

  /** Accounts are A1, A2 ... in the order in which they come: a picture needs no ids. */
  private static Review.Graph graph(List<Act> acts, int nodesInAll) {
    Map<String, String> pseudonyms = new HashMap<>();
    Map<String, Review.Node> nodes = new java.util.LinkedHashMap<>();
    List<Review.Edge> edges = new ArrayList<>();
    for (Act act : acts) {
      String account = pseudonyms.computeIfAbsent(act.account, id -> "A" + (pseudonyms.size() + 1));
      nodes.putIfAbsent(
          "a " + account, new Review.Node(account, "account", account, act.probability));
      nodes.putIfAbsent(
          "v " + act.video,
          new Review.Node(act.video, "video", act.caption == null ? act.video : act.caption, null));
      edges.add(new Review.Edge(account, act.video, act.time));
    }
    return new Review.Graph(List.copyOf(nodes.values()), edges, nodesInAll);
  }
}
