package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The files of an audit of counters.
 *
 * @param counters files of snapshots, at least one
 * @param videos files of videos, possibly none
 * @param use what they are read for, and what of them may be
 */
public record CounterSources(List<Path> counters, List<Path> videos, DataUse use) {
  public CounterSources {
    counters = List.copyOf(counters);
    videos = List.copyOf(videos);
    Objects.requireNonNull(use, "use");
    if (counters.isEmpty()) {
      throw new IllegalArgumentException("counters must name at least one file: []");
    }
  }
}
