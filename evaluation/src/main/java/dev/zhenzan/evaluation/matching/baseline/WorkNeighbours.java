package dev.zhenzan.evaluation.matching.baseline;

import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Ranker;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Ranges;
import dev.zhenzan.graph.Workers;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.Arrays;

/**
 * Works that were watched by the same accounts: {@code similarity(i, j) = n_ij / (sqrt(n_i n_j) +
 * shrinkage)}; an account's score of a work is the sum over its own works.
 *
 * @param shrinkage accounts that are added to the denominator
 * @param neighbours a work keeps so many of the most similar works
 */
public record WorkNeighbours(double shrinkage, int neighbours) implements Ranker {
  @Override
  public String name() {
    String kept = neighbours == Integer.MAX_VALUE ? "all" : String.valueOf(neighbours);
    return "work neighbours %s, shrinkage %s".formatted(kept, shrinkage);
  }

  @Override
  public Scorer fit(MatchLog log, Target target, Workers workers) {
    Pairs worksOf = Pairs.of(log, target);
    Pairs accountsOf = worksOf.transposed();
    Near[] near = new Near[log.works()];
    Ranges.of(near.length)
        .run(
            workers,
            (from, to) -> {
              int[] together = new int[near.length];
              for (int work = from; work < to; work++) {
                near[work] = near(work, worksOf, accountsOf, together);
              }
            });
    return new Sums(worksOf, near);
  }

  /** A work's most similar ones, by ascending int. */
  private record Near(int[] works, float[] similarity) {}

  private Near near(int work, Pairs worksOf, Pairs accountsOf, int[] together) {
    int[] met = new int[together.length];
    int size = 0;
    for (int at = accountsOf.from(work); at < accountsOf.to(work); at++) {
      int account = accountsOf.element(at);
      for (int own = worksOf.from(account); own < worksOf.to(account); own++) {
        int other = worksOf.element(own);
        if (other != work && together[other]++ == 0) {
          met[size++] = other;
        }
      }
    }
    float[] similarity = new float[together.length];
    for (int i = 0; i < size; i++) {
      int other = met[i];
      double root = Math.sqrt((double) accountsOf.length(work) * accountsOf.length(other));
      similarity[other] = (float) (together[other] / (root + shrinkage));
      together[other] = 0;
    }
    int[] works = Arrays.copyOf(met, size);
    IntArrays.quickSort(
        works,
        (one, other) -> {
          int bySimilarity = Float.compare(similarity[other], similarity[one]);
          return bySimilarity != 0 ? bySimilarity : Integer.compare(one, other);
        });
    works = Arrays.copyOf(works, Math.min(size, neighbours));
    Arrays.sort(works);
    float[] kept = new float[works.length];
    for (int i = 0; i < works.length; i++) {
      kept[i] = similarity[works[i]];
    }
    return new Near(works, kept);
  }

  private record Sums(Pairs worksOf, Near[] near) implements Scorer {
    @Override
    public double score(int account, int work, long time) {
      double sum = 0;
      for (int at = worksOf.from(account); at < worksOf.to(account); at++) {
        Near own = near[worksOf.element(at)];
        int found = Arrays.binarySearch(own.works, work);
        sum += found < 0 ? 0 : own.similarity[found];
      }
      return sum;
    }

    @Override
    public void scoreAll(int account, long time, double[] byWork) {
      Arrays.fill(byWork, 0);
      for (int at = worksOf.from(account); at < worksOf.to(account); at++) {
        Near own = near[worksOf.element(at)];
        for (int i = 0; i < own.works.length; i++) {
          byWork[own.works[i]] += own.similarity[i];
        }
      }
    }
  }
}
