package dev.zhenzan.evaluation.matching.model;

import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.evaluation.matching.BiasedExposures;
import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.metric.CalibrationError;
import dev.zhenzan.evaluation.metric.RankArea;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.List;

/**
 * What random exposures correct: a model of a biased log that knows which exposures chance decided
 * on beside one of the same log that does not, both judged on pairs that chance alone drew.
 */
public final class ExposureCorrection {
  private static final int JUDGED = 20_000;

  private ExposureCorrection() {}

  /**
   * How well one model does.
   *
   * @param marks what it knew of random exposures
   * @param area AUC of long views
   * @param calibrationError of its probabilities
   * @param said mean probability
   * @param came share that was watched long
   */
  public record Row(String marks, double area, double calibrationError, double said, double came) {}

  /** The two models of a world of standard size, and the true probability. */
  public static List<Row> of(long seed, Workers workers) {
    BiasedExposures.World world = BiasedExposures.defaults(seed).make();
    Exposures judged = world.anyPairs(JUDGED, seed);
    ModelRanker ranker = new ModelRanker("none");
    return List.of(
        row("unknown", judged, said(ranker.model(world.log().withoutMarks(), workers), judged)),
        row("marked", judged, said(ranker.model(world.log(), workers), judged)),
        row("truth", judged, truth(world, judged)));
  }

  private static double[] said(MatchModel model, Exposures judged) {
    double[] said = new double[judged.size()];
    for (int row = 0; row < said.length; row++) {
      Viewer viewer = Viewer.of(judged.account()[row]);
      said[row] = model.score(viewer, judged.work()[row], judged.time()[row]).watch();
    }
    return said;
  }

  private static double[] truth(BiasedExposures.World world, Exposures judged) {
    double[] truth = new double[judged.size()];
    for (int row = 0; row < truth.length; row++) {
      truth[row] = world.probability(judged.account()[row], judged.work()[row]);
    }
    return truth;
  }

  private static Row row(String marks, Exposures judged, double[] said) {
    return new Row(
        marks,
        RankArea.of(said, judged.watched()).value(),
        CalibrationError.of(said, judged.watched(), 1).error(),
        Arrays.stream(said).average().orElse(0),
        (double) judged.watched().cardinality() / judged.size());
  }
}
