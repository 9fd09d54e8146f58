package dev.zhenzan.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of videos beside the interactions with them, by dense int; empty where no videos
 * file was given. Immutable once built.
 */
public final class VideoTable {
  private static final VideoTable NONE = new VideoTable(Map.of());

  private final Map<Integer, Video> byId;

  private VideoTable(Map<Integer, Video> byId) {
    this.byId = byId;
  }

  /** Nothing is known of any video. */
  public static VideoTable none() {
    return NONE;
  }

  /** A table of these videos; of two with the same int the later one counts. */
  public static VideoTable of(Iterable<Video> videos) {
    Map<Integer, Video> byId = new HashMap<>();
    videos.forEach(video -> byId.put(video.id(), video));
    return new VideoTable(byId);
  }

  /** How many videos something is known of. */
  public int size() {
    return byId.size();
  }

  public boolean isEmpty() {
    return byId.isEmpty();
  }

  /** What is known of a video. */
  public Optional<Video> video(int video) {
    return Optional.ofNullable(byId.get(video));
  }

  /** Dense int of a video's creator in the dictionary of accounts. */
  public OptionalInt creator(int video) {
    Video known = byId.get(video);
    return known == null ? OptionalInt.empty() : known.creator();
  }

  /** When a video was published, micros. */
  public OptionalLong publishedAt(int video) {
    Video known = byId.get(video);
    return known == null ? OptionalLong.empty() : known.publishedAt();
  }
}
