package dev.zhenzan.server.live;

import dev.zhenzan.server.guard.Arrival;
import dev.zhenzan.server.guard.Found;
import dev.zhenzan.server.guard.GuardSettings;
import dev.zhenzan.server.ingest.Batch;
import dev.zhenzan.server.result.LatestAudit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What one reader has been told, and what is new. Of one thread at a time. */
final class LiveFeed {
  /** Told at once, the newest. */
  private static final int MOST_BATCHES = 200;

  private final GuardSettings guard;
  private final Seconds seconds = new Seconds();
  private boolean greeted;
  private Set<UUID> batches = Set.of();
  private Optional<Instant> found = Optional.empty();
  private Optional<UUID> audit = Optional.empty();

  LiveFeed(GuardSettings guard) {
    this.guard = guard;
  }

  /** An event. */
  record News(String name, Object data) {}

  /**
   * What the numbers are.
   *
   * @param guard whether interactions are judged as they come in
   */
  record About(boolean guard, String textEn, String textZh) {}

  /** A batch that came in. */
  record Arrived(UUID batchId, String kind, long accepted, long rejected, Instant receivedAt) {
    static Arrived of(Batch batch) {
      return new Arrived(
          batch.batchId(),
          batch.kind(),
          batch.tally().accepted(),
          batch.tally().rejected(),
          batch.receivedAt());
    }
  }

  /**
   * What is new since it was asked for last.
   *
   * @param arrivals of the last two minutes
   */
  List<News> news(List<Arrival> arrivals, Optional<Found> foundLast, Instant now) {
    List<News> news = new ArrayList<>();
    if (!greeted) {
      greeted = true;
      news.add(new News("about", about()));
    }
    seconds.news(arrivals, now).forEach(second -> news.add(new News("second", second)));
    news.addAll(batches(arrivals));
    foundLast
        .filter(last -> !Optional.of(last.at()).equals(found))
        .ifPresent(
            last -> {
              found = Optional.of(last.at());
              news.add(new News("findings", Findings.of(last)));
            });
    return news;
  }

  private About about() {
    if (!guard.on()) {
      return new About(
          false,
          "Nothing is judged as it comes in: findings are of the latest audit.",
          "到达时不做判定，所列发现来自最近一次审计。");
    }
    return new About(
        true,
        String.format(
            Locale.ROOT,
            "Judged as it comes in, beside the newest %,d interactions, and again with each that"
                + " follows: the first likes of a group pass until more of it have come. The last"
                + " word has the audit, which sees all.",
            guard.window()),
        String.format(
            Locale.ROOT,
            "互动到达后与最近的 %,d 次互动一起判定，并随后续互动不断重新判定：一个群组最初的点赞要等更多点赞到达才看得出。以看到全部数据的审计为准。",
            guard.window()));
  }

  private List<News> batches(List<Arrival> arrivals) {
    List<News> news =
        arrivals.stream()
            .map(Arrival::batch)
            .filter(batch -> !batches.contains(batch.batchId()))
            .map(batch -> new News("batch", Arrived.of(batch)))
            .toList();
    batches =
        arrivals.stream().map(arrival -> arrival.batch().batchId()).collect(Collectors.toSet());
    return news.subList(Math.max(0, news.size() - MOST_BATCHES), news.size());
  }

  /** The findings of the latest audit, if it is another than was told of last. */
  List<News> ofAudit(Handle handle) {
    Optional<UUID> latest = LatestAudit.id(handle);
    if (latest.isEmpty() || latest.equals(audit)) {
      return List.of();
    }
    audit = latest;
    return List.of(new News("findings", Findings.ofAudit(handle, latest.get())));
  }
}
