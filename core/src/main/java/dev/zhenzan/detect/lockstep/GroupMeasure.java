package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** Measures the features of groups of one log. Holds scratch arrays; not thread-safe. */
final class GroupMeasure {
  private final LikeGraph graph;
  private final VideoTable videos;
  private final Csr byVideo;
  private final TimingMeasure timing;
  private final CompanyMeasure company;
  private final InterestMeasure interest;

  GroupMeasure(LikeGraph graph, VideoTable videos, int[] interests) {
    this.graph = graph;
    this.videos = videos;
    this.byVideo = Csr.groupBy(graph.videoOfEdges(), graph.videos());
    this.timing = new TimingMeasure(graph, byVideo);
    this.company = new CompanyMeasure(graph, byVideo);
    this.interest = new InterestMeasure(graph, interests);
  }

  GroupFeatures of(Candidate candidate) {
    LockstepGroup group = candidate.group();
    Hits hits = Hits.of(graph, group.accounts(), group.videos());
    return new GroupFeatures(
        shape(candidate, hits),
        timing.of(hits),
        company.of(hits),
        creators(hits),
        interest.of(hits));
  }

  private GroupFeatures.Shape shape(Candidate candidate, Hits hits) {
    LockstepGroup group = candidate.group();
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
        group.rows().length / Math.max(1e-3, group.significance().expected()),
        (double) hits.size() / likes,
        candidate.scale().narrowness());
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
