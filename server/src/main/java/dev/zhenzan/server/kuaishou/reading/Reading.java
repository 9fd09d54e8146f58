package dev.zhenzan.server.kuaishou.reading;

import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.connection.ReconnectNeededException;
import dev.zhenzan.server.kuaishou.connection.Tokens;
import dev.zhenzan.server.kuaishou.connection.Trouble;
import dev.zhenzan.server.kuaishou.platform.OpenPlatformClient;
import dev.zhenzan.server.kuaishou.platform.PlatformException;
import dev.zhenzan.server.kuaishou.platform.PlatformVideo;
import dev.zhenzan.server.kuaishou.platform.Remedy;
import dev.zhenzan.server.kuaishou.platform.Secret;
import dev.zhenzan.server.kuaishou.platform.TokenBucket;
import dev.zhenzan.server.kuaishou.platform.VideoPage;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** One reading of a connection: its newest works, and the counters of those that are due. */
final class Reading {
  /** Ten thousand works on pages of twenty, or that many asked for one by one. */
  private static final int MOST_PAGES = 500;

  private final ConnectionKey key;
  private final Parts parts;
  private final Set<String> due;
  private final Set<String> seen = new HashSet<>();
  private final TokenBucket turns;
  private Tokens.Access access;
  private int unreadable;

  /** What a reading works with. */
  record Parts(OpenPlatformClient client, Tokens tokens, Works works, Pace pace) {}

  private Reading(ConnectionKey key, Parts parts) {
    this.key = key;
    this.parts = parts;
    this.turns = parts.pace().turns();
    this.access = parts.tokens().current(key);
    this.due = parts.works().due(key, by(parts.pace().clock().instant()));
  }

  /**
   * Reads.
   *
   * @return how many works of the list could not be read
   * @throws PlatformException if the platform did not answer to the end
   * @throws ReconnectNeededException if it takes no token any more
   */
  static int run(ConnectionKey key, Parts parts) {
    Reading reading = new Reading(key, parts);
    reading.list();
    reading.oneByOne();
    return reading.unreadable;
  }

  private void list() {
    Optional<String> cursor = Optional.of("");
    for (int page = 0; page < MOST_PAGES && cursor.isPresent(); page++) {
      cursor = page(cursor.get());
    }
  }

  /** Where the next page begins; empty where it would bring too little. */
  private Optional<String> page(String cursor) {
    VideoPage page = ask(token -> parts.client().videos(token, cursor, OpenPlatformClient.PAGE));
    unreadable += page.unreadable();
    List<String> ids = page.videos().stream().map(PlatformVideo::id).toList();
    if (!seen.addAll(ids)) {
      return Optional.empty();
    }
    int fresh = keep(page.videos());
    int before = due.size();
    due.removeAll(ids);
    return fresh > 0 || before - due.size() > 1 ? page.next() : Optional.empty();
  }

  private void oneByOne() {
    due.stream().limit(MOST_PAGES).toList().forEach(this::one);
  }

  private void one(String video) {
    try {
      PlatformVideo found = ask(token -> parts.client().video(token, video));
      keep(List.of(found));
    } catch (PlatformException e) {
      if (e.remedy() != Remedy.FORGET) {
        throw e;
      }
      parts.works().gone(key, video, parts.pace().clock().instant());
    }
  }

  private int keep(List<PlatformVideo> videos) {
    Instant now = parts.pace().clock().instant();
    return parts.works().keep(key, videos, now, by(now));
  }

  /** Asks with the token at hand, and once more with a new one. */
  private <T> T ask(Function<Secret, T> question) {
    parts.pace().await(turns);
    try {
      return question.apply(access.token());
    } catch (PlatformException e) {
      if (e.remedy() != Remedy.REFRESH) {
        throw e;
      }
      access = parts.tokens().renewed(key, access.generation());
      return again(question);
    }
  }

  private <T> T again(Function<Secret, T> question) {
    try {
      return question.apply(access.token());
    } catch (PlatformException e) {
      throw e.remedy() == Remedy.REFRESH
          ? new ReconnectNeededException(key, Trouble.REFRESH_REFUSED)
          : e;
    }
  }

  private static Instant by(Instant now) {
    return now.plus(Schedule.SLACK);
  }
}
