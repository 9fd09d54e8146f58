package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Measures the features of blocks of one log. Holds scratch arrays; not thread-safe. */
final class GroupMeasure {
  private final VideoTable videos;
  private final TimingMeasure timing;
  private final CompanyMeasure company;
  private final Csr byVideo;

  GroupMeasure(LikeGraph graph, VideoTable videos) {
    this.videos = videos;
    this.byVideo = Csr.groupBy(graph.videoOfEdges(), graph.videos());
    this.timing = new TimingMeasure(graph, byVideo);
    this.company = new CompanyMeasure(graph, byVideo);
  }

  GroupFeatures of(Block block, Cells cells) {
    Hits hits = Hits.of(block, cells);
    return new GroupFeatures(
        shape(block, hits, cells), timing.of(hits), company.of(hits), creators(hits));
  }

  private GroupFeatures.Shape shape(Block block, Hits hits, Cells cells) {
    int members = hits.accounts().length;
    int targets = hits.videos().length;
    int likes = 0;
    for (int video : hits.videos()) {
      likes += byVideo.length(video);
    }
    return new GroupFeatures.Shape(
        members,
        targets,
        (double) hits.size() / ((double) members * targets),
        block.mass() / Math.max(1e-3, block.expectedMass()),
        (double) hits.size() / likes,
        cells.scale().narrowness());
  }

  private GroupFeatures.Creators creators(Hits hits) {
    Map<Integer, Integer> works = new HashMap<>();
    int known = 0;
    int own = 0;
    for (int video : hits.videos()) {
      OptionalInt creator = videos.creator(video);
      if (creator.isPresent()) {
        known++;
        works.merge(creator.getAsInt(), 1, Integer::sum);
        own += Arrays.binarySearch(hits.accounts(), creator.getAsInt()) >= 0 ? 1 : 0;
      }
    }
    double squares = 0;
    for (int count : works.values()) {
      squares += (double) count * count;
    }
    return new GroupFeatures.Creators(
        known == 0 ? 0 : (double) known * known / squares, (double) own / hits.videos().length);
  }
}
