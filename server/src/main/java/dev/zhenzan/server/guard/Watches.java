package dev.zhenzan.server.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The windows that are held, a bounded number of them. Of one thread at a time. */
final class Watches {
  /** Held at most: the one that something came to longest ago makes room. */
  static final int MOST = 16;

  /** A window that nothing was added to for so long is let go. */
  static final Duration IDLE = Duration.ofMinutes(10);

  /** What was erased leaves a window, and what was told of accounts enters it, so soon. */
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final int window;
  private final Map<UUID, Watch> held = new HashMap<>();

  /** None yet; each of so many interactions. */
  Watches(int window) {
    this.window = window;
  }

  /** That of an organisation. */
  Watch of(UUID organisation) {
    Watch watch = held.get(organisation);
    if (watch != null) {
      return watch;
    }
    if (held.size() >= MOST) {
      held.entrySet().stream()
          .min(Map.Entry.comparingByValue(Comparator.comparing(Watch::usedAt)))
          .ifPresent(oldest -> held.remove(oldest.getKey()));
    }
    Watch begun = new Watch(window, PAUSE);
    held.put(organisation, begun);
    return begun;
  }

  /** Organisations whose window may have to be read anew although nothing came in. */
  List<UUID> due() {
    return held.entrySet().stream()
        .filter(entry -> entry.getValue().isDue())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Lets a window go. */
  void drop(UUID organisation) {
    held.remove(organisation);
  }

  /** Lets go of those to which nothing came for long. */
  void dropIdle() {
    Instant idle = Instant.now().minus(IDLE);
    held.values().removeIf(watch -> watch.usedAt().isBefore(idle));
  }
}
