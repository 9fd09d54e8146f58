package dev.zhenzan.model;

import java.util.Objects;

/**
 * What an audit of counters looks at.
 *
 * @param counters the snapshots
 * @param creators ids of the works' creators
 * @param videos what is known of works; their ints are those of the snapshots
 */
public record CounterInput(CounterTable counters, IdDictionary creators, VideoTable videos) {
  public CounterInput {
    Objects.requireNonNull(counters, "counters");
    Objects.requireNonNull(creators, "creators");
    Objects.requireNonNull(videos, "videos");
  }
}
