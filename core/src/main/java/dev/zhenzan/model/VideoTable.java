package dev.zhenzan.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What is known of videos beside the interactions with them, by dense int; empty where no videos
 * file was given. A video takes 20 bytes; a category with its tags is kept once for all videos that
 * share it. Immutable once built.
 */
public final class VideoTable {
  private static final VideoTable NONE = new Builder().build();
  private static final int ABSENT = InteractionTable.ABSENT;

  /** The source's own words on a video. */
  private record Topic(String category, List<String> tags) {}

  private final int size;
  private final BitSet known;
  private final int[] creator;
  private final long[] publishedAt;
  private final int[] duration;
  private final int[] topic;
  private final List<Topic> topics;

  private VideoTable(Builder from) {
    known = (BitSet) from.known.clone();
    size = known.cardinality();
    int length = known.length();
    creator = Arrays.copyOf(from.creator, length);
    publishedAt = Arrays.copyOf(from.publishedAt, length);
    duration = Arrays.copyOf(from.duration, length);
    topic = Arrays.copyOf(from.topic, length);
    topics = List.copyOf(from.topics);
  }

  /** Nothing is known of any video. */
  public static VideoTable none() {
    return NONE;
  }

  /** A table of these videos; of two with the same int the later one counts. */
  public static VideoTable of(Iterable<Video> videos) {
    Builder builder = new Builder();
    videos.forEach(builder::add);
    return builder.build();
  }

  /** How many videos something is known of. */
  public int size() {
    return size;
  }

  /** Whether nothing is known of any video. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** What is known of a video. */
  public Optional<Video> video(int video) {
    return known.get(video)
        ? Optional.of(
            new Video(
                video,
                creator(video),
                publishedAt(video),
                topics.get(topic[video]).category(),
                topics.get(topic[video]).tags(),
                given(duration[video])))
        : Optional.empty();
  }

  /** Dense int of a video's creator in the dictionary of accounts. */
  public OptionalInt creator(int video) {
    return known.get(video) ? given(creator[video]) : OptionalInt.empty();
  }

  /** When a video was published, micros. */
  public OptionalLong publishedAt(int video) {
    return !known.get(video) || publishedAt[video] == Long.MIN_VALUE
        ? OptionalLong.empty()
        : OptionalLong.of(publishedAt[video]);
  }

  /** How long a video is, milliseconds. */
  public OptionalInt durationMillis(int video) {
    return known.get(video) ? given(duration[video]) : OptionalInt.empty();
  }

  private static OptionalInt given(int value) {
    return value == ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
  }

  /** Collects videos. Not thread-safe. */
  public static final class Builder {
    private final BitSet known = new BitSet();
    private final List<Topic> topics = new ArrayList<>();
    private final Map<Topic, Integer> topicIndex = new HashMap<>();
    private int[] creator = {};
    private long[] publishedAt = {};
    private int[] duration = {};
    private int[] topic = {};

    /** Adds a video, or replaces what was known of it. */
    public Builder add(Video video) {
      int id = video.id();
      if (id >= creator.length) {
        grow(Math.addExact(id, (id >> 1) + 16));
      }
      known.set(id);
      creator[id] = video.creator().orElse(ABSENT);
      publishedAt[id] = video.publishedAt().orElse(Long.MIN_VALUE);
      duration[id] = video.durationMillis().orElse(ABSENT);
      topic[id] = topicIndex.computeIfAbsent(new Topic(video.category(), video.tags()), this::add);
      return this;
    }

    /** Whether something is known of a video already. */
    public boolean has(int video) {
      return known.get(video);
    }

    /** The table of the videos so far. */
    public VideoTable build() {
      return new VideoTable(this);
    }

    private int add(Topic added) {
      topics.add(added);
      return topics.size() - 1;
    }

    private void grow(int capacity) {
      creator = Arrays.copyOf(creator, capacity);
      publishedAt = Arrays.copyOf(publishedAt, capacity);
      duration = Arrays.copyOf(duration, capacity);
      topic = Arrays.copyOf(topic, capacity);
    }
  }
}
