package dev.zhenzan.verdict;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.VerdictTable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

  private final InteractionTable table;
  private final VerdictTable verdicts;

  private AuthenticityScores(InteractionTable table, VerdictTable verdicts) {
    this.table = table;
    this.verdicts = verdicts;
  }

  /** Scores of a log's videos and creators, and of the log. */
  public static AuditResult.Scores of(AuditInput input, VerdictTable verdicts) {
    return new AuthenticityScores(input.interactions(), verdicts).scores(input);
  }

  /** What a subject's likes add up to. */
  private static final class Sum {
    private int likes;
    private double valid;
    private double variance;
    private final Map<Integer, Double> deviationOfGroup = new HashMap<>(0);

    void add(double probability, int group) {
      likes++;
      valid += 1 - probability;
      double coin = probability * (1 - probability);
      if (group >= 0) {
        deviationOfGroup.merge(group, Math.sqrt(coin), Double::sum);
      } else {
        variance += coin;
      }
    }

    void add(Sum other) {
      likes += other.likes;
      valid += other.valid;
      variance += other.variance;
      other.deviationOfGroup.forEach((g, d) -> deviationOfGroup.merge(g, d, Double::sum));
    }

    double labelVariance() {
      double sum = variance;
      for (double deviation : deviationOfGroup.values()) {
        sum += deviation * deviation;
      }
      return sum;
    }
  }

  private AuditResult.Scores scores(AuditInput input) {
    Sum[] byVideo = sumsByVideo();
    Sum[] byCreator = new Sum[table.accounts().size()];
    Sum log = new Sum();
    List<AuthenticityScore> videos = new ArrayList<>();
    for (int video = 0; video < byVideo.length; video++) {
      Sum sum = byVideo[video];
      if (sum != null) {
        videos.add(score(video, sum));
        log.add(sum);
        input
            .videos()
            .creator(video)
            .ifPresent(
                creator -> {
                  if (byCreator[creator] == null) {
                    byCreator[creator] = new Sum();
                  }
                  byCreator[creator].add(sum);
                });
      }
    }
    List<AuthenticityScore> creators = new ArrayList<>();
    for (int creator = 0; creator < byCreator.length; creator++) {
      if (byCreator[creator] != null) {
        creators.add(score(creator, byCreator[creator]));
      }
    }
    return new AuditResult.Scores(score(0, log), videos, creators);
  }

  private Sum[] sumsByVideo() {
    BitSet counted = CountedLikes.of(table);
    Sum[] byVideo = new Sum[table.videos().size()];
    for (int row = counted.nextSetBit(0); row >= 0; row = counted.nextSetBit(row + 1)) {
      int video = table.video(row);
      if (byVideo[video] == null) {
        byVideo[video] = new Sum();
      }
      byVideo[video].add(verdicts.probability(row), verdicts.group(row));
    }
    return byVideo;
  }

  private static AuthenticityScore score(int subject, Sum sum) {
    int likes = sum.likes;
    if (likes == 0) {
      return new AuthenticityScore(subject, 0, new Interval(0, 0, 0), new Interval(0, 0, 1));
    }
    double valid = Math.clamp(sum.valid, 0, likes);
    double half = Z * Math.sqrt(sum.labelVariance());
    Interval count = new Interval(Math.max(0, valid - half), valid, Math.min(likes, valid + half));
    return new AuthenticityScore(
        subject, likes, count, wilson(valid / likes, effectiveSize(sum, valid)));
  }

  private static double effectiveSize(Sum sum, double valid) {
    double smoothed = (valid + 0.5) / (sum.likes + 1);
    double binomial = smoothed * (1 - smoothed);
    return binomial
        / (binomial / sum.likes + sum.labelVariance() / ((double) sum.likes * sum.likes));
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
