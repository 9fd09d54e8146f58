package dev.zhenzan.server.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.zhenzan.server.result.LatestAudit;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What one reader has been told, and what is new. Of one thread at a time. */
final class LiveFeed {
  private static final About ABOUT =
      new About(
          false,
          "Interactions are counted as batches of them arrive. Nothing is judged as it comes in:"
              + " findings are of the latest audit.",
          "互动数量按批次到达时统计；到达时不做判定，所列发现来自最近一次审计。");

  private Instant since = Instant.now();
  private boolean greeted;
  private Optional<UUID> audit = Optional.empty();

  /** An event. */
  record News(String name, Object data) {}

  /**
   * What the numbers are.
   *
   * @param guard whether interactions are judged as they come in
   */
  record About(boolean guard, String textEn, String textZh) {}

  /** Interactions that came in within a second; what nobody judges is null. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Second(
      Instant time,
      long interactions,
      @Nullable Long invalid,
      @Nullable Long suspect,
      @Nullable Long delayMs) {}

  /** A batch that came in. */
  record Arrived(UUID batchId, String kind, long accepted, long rejected, Instant receivedAt) {}

  /**
   * A work that the latest audit takes many likes from.
   *
   * @param probability share of its likes that are not genuine
   * @param interactions likes that are not genuine, about
   */
  record Finding(
      Instant time,
      String videoId,
      String verdict,
      double probability,
      List<String> reasons,
      long interactions) {}

  /** What is new since it was asked for last. */
  List<News> news(Handle handle) {
    List<News> news = new ArrayList<>();
    if (!greeted) {
      greeted = true;
      news.add(new News("about", ABOUT));
    }
    List<Arrived> arrived = arrived(handle);
    long interactions =
        arrived.stream()
            .filter(batch -> batch.kind().equals("interactions"))
            .mapToLong(Arrived::accepted)
            .sum();
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    news.add(new News("second", new Second(now, interactions, null, null, null)));
    arrived.forEach(batch -> news.add(new News("batch", batch)));
    news.addAll(findings(handle));
    return news;
  }

  private List<Arrived> arrived(Handle handle) {
    List<Arrived> arrived =
        handle
            .createQuery(
                """
                select batch_id, kind, accepted, rejected, received_at from batch
                where organisation_id = organisation() and received_at > :since
                order by received_at limit 200""")
            .bind("since", Timestamp.from(since))
            .map(
                (row, context) ->
                    new Arrived(
                        row.getObject("batch_id", UUID.class),
                        row.getString("kind"),
                        row.getLong("accepted"),
                        row.getLong("rejected"),
                        row.getTimestamp("received_at").toInstant()))
            .list();
    if (!arrived.isEmpty()) {
      since = arrived.getLast().receivedAt();
    }
    return arrived;
  }

  private List<News> findings(Handle handle) {
    Optional<UUID> latest = LatestAudit.id(handle);
    if (latest.equals(audit)) {
      return List.of();
    }
    audit = latest;
    return handle
        .createQuery(
            """
            select a.audited_at, s.video_id, s.likes, s.valid_likes, s.authenticity,
              array(select r->>'code' from json_array_elements(d.reasons) r limit 3) as reasons
            from standing_video_score s join audit a using (audit_id)
            left join standing_video_audit d on d.audit_id = s.audit_id and d.video_id = s.video_id
            where s.audit_id = (select latest_audit()) and s.likes - s.valid_likes >= 1
            order by s.likes - s.valid_likes desc, s.video_id limit 20""")
        .map(
            (row, context) ->
                new Finding(
                    row.getTimestamp("audited_at").toInstant(),
                    row.getString("video_id"),
                    row.getDouble("authenticity") < 0.5 ? "invalid_sophisticated" : "suspect",
                    1 - row.getDouble("authenticity"),
                    List.of((String[]) row.getArray("reasons").getArray()),
                    Math.round(row.getLong("likes") - row.getDouble("valid_likes"))))
        .list()
        .stream()
        .map(finding -> new News("finding", finding))
        .toList();
  }
}
