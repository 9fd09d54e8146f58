package dev.zhenzan.server.kuaishou.reading;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.connection.ConnectionGoneException;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.connection.Personal;
import dev.zhenzan.server.kuaishou.connection.Times;
import dev.zhenzan.server.kuaishou.platform.PlatformVideo;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tables of works and of their counters. Thread-safe. */
public final class Works {
  private final Database database;

  /** Kept in a database. */
  public Works(Database database) {
    this.database = database;
  }

  /** The ids of works that are to be counted by a time, those first that waited longest. */
  Set<String> due(ConnectionKey key, Instant by) {
    return database.in(
        key.organisation(),
        handle ->
            new LinkedHashSet<>(
                handle
                    .createQuery(
                        """
                        select video_id from kuaishou_work
                        where connection_id = :id and gone_at is null and next_count_at <= :by
                        order by next_count_at, video_id""")
                    .bind("id", key.id())
                    .bind("by", Times.utc(by))
                    .mapTo(String.class)
                    .list()));
  }

  /**
   * Keeps works and, of those that are new or due, a snapshot.
   *
   * @param now the time of the snapshots
   * @param by works due until then are due
   * @return how many of the works are new
   * @throws ConnectionGoneException if the connection was erased meanwhile: nothing is kept then
   */
  int keep(ConnectionKey key, List<PlatformVideo> videos, Instant now, Instant by) {
    return database.in(
        key.organisation(),
        handle -> {
          hold(handle, key);
          int known = known(handle, key, videos);
          upsert(handle, key, videos, now);
          count(handle, key, videos, new Count(now, by));
          return videos.size() - known;
        });
  }

  private record Count(Instant now, Instant by) {}

  /** Until the end of the transaction nobody erases the connection. */
  private static void hold(Handle handle, ConnectionKey key) {
    boolean there =
        handle
            .createQuery(
                "select 1 from kuaishou_connection where connection_id = :id for key share")
            .bind("id", key.id())
            .mapTo(Integer.class)
            .findOne()
            .isPresent();
    if (!there) {
      throw new ConnectionGoneException(key);
    }
  }

  private static int known(Handle handle, ConnectionKey key, List<PlatformVideo> videos) {
    if (videos.isEmpty()) {
      return 0;
    }
    return handle
        .createQuery(
            """
            select count(*) from kuaishou_work
            where connection_id = :id and video_id in (<videos>)""")
        .bind("id", key.id())
        .bindList("videos", videos.stream().map(PlatformVideo::id).toList())
        .mapTo(Integer.class)
        .one();
  }

  private static void upsert(
      Handle handle, ConnectionKey key, List<PlatformVideo> videos, Instant now) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            insert into kuaishou_work
              (connection_id, video_id, caption, published_at, next_count_at)
            values (:id, :video, :caption, :published, :now)
            on conflict (connection_id, video_id) do update set
              caption = excluded.caption, gone_at = null""");
    for (PlatformVideo video : videos) {
      batch
          .bind("id", key.id())
          .bind("video", video.id())
          .bind("caption", Personal.of(video.caption()))
          .bind("published", Times.utc(video.publishedAt()))
          .bind("now", Times.utc(now))
          .add();
    }
    batch.execute();
  }

  /** A work that the platform still looks at is shown to nobody: its counters say nothing yet. */
  private static void count(
      Handle handle, ConnectionKey key, List<PlatformVideo> videos, Count count) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            with due as (
              update kuaishou_work set next_count_at = :next
              where connection_id = :id and video_id = :video and next_count_at <= :by
              returning connection_id, video_id)
            insert into kuaishou_counter
              (connection_id, video_id, counted_at, views, likes, comments)
            select connection_id, video_id, :now, :views, :likes, :comments from due
            where not :pending
            on conflict do nothing""");
    for (PlatformVideo video : videos) {
      batch
          .bind("id", key.id())
          .bind("video", video.id())
          .bind("next", Times.utc(Schedule.next(video.publishedAt(), count.now())))
          .bind("by", Times.utc(count.by()))
          .bind("now", Times.utc(count.now()))
          .bind("views", video.counts().views())
          .bind("likes", video.counts().likes())
          .bind("comments", video.counts().comments())
          .bind("pending", video.pending())
          .add();
    }
    batch.execute();
  }

  /** A work is not there any more: it is not counted again, and what was counted stays. */
  void gone(ConnectionKey key, String video, Instant now) {
    database.run(
        key.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    update kuaishou_work set gone_at = :now
                    where connection_id = :id and video_id = :video""")
                .bind("now", Times.utc(now))
                .bind("id", key.id())
                .bind("video", video)
                .execute());
  }

  /** When the next work is due; empty where none will be. */
  Optional<Instant> nextDue(ConnectionKey key) {
    return database
        .in(
            key.organisation(),
            handle ->
                handle
                    .createQuery(
                        """
                        select min(next_count_at) from kuaishou_work
                        where connection_id = :id and gone_at is null""")
                    .bind("id", key.id())
                    .mapTo(OffsetDateTime.class)
                    .findOne())
        .map(OffsetDateTime::toInstant);
  }
}
