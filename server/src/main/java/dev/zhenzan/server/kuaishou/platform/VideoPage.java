package dev.zhenzan.server.kuaishou.platform;

import java.util.List;
import java.util.Optional;

/**
 * A page of the list of works.
 *
 * @param videos those that could be read, as the platform orders them
 * @param unreadable how many stood beside them and could not
 */
public record VideoPage(List<PlatformVideo> videos, int unreadable) {
  /** Copies the list. */
  public VideoPage {
    videos = List.copyOf(videos);
  }

  /** Where the next page begins; empty after the last. */
  public Optional<String> next() {
    return videos.isEmpty() ? Optional.empty() : Optional.of(videos.getLast().id());
  }
}
