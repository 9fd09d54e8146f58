package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * EASE: with X the matrix of pairs and {@code P = (X'X + ridge I)^-1}, the weights {@code B_jw =
 * -P_jw / P_ww}, 0 on the diagonal; an account's score of a work is the sum over its own works j.
 *
 * @param ridge added to the diagonal, above 0
 * @param most works with most pairs that are kept; others score 0
 */
public record LinearAutoencoder(double ridge, int most) implements Ranker {
  @Override
  public String name() {
    return "linear autoencoder, ridge %s, %d works".formatted(ridge, most);
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    Pairs worksOf = Pairs.of(log, target);
    Pairs accountsOf = worksOf.transposed();
    int[] kept = kept(accountsOf);
    int[] indexOf = new int[log.works()];
    Arrays.fill(indexOf, -1);
    for (int i = 0; i < kept.length; i++) {
      indexOf[kept[i]] = i;
    }
    Sums sums = new Sums(worksOf, kept, indexOf, new float[kept.length][kept.length]);
    Ranges.of(kept.length)
        .run(
            workers,
            (from, to) -> {
              for (int i = from; i < to; i++) {
                sums.countTogether(i, accountsOf);
                sums.weights[i][i] += (float) ridge;
              }
            });
    SymmetricInverse.negatedInPlace(sums.weights, workers);
    toWeights(sums.weights);
    return sums;
  }

  /** The works with most pairs, those with most first. */
  private int[] kept(Pairs accountsOf) {
    return IntStream.range(0, accountsOf.rows())
        .filter(work -> accountsOf.length(work) > 0)
        .boxed()
        .sorted((one, other) -> Integer.compare(accountsOf.length(other), accountsOf.length(one)))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Of the lower triangle of -P makes B. */
  private static void toWeights(float[][] p) {
    float[] diagonal = new float[p.length];
    for (int i = 0; i < p.length; i++) {
      diagonal[i] = p[i][i];
      p[i][i] = 0;
    }
    for (int i = 0; i < p.length; i++) {
      for (int j = 0; j < i; j++) {
        float both = p[i][j];
        p[i][j] = -both / diagonal[j];
        p[j][i] = -both / diagonal[i];
      }
    }
  }

  private record Sums(Pairs worksOf, int[] kept, int[] indexOf, float[][] weights)
      implements Scorer {
    /** Adds to a row of the weights how many accounts its work has in common with others. */
    void countTogether(int row, Pairs accountsOf) {
      for (int at = accountsOf.from(kept[row]); at < accountsOf.to(kept[row]); at++) {
        int account = accountsOf.element(at);
        for (int own = worksOf.from(account); own < worksOf.to(account); own++) {
          int other = indexOf[worksOf.element(own)];
          if (other >= 0) {
            weights[row][other]++;
          }
        }
      }
    }

    @Override
    public double score(int account, int work, long time) {
      double sum = 0;
      for (int at = worksOf.from(account); at < worksOf.to(account); at++) {
        int own = indexOf[worksOf.element(at)];
        sum += own < 0 || indexOf[work] < 0 ? 0 : weights[own][indexOf[work]];
      }
      return sum;
    }

    @Override
    public void scoreAll(int account, long time, double[] byWork) {
      Arrays.fill(byWork, 0);
      for (int at = worksOf.from(account); at < worksOf.to(account); at++) {
        int own = indexOf[worksOf.element(at)];
        for (int i = 0; own >= 0 && i < kept.length; i++) {
          byWork[kept[i]] += weights[own][i];
        }
      }
    }
  }
}
