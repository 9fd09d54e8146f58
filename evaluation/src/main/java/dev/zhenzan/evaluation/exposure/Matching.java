package dev.zhenzan.evaluation.exposure;

import dev.zhenzan.exposure.plan.KeyedDraws;
import dev.zhenzan.exposure.plan.WorkAudience;
import java.util.Arrays;

/** Chooses audiences as matching would: the accounts of the highest scores; of a cold work all. */
public final class Matching {
  /** Share of the accounts that an audience has. */
  private static final double AUDIENCE_SHARE = 0.25;

  /** As how many exposures the score of a work counts that the match knows, and of a cold one. */
  private static final double KNOWLEDGE = 40;

  private static final double COLD_KNOWLEDGE = 3;

  private final ExposureWorld world;
  private final MatchScores scores;

  /** Matching in a world. */
  public Matching(ExposureWorld world) {
    this.world = world;
    this.scores = new MatchScores(world);
  }

  /** The audience of a work. */
  public WorkAudience audience(int work) {
    SimulatedWork of = world.works().get(work);
    boolean isCold = of.kind() == WorkKind.COLD;
    float[] score = scores.of(of);
    float least = isCold ? 0 : threshold(score);
    WorkAudience.Builder audience =
        new WorkAudience.Builder(
            work, KeyedDraws.key(of.id()), isCold ? COLD_KNOWLEDGE : KNOWLEDGE);
    for (int account = 0; account < score.length; account++) {
      if (score[account] >= least) {
        audience.add(account, score[account], isCold ? world.interest(account) : 0);
      }
    }
    return audience.build();
  }

  private static float threshold(float[] scores) {
    float[] sorted = scores.clone();
    Arrays.sort(sorted);
    return sorted[(int) ((1 - AUDIENCE_SHARE) * sorted.length)];
  }
}
