package dev.zhenzan.server.live;

import dev.zhenzan.server.guard.Arrivals;
import dev.zhenzan.server.guard.Guard;
import dev.zhenzan.server.guard.GuardSettings;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What comes in and what the guard says of it, for readers. Thread-safe. */
@Singleton
final class Watching {
  private final Arrivals arrivals;
  private final Guard guard;
  private final GuardSettings settings;

  Watching(Arrivals arrivals, Guard guard, GuardSettings settings) {
    this.arrivals = arrivals;
    this.guard = guard;
    this.settings = settings;
  }

  /** For a reader who was told nothing yet. */
  LiveFeed feed() {
    return new LiveFeed(settings);
  }

  /** What is new to a reader. */
  List<LiveFeed.News> news(UUID organisation, LiveFeed feed) {
    return feed.news(arrivals.recent(organisation), guard.found(organisation), Instant.now());
  }
}
