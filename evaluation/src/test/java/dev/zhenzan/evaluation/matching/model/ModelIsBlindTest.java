package dev.zhenzan.evaluation.matching.model;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zhenzan.evaluation.matching.BlindToTheFuture;
import dev.zhenzan.evaluation.matching.Exposures;
import dev.zhenzan.evaluation.matching.FutureShuffle;
import dev.zhenzan.evaluation.matching.MadeLog;
import dev.zhenzan.evaluation.matching.MatchLog;
import dev.zhenzan.evaluation.matching.Replay;
import dev.zhenzan.evaluation.matching.Scorer;
import dev.zhenzan.evaluation.matching.Target;
import dev.zhenzan.graph.Workers;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The match model beside the baselines of {@code FutureShuffleTest}. */
class ModelIsBlindTest {
  private static final long DAY = 86_400_000_000L;
  private static final List<Long> STARTS = List.of(DAY, 2 * DAY);
  private static final FutureShuffle FUTURE = new FutureShuffle(2 * DAY + DAY / 2, 7);
  private static final ModelRanker MODEL = new ModelRanker("none");

  /** Views a minute apart for two days and a half and more; likes up to half a day later. */
  private static final MatchLog LOG =
      MadeLog.random(new MadeLog.Size(12, 20, 4_000), 720, new SplittableRandom(1));

  @ParameterizedTest
  @EnumSource
  void model_doesNotSeeTheFuture(Target target) {
    Replay replay = new Replay(MODEL, target, STARTS);

    BlindToTheFuture.check(log -> replay.scores(log, Workers.sequential()), LOG, FUTURE);
  }

  @Test
  void modelOfTheWholeLog_isCaught() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> BlindToTheFuture.check(ModelIsBlindTest::seeingAll, LOG, FUTURE))
        .withMessageContaining("another future of seed 7");
  }

  private static double[] seeingAll(MatchLog log) {
    Scorer scorer = MODEL.fit(log, Target.LIKE, Workers.sequential());
    Exposures exposures = log.exposures();
    return IntStream.range(0, exposures.size())
        .mapToDouble(
            row ->
                scorer.score(
                    exposures.account()[row], exposures.work()[row], exposures.time()[row]))
        .toArray();
  }
}
