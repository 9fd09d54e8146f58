package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.VideoTable;

/**
 * What a whole log does, against which its groups are measured.
 *
 * @param byTime the edges of each video in order of time
 * @param chanceOfMeeting probability that two random likes of the log are of one video
 */
record Background(
    LikeGraph graph, AccountTable accounts, VideoTable videos, Csr byTime, double chanceOfMeeting) {

  static Background of(LikeGraph graph, AuditInput input, Workers workers) {
    Csr byTime = graph.byVideo().sortedBy(graph::time, workers);
    double squares = 0;
    for (int video = 0; video < graph.videos(); video++) {
      double share = (double) byTime.length(video) / graph.edges();
      squares += share * share;
    }
    return new Background(graph, input.accounts(), input.videos(), byTime, squares);
  }

  /** Likes of a video. */
  int likes(int video) {
    return byTime.length(video);
  }

  /** When a video that has likes got its first one, micros. */
  long firstLike(int video) {
    return graph.time(byTime.element(byTime.start(video)));
  }
}
