package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import java.util.Arrays;

/** What members do beside the targets, and who else comes to the targets. */
final class CompanyMeasure {
  private final Background background;
  private final LikeGraph graph;
  private final Hits.Marks marks;
  private final int[] touches;
  private final int[] membersOn;
  private final int[] touchedVideos;

  CompanyMeasure(Background background, Hits.Marks marks) {
    this.background = background;
    this.graph = background.graph();
    this.marks = marks;
    this.touches = new int[graph.accounts()];
    this.membersOn = new int[graph.videos()];
    this.touchedVideos = new int[graph.videos()];
  }

  GroupFeatures.Company of(Hits hits) {
    int[] hitsOf = hits.byMember();
    double[] others = new double[hitsOf.length];
    double likes = 0;
    for (int member = 0; member < others.length; member++) {
      int other = graph.degree(hits.accounts()[member]) - hitsOf[member];
      likes += other;
      others[member] = Math.log1p(other);
    }
    return new GroupFeatures.Company(
        likes / others.length,
        Correlation.deviation(others),
        coherence(hits),
        affinity(hits),
        Correlation.of(others, toDoubles(hitsOf)),
        popularity(hits));
  }

  private static double[] toDoubles(int[] values) {
    return Arrays.stream(values).asDoubleStream().toArray();
  }

  private double popularity(Hits hits) {
    int[] byTarget = hits.byTarget();
    double[] mine = new double[byTarget.length];
    double[] others = new double[byTarget.length];
    for (int target = 0; target < byTarget.length; target++) {
      mine[target] = Math.log(byTarget[target]);
      others[target] = Math.log1p(background.likes(hits.videos()[target]) - byTarget[target]);
    }
    return Correlation.of(mine, others);
  }

  /** Pairs of members' other likes that meet, over those that random likes would give. */
  private double coherence(Hits hits) {
    int touched = countOthers(hits);
    double likes = 0;
    double squares = 0;
    double pairs = 0;
    for (int i = 0; i < touched; i++) {
      double count = membersOn[touchedVideos[i]];
      likes += count;
      pairs += count * (count - 1) / 2;
      membersOn[touchedVideos[i]] = 0;
    }
    for (int account : hits.accounts()) {
      double own = graph.degree(account);
      squares += own * own;
    }
    double expected = Math.max(0, likes * likes - squares) / 2 * background.chanceOfMeeting();
    return (pairs + 1) / (expected + 1);
  }

  private int countOthers(Hits hits) {
    int touched = 0;
    for (int account : hits.accounts()) {
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        int video = graph.video(edge);
        if (!marks.target(video) && membersOn[video]++ == 0) {
          touchedVideos[touched++] = video;
        }
      }
    }
    return touched;
  }

  private double affinity(Hits hits) {
    Csr byVideo = graph.byVideo();
    double targetShare = 0;
    for (int video : hits.videos()) {
      targetShare += (double) byVideo.length(video) / graph.edges();
      for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
        touches[graph.account(byVideo.element(i))]++;
      }
    }
    double excess = 0;
    for (int video : hits.videos()) {
      for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
        int account = graph.account(byVideo.element(i));
        if (touches[account] > 0 && !marks.member(account)) {
          double more = 1 - Math.exp(-targetShare * (graph.degree(account) - 1));
          excess += (touches[account] > 1 ? 1 : 0) - more;
        }
        touches[account] = 0;
      }
    }
    return Math.max(0, excess) / hits.accounts().length;
  }
}
