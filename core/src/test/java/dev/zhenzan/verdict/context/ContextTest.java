package dev.zhenzan.verdict.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.OrganicLog;
import dev.zhenzan.SmallLog;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.pipeline.WorkerThreads;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextTest {
  private static final int VIDEOS = 40;
  private static final int ACCOUNTS = 90;

  /** An unsorted log in which some things are known of some accounts, videos and rows. */
  private static AuditInput randomLog(SplittableRandom random) {
    SmallLog log = SmallLog.empty();
    for (int video = 0; video < VIDEOS; video += 2) {
      log.video("v" + video, "c" + video % 6, 0);
    }
    for (int account = 0; account < ACCOUNTS; account += 1 + account % 3) {
      log.account("a" + account, 86_400 * random.nextDouble(-80, 1));
    }
    for (int row = 0; row < 1_200; row++) {
      InteractionKind kind = random.nextInt(4) > 0 ? InteractionKind.LIKE : InteractionKind.VIEW;
      String account = "a" + (int) (ACCOUNTS * Math.pow(random.nextDouble(), 2));
      // Videos of few likes and of many; times that meet now and then.
      String video = "v" + (int) (VIDEOS * Math.pow(random.nextDouble(), 1.5));
      double second = random.nextInt(3) == 0 ? random.nextInt(900) : random.nextInt(200_000);
      log.row(account, kind, video, second, watched(random));
    }
    return log.input();
  }

  private static Interaction.Context watched(SplittableRandom random) {
    return random.nextInt(3) == 0
        ? Interaction.Context.watched(random.nextInt(90_000), 1 + random.nextInt(20_000))
        : Interaction.Context.NONE;
  }

  private static Context.Findings randomFindings(int rows, SplittableRandom random) {
    float[] lockstep = new float[rows];
    float[] burst = new float[rows];
    float[] doubt = new float[rows];
    for (int row = 0; row < rows; row++) {
      lockstep[row] = (float) random.nextDouble(-12, 8);
      burst[row] = (float) random.nextDouble(-12, 8);
      doubt[row] = (float) Math.pow(random.nextDouble(), 3);
    }
    return new Context.Findings(lockstep, burst, row -> doubt[row]);
  }

  /** A vector for each row, of no length where it is not shown. */
  private static double[][] vectors(AuditInput input, Context.Findings findings, Workers workers) {
    double[][] vectors = new double[input.interactions().size()][0];
    Context.of(input, findings, workers)
        .visit(workers, () -> (row, vector) -> vectors[row] = vector.clone());
    return vectors;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void features_areWhatGoingThroughTheWholeLogFinds(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    AuditInput input = randomLog(random);
    int rows = input.interactions().size();
    Context.Findings findings = randomFindings(rows, random);
    double[][] vectors = vectors(input, findings, Workers.sequential());
    double[] affinity = new double[rows];
    for (int row = 0; row < rows; row++) {
      affinity[row] = vectors[row].length == 0 ? 0 : vectors[row][Feature.AFFINITY.ordinal()];
    }
    Surroundings expected = Surroundings.of(input, findings, affinity);

    assertThat(Arrays.stream(vectors).filter(v -> v.length > 0)).hasSameSizeAs(expected.likes());
    assertThat(Arrays.stream(affinity).map(Math::abs).max().orElse(0))
        .as("seed %d", seed)
        .isGreaterThan(0.1);
    for (int like : expected.likes()) {
      for (Feature feature : Feature.values()) {
        assertThat(vectors[like][feature.ordinal()])
            .as("seed %d, row %d, %s", seed, like, feature)
            .isCloseTo(expected.of(feature, like), within(1e-5));
      }
    }
  }

  @Test
  void accountOfOneLike_hasNoOthers() {
    AuditInput input = SmallLog.empty().like("a", "v", 0).input();
    double[] vector = vectors(input, none(input.interactions()), Workers.sequential())[0];

    assertThat(vector[Feature.ACCOUNT_DOUBT.ordinal()]).isEqualTo(Context.UNKNOWN);
    assertThat(vector[Feature.ACCOUNT_LIKES.ordinal()]).isEqualTo(1);
    assertThat(vector[Feature.GAP.ordinal()]).isEqualTo(Context.UNKNOWN);
    assertThat(vector[Feature.CREATOR_SHARE.ordinal()]).isEqualTo(Context.UNKNOWN);
    assertThat(vector[Feature.NEAR_DOUBT.ordinal()]).isEqualTo(Context.UNKNOWN);
    assertThat(vector[Feature.LOCKSTEP.ordinal()]).isEqualTo(Context.NO_FINDING);
  }

  private static Context.Findings none(InteractionTable table) {
    float[] nothing = new float[table.size()];
    Arrays.fill(nothing, Context.NO_FINDING);
    return new Context.Findings(nothing, nothing, row -> 0);
  }

  @ParameterizedTest
  @ValueSource(longs = 4)
  void features_doNotDependOnTheNumberOfWorkers(long seed) {
    // More than two thousand accounts and videos, so that there are ranges to share.
    AuditInput input = OrganicLog.of(3_000, 2_400, seed).log().input();
    Context.Findings findings =
        randomFindings(input.interactions().size(), new SplittableRandom(seed));
    double[][] expected = vectors(input, findings, Workers.sequential());
    try (WorkerThreads workers = new WorkerThreads(3)) {
      assertThat(vectors(input, findings, workers)).as("seed %d", seed).isDeepEqualTo(expected);
    }
  }
}
