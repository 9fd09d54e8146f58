package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.truth.TruthFiles;
import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.files.output.AuditWriter;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.TableFormat;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.model.VerdictTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {
  private static final float STEP = 1 / 64f;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void evaluationOfFiles_isThatInMemory(long seed) {
    World world = world(seed);
    AuditResult result = guessed(world, new Random(seed));
    TruthFiles.write(world, folder);
    Path verdicts = folder.resolve("verdicts");
    try (OutputFolder out = OutputFolder.create(verdicts)) {
      AuditWriter.write(result, out, TableFormat.CSV, Resources.usual());
      out.publish();
    }
    Evaluation inMemory = inMemory(world, result);
    assertThat(inMemory.interactions().rows()).isEqualTo(world.input().interactions().size());
    assertThat(EvaluationFiles.evaluate(folder, verdicts).json()).isEqualTo(inMemory.json());
  }

  @Test
  void text_fitsAHundredColumnsAndNamesEveryFamily() {
    World world = world(1);
    String text = inMemory(world, guessed(world, new Random(1))).text();
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    assertThat(world.truth().interactions().families())
        .allSatisfy(family -> assertThat(text).contains("  " + family + " "));
  }

  @Test
  void json_writesNullForWhatIsNoNumber() {
    Figures none = Figures.of(new FiguresTest.Rows().judged());
    String json = new Evaluation(none, none, List.of()).json();
    assertThat(json).contains("\"auc\" : null").contains("\"number\" : 0").endsWith("}\n");
  }

  private static World world(long seed) {
    Scale scale = new Scale(300, 200, 5, Scale.defaults().start());
    return WorldGenerator.generate(WorldSettings.defaults(seed).withScale(scale));
  }

  private static Evaluation inMemory(World world, AuditResult result) {
    return Evaluation.of(
        world.input().interactions(), world.truth(), result.verdicts(), result.accounts());
  }

  /** Verdicts that know a little; probabilities that six decimals write exactly. */
  private static AuditResult guessed(World world, Random random) {
    int size = world.input().interactions().size();
    float[] probability = new float[size];
    byte[] verdict = new byte[size];
    int[] groups = new int[size];
    Arrays.fill(groups, -1);
    for (int row = 0; row < size; row++) {
      int lift = 20 * world.truth().interactions().label(row);
      probability[row] = STEP * (random.nextInt(45) + lift);
      verdict[row] = (byte) verdict(probability[row]).ordinal();
    }
    Interval some = new Interval(0, 0.5, 1);
    AuthenticityScore score = new AuthenticityScore(0, 1, some, some);
    return new AuditResult(
        world.input(),
        new VerdictTable(probability, verdict, new int[size], groups),
        accounts(world, random),
        List.of(),
        new AuditResult.Scores(score, List.of(), List.of()),
        List.of(),
        Map.of());
  }

  private static List<AccountVerdict> accounts(World world, Random random) {
    int[] rows = new int[world.input().interactions().accounts().size()];
    for (int row = 0; row < world.input().interactions().size(); row++) {
      rows[world.input().interactions().account(row)]++;
    }
    List<AccountVerdict> accounts = new ArrayList<>();
    for (int account = 0; account < rows.length; account++) {
      if (rows[account] > 0) {
        float probability = STEP * random.nextInt(65);
        accounts.add(
            new AccountVerdict(
                account, rows[account], 0, probability, verdict(probability), 0, new int[0]));
      }
    }
    return accounts;
  }

  private static Verdict verdict(float probability) {
    return probability > 0.8f ? Verdict.INVALID_SOPHISTICATED : Verdict.VALID;
  }
}
