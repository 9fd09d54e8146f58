package dev.zhenzan.verdict;

import dev.zhenzan.graph.Csr;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.VerdictTable;
import dev.zhenzan.model.VideoTable;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of the likes is genuine, by video, creator and in all.
 *
 * <p>The expected number of genuine likes is the sum of trust weights. Its variance takes the rows
 * of one lockstep group as one coin (either the group is real or it is not) and other rows as coins
 * of their own. The share adds the binomial variance of a sample of that size: the Wilson interval
 * (E. B. Wilson, JASA 22, 1927) at the number of likes whose variance equals both together.
 */
public final class AuthenticityScores {
  private static final double Z = 1.959964;

  private final VerdictTable verdicts;
  private final int groups;

  private AuthenticityScores(VerdictTable verdicts) {
    this.verdicts = verdicts;
    this.groups = groups(verdicts);
  }

  private static int groups(VerdictTable verdicts) {
    int last = InteractionTable.ABSENT;
    for (int row = 0; row < verdicts.size(); row++) {
      last = Math.max(last, verdicts.group(row));
    }
    return last + 1;
  }

  /** Scores of a log's videos and creators, and of the log. */
  public static AuditResult.Scores of(AuditInput input, VerdictTable verdicts, Workers workers) {
    InteractionTable table = input.interactions();
    AuthenticityScores scores = new AuthenticityScores(verdicts);
    int[] videoOf = videoOfCounted(table, workers);
    List<AuthenticityScore> videos = scores.bySubject(videoOf, table.videos().size(), workers);
    int[] creatorOf = creators(videoOf, input.videos(), table.videos().size());
    List<AuthenticityScore> creators =
        input.videos().isEmpty()
            ? List.of()
            : scores.bySubject(creatorOf, table.accounts().size(), workers);
    return new AuditResult.Scores(scores.ofLog(videoOf), videos, creators);
  }

  /** The video of each row that counts as a like, else -1. */
  private static int[] videoOfCounted(InteractionTable table, Workers workers) {
    boolean[] counted = CountedLikes.of(table, workers);
    int[] videoOf = new int[counted.length];
    for (int row = 0; row < videoOf.length; row++) {
      videoOf[row] = counted[row] ? table.video(row) : -1;
    }
    return videoOf;
  }

  /** The creator of each row's video, else -1. */
  private static int[] creators(int[] videoOf, VideoTable known, int videos) {
    int[] creatorOfVideo = new int[videos];
    for (int video = 0; video < videos; video++) {
      creatorOfVideo[video] = known.creator(video).orElse(-1);
    }
    int[] creatorOf = new int[videoOf.length];
    for (int row = 0; row < creatorOf.length; row++) {
      creatorOf[row] = videoOf[row] < 0 ? -1 : creatorOfVideo[videoOf[row]];
    }
    return creatorOf;
  }

  private List<AuthenticityScore> bySubject(int[] subjectOf, int subjects, Workers workers) {
    Csr rows = Csr.groupBy(subjectOf, subjects);
    List<AuthenticityScore> scores = new ArrayList<>();
    Ranges.of(subjects)
        .map(workers, (from, to) -> ofSubjects(rows, from, to))
        .forEach(scores::addAll);
    return scores;
  }

  private List<AuthenticityScore> ofSubjects(Csr rows, int from, int to) {
    List<AuthenticityScore> scores = new ArrayList<>();
    Sum sum = new Sum(groups);
    for (int subject = from; subject < to; subject++) {
      if (rows.length(subject) > 0) {
        sum.clear();
        for (int i = rows.start(subject); i < rows.end(subject); i++) {
          int row = rows.element(i);
          sum.add(verdicts.probability(row), verdicts.group(row));
        }
        scores.add(score(subject, sum));
      }
    }
    return scores;
  }

  private AuthenticityScore ofLog(int[] videoOf) {
    Sum sum = new Sum(groups);
    for (int row = 0; row < videoOf.length; row++) {
      if (videoOf[row] >= 0) {
        sum.add(verdicts.probability(row), verdicts.group(row));
      }
    }
    return score(0, sum);
  }

  /** What a subject's likes add up to. */
  private static final class Sum {
    private final double[] deviationOfGroup;
    private final int[] seenGroups;
    private int seen;
    private int likes;
    private double valid;
    private double variance;

    Sum(int groups) {
      deviationOfGroup = new double[groups];
      seenGroups = new int[groups];
    }

    void clear() {
      while (seen > 0) {
        deviationOfGroup[seenGroups[--seen]] = 0;
      }
      likes = 0;
      valid = 0;
      variance = 0;
    }

    void add(double probability, int group) {
      likes++;
      valid += 1 - probability;
      double coin = probability * (1 - probability);
      if (group < 0) {
        variance += coin;
      } else if (coin > 0) {
        if (deviationOfGroup[group] == 0) {
          seenGroups[seen++] = group;
        }
        deviationOfGroup[group] += Math.sqrt(coin);
      }
    }

    double labelVariance() {
      double sum = variance;
      for (int i = 0; i < seen; i++) {
        double deviation = deviationOfGroup[seenGroups[i]];
        sum += deviation * deviation;
      }
      return sum;
    }
  }

  private static AuthenticityScore score(int subject, Sum sum) {
    return of(subject, sum.likes, sum.valid, sum.labelVariance());
  }

  /**
   * The score of likes of which so many are genuine to expect.
   *
   * @param valid expected number of genuine ones
   * @param labelVariance variance of that number, as one does not know of each like what it is
   */
  public static AuthenticityScore of(int subject, int likes, double valid, double labelVariance) {
    if (likes == 0) {
      return new AuthenticityScore(subject, 0, new Interval(0, 0, 0), new Interval(0, 0, 1));
    }
    double within = Math.clamp(valid, 0, likes);
    double half = Z * Math.sqrt(labelVariance);
    Interval count =
        new Interval(Math.max(0, within - half), within, Math.min(likes, within + half));
    double size = effectiveSize(likes, within, labelVariance);
    return new AuthenticityScore(subject, likes, count, wilson(within / likes, size));
  }

  /**
   * The variance that the interval of a score's genuine likes was made of: what {@link #of} was
   * given, unless the interval ends at both none and all likes, which says no more than how large
   * it was at least.
   */
  public static double labelVariance(Interval validLikes) {
    double half =
        Math.max(
            validLikes.high() - validLikes.estimate(), validLikes.estimate() - validLikes.low());
    return half * half / (Z * Z);
  }

  private static double effectiveSize(int likes, double valid, double labelVariance) {
    double smoothed = (valid + 0.5) / (likes + 1);
    double binomial = smoothed * (1 - smoothed);
    return binomial / (binomial / likes + labelVariance / ((double) likes * likes));
  }

  private static Interval wilson(double share, double size) {
    double z2 = Z * Z;
    double center = (share + z2 / (2 * size)) / (1 + z2 / size);
    double half =
        Z * Math.sqrt(share * (1 - share) / size + z2 / (4 * size * size)) / (1 + z2 / size);
    return new Interval(
        Math.max(0, Math.min(share, center - half)),
        share,
        Math.min(1, Math.max(share, center + half)));
  }
}
