package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Video;
import java.util.List;

/**
 * How much more of a work's tags there is in an account's pairs than in everybody's: the mean over
 * the work's tags of the log of the account's share, smoothed, over the share of all.
 *
 * @param smoothing pairs of the mean shares that are added to an account's own
 */
public record TagAffinity(double smoothing) implements Ranker {
  @Override
  public String name() {
    return "tags, smoothing " + smoothing;
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    IdDictionary tags = new IdDictionary();
    int[][] tagsOf = new int[log.works()][];
    for (int work = 0; work < tagsOf.length; work++) {
      List<String> own = log.about().works().video(work).map(Video::tags).orElse(List.of());
      tagsOf[work] = own.stream().mapToInt(tags::intern).toArray();
    }
    Pairs pairs = Pairs.of(log, target);
    double[] base = new double[tags.size()];
    float[][] shares = new float[log.accounts()][];
    for (int account = 0; account < shares.length; account++) {
      double[] own = shares(pairs, account, tagsOf, tags.size());
      shares[account] = new float[own.length];
      for (int tag = 0; tag < own.length; tag++) {
        base[tag] += own[tag] / Math.max(1, pairs.size());
        shares[account][tag] = (float) own[tag];
      }
    }
    return (account, work, time) -> {
      double sum = 0;
      for (int tag : tagsOf[work]) {
        double own = shares[account][tag] + smoothing * base[tag] + 1e-9;
        sum += Math.log(own / ((pairs.length(account) + smoothing) * base[tag] + 1e-9));
      }
      return sum / Math.max(1, tagsOf[work].length);
    };
  }

  /** An account's pairs by tag; a pair of several tags is split among them. */
  private static double[] shares(Pairs pairs, int account, int[][] tagsOf, int tags) {
    double[] own = new double[tags];
    for (int at = pairs.from(account); at < pairs.to(account); at++) {
      int[] tagsOfWork = tagsOf[pairs.element(at)];
      for (int tag : tagsOfWork) {
        own[tag] += 1.0 / tagsOfWork.length;
      }
    }
    return own;
  }
}
