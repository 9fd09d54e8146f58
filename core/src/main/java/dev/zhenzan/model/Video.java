package dev.zhenzan.model;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a videos file says of a video.
 *
 * @param id dense int in the dictionary of videos
 * @param creator dense int of the creator in the dictionary of accounts
 * @param publishedAt micros
 * @param category the source's own category
 * @param tags the source's own tags
 * @param durationMillis length
 */
public record Video(
    int id,
    OptionalInt creator,
    OptionalLong publishedAt,
    String category,
    List<String> tags,
    OptionalInt durationMillis) {

  public Video {
    Objects.requireNonNull(creator, "creator");
    Objects.requireNonNull(publishedAt, "publishedAt");
    Objects.requireNonNull(category, "category");
    tags = List.copyOf(tags);
    Objects.requireNonNull(durationMillis, "durationMillis");
  }
}
