package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.Factors;
import dev.zhenzan.audience.profile.WorkTags;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.Objects;

/**
 * What is known of works before anybody sees them, by dense int of the video.
 *
 * @param videos creators, times of publishing, durations
 * @param tags interest tags
 * @param text embedded text, a row a work, of few dimensions; no rows where there is none. A row of
 *     zeros is a work without text
 */
public record Works(VideoTable videos, WorkTags tags, Factors text) {
  public Works {
    Objects.requireNonNull(videos, "videos");
    Objects.requireNonNull(tags, "tags");
    Objects.requireNonNull(text, "text");
  }

  /** Nothing is known of any work. */
  public static Works unknown() {
    return new Works(
        VideoTable.none(), new WorkTags(new int[1], new int[0], new float[0]), Factors.zero(0, 1));
  }

  int creator(int video) {
    return videos.creator(video).orElse(-1);
  }

  /** One more than the greatest tag. */
  int tagCount() {
    return Arrays.stream(tags.tags()).max().orElse(-1) + 1;
  }

  /** Goes through the tags of a work, if any. */
  void eachTag(int video, TagVisitor visitor) {
    if (video < tags.works()) {
      for (int place = tags.starts()[video]; place < tags.starts()[video + 1]; place++) {
        visitor.visit(tags.tags()[place], tags.weights()[place]);
      }
    }
  }

  /** Is told the tags of a work. */
  @FunctionalInterface
  interface TagVisitor {
    void visit(int tag, float weight);
  }
}
