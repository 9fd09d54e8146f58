package dev.zhenzan.server.support;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A small log in the tables: people who like works of thirty creators as they please, and accounts
 * that like the same works within a quarter of an hour.
 */
@Singleton
public final class PlantedWorld {
  public static final int WORKS = 300;
  public static final int CREATORS = 30;
  public static final int PEOPLE = 600;
  public static final int PLANTED = 50;

  /** The works {@code v0}, {@code v3} and so on that the planted accounts like. */
  public static final int TARGETS = 20;

  private static final Instant BEGIN = Instant.parse("2026-03-01T16:00:00Z");
  private static final int DAYS = 10;

  private final Database database;

  /** In a database. */
  public PlantedWorld(Database database) {
    this.database = database;
  }

  private record Like(String account, String video, long second) {}

  /** Fills an organisation's tables; how many interactions there are. */
  public int fill(UUID organisation, long seed) {
    System.out.println("planted world of seed " + seed);
    List<Like> likes = likes(new Random(seed));
    database.run(
        organisation,
        handle -> {
          works(handle);
          accounts(handle);
          interactions(handle, likes);
        });
    return likes.size();
  }

  private static List<Like> likes(Random random) {
    Map<List<String>, Like> likes = new LinkedHashMap<>();
    for (int i = 0; i < PEOPLE * 10; i++) {
      add(likes, "p" + i % PEOPLE, random.nextInt(WORKS), random.nextInt(DAYS * 86_400));
    }
    for (int i = 0; i < PLANTED * 3; i++) {
      add(likes, "x" + i % PLANTED, random.nextInt(WORKS), random.nextInt(DAYS * 86_400));
    }
    for (int target = 0; target < TARGETS; target++) {
      for (int account = 0; account < PLANTED; account++) {
        add(likes, "x" + account, target * 3, 40_000 + target * 30_000 + random.nextInt(900));
      }
    }
    return List.copyOf(likes.values());
  }

  /** Nobody likes a work twice. */
  private static void add(Map<List<String>, Like> likes, String account, int work, int second) {
    String video = "v" + work;
    likes.putIfAbsent(List.of(account, video), new Like(account, video, second));
  }

  private static void works(Handle handle) {
    handle.execute(
        """
        insert into video (video_id, batch_id, creator_id, published_at, caption, category, tags, duration_ms)
        select 'v' || n, ?, 'c' || n % ?, timestamptz '2026-02-27T00:00Z' + n * interval '10 minutes',
          '作品 ' || n, 'food', '{food}', 15000
        from generate_series(0, ?) as n""",
        Identifiers.next(), CREATORS, WORKS - 1);
  }

  private static void accounts(Handle handle) {
    handle.execute(
        """
        insert into account (account_id, batch_id, registered_at, followers)
        select 'p' || n, ?, timestamptz '2024-01-01T00:00Z' + n * interval '1 day', n
        from generate_series(0, ?) as n""",
        Identifiers.next(),
        PEOPLE - 1);
    handle.execute(
        """
        insert into account (account_id, batch_id, followers)
        select 'c' || n, ?, 1000 * (n + 1) from generate_series(0, ?) as n""",
        Identifiers.next(),
        CREATORS - 1);
  }

  private static void interactions(Handle handle, List<Like> likes) {
    handle
        .createUpdate(
            """
            insert into interaction (batch_id, account_id, video_id, kind, "time")
            select :batch, a, v, 'like', to_timestamp(t)
            from unnest(:accounts, :videos, :seconds) as likes(a, v, t)""")
        .bind("batch", Identifiers.next())
        .bindArray("accounts", String.class, likes.stream().map(Like::account).toList())
        .bindArray("videos", String.class, likes.stream().map(Like::video).toList())
        .bindArray(
            "seconds",
            Long.class,
            likes.stream().map(like -> BEGIN.getEpochSecond() + like.second()).toList())
        .execute();
  }
}
