package dev.zhenzan.detect.lockstep;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What tells a group that was hired from friends, followers and fans.
 *
 * @param accounts members
 * @param videos targets
 * @param density share of member x target pairs that are hit, 0 to 1
 * @param lift interactions over those expected by chance
 * @param otherShare mean share of a member's likes that are not on targets, 0 to 1
 * @param otherLikes mean number of a member's likes that are not on targets
 * @param affinity accounts outside the group that like two targets or more beyond chance, for each
 *     member: high where the targets have an audience in common anyway, as one creator's works have
 * @param creators effective number of the targets' creators (inverse Simpson index), or 0 where
 *     creators are not known
 * @param reciprocity share of the targets that are a member's own works, 0 to 1
 * @param fresh share of the group's likes within two hours of their video's first, 0 to 1: fans and
 *     followers come when a work appears
 * @param synchronous 1 where the members met in short windows, else 0
 */
public record GroupFeatures(
    int accounts,
    int videos,
    double density,
    double lift,
    double otherShare,
    double otherLikes,
    double affinity,
    double creators,
    double reciprocity,
    double fresh,
    int synchronous) {

  /** Measures blocks against one log. Holds scratch arrays; not thread-safe. */
  static final class Measure {
    private static final long FRESH = 2 * 3_600_000_000L;

    private final LikeGraph graph;
    private final VideoTable videos;
    private final Csr byVideo;
    private final int[] touches;
    private final long[] firstLike;

    Measure(LikeGraph graph, VideoTable videos) {
      this.graph = graph;
      this.videos = videos;
      this.byVideo = Csr.groupBy(graph.videoOfEdges(), graph.videos());
      this.touches = new int[graph.accounts()];
      this.firstLike = new long[graph.videos()];
      Arrays.fill(firstLike, Long.MAX_VALUE);
      for (int edge = 0; edge < graph.edges(); edge++) {
        int video = graph.video(edge);
        firstLike[video] = Math.min(firstLike[video], graph.time(edge));
      }
    }

    GroupFeatures of(Block block, Cells cells) {
      int[] targets = targets(block, cells);
      double other = 0;
      double likes = 0;
      for (int account : block.accounts()) {
        likes += graph.degree(account);
        other += (double) outside(account, targets) / graph.degree(account);
      }
      int members = block.accounts().length;
      return new GroupFeatures(
          members,
          targets.length,
          (double) block.mass() / ((double) members * targets.length),
          block.mass() / Math.max(1e-3, block.expectedMass()),
          other / members,
          (likes - block.mass()) / members,
          affinity(block, targets),
          creators(targets),
          reciprocity(block, targets),
          fresh(block, cells),
          cells.synchronous() ? 1 : 0);
    }

    private int outside(int account, int[] targets) {
      int outside = 0;
      for (int edge = graph.start(account); edge < graph.end(account); edge++) {
        if (Arrays.binarySearch(targets, graph.video(edge)) < 0) {
          outside++;
        }
      }
      return outside;
    }

    private double affinity(Block block, int[] targets) {
      double targetShare = 0;
      for (int video : targets) {
        targetShare += (double) byVideo.length(video) / graph.edges();
        touch(video, 1);
      }
      double excess = 0;
      for (int video : targets) {
        for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
          int account = graph.account(byVideo.element(i));
          if (touches[account] > 0 && Arrays.binarySearch(block.accounts(), account) < 0) {
            double more = 1 - Math.exp(-targetShare * (graph.degree(account) - 1));
            excess += (touches[account] > 1 ? 1 : 0) - more;
          }
          touches[account] = 0;
        }
      }
      return Math.max(0, excess) / block.accounts().length;
    }

    private void touch(int video, int by) {
      for (int i = byVideo.start(video); i < byVideo.end(video); i++) {
        touches[graph.account(byVideo.element(i))] += by;
      }
    }

    private double fresh(Block block, Cells cells) {
      int fresh = 0;
      for (int cell : block.cells()) {
        for (int i = cells.start(cell); i < cells.end(cell); i++) {
          int edge = cells.edge(i);
          boolean early = graph.time(edge) - firstLike[graph.video(edge)] <= FRESH;
          if (early && Arrays.binarySearch(block.accounts(), graph.account(edge)) >= 0) {
            fresh++;
          }
        }
      }
      return (double) fresh / block.mass();
    }

    private double reciprocity(Block block, int[] targets) {
      int own = 0;
      for (int video : targets) {
        OptionalInt creator = videos.creator(video);
        boolean member =
            creator.isPresent() && Arrays.binarySearch(block.accounts(), creator.getAsInt()) >= 0;
        own += member ? 1 : 0;
      }
      return (double) own / targets.length;
    }

    private double creators(int[] targets) {
      Map<Integer, Integer> works = new HashMap<>();
      int known = 0;
      for (int video : targets) {
        OptionalInt creator = videos.creator(video);
        if (creator.isPresent()) {
          works.merge(creator.getAsInt(), 1, Integer::sum);
          known++;
        }
      }
      double squares = 0;
      for (int count : works.values()) {
        squares += (double) count * count;
      }
      return known == 0 ? 0 : (double) known * known / squares;
    }
  }

  /** The distinct videos of a block's cells, ascending. */
  static int[] targets(Block block, Cells cells) {
    return Arrays.stream(block.cells()).map(cells::videoOfCell).sorted().distinct().toArray();
  }
}
