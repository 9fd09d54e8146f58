package dev.zhenzan.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zhenzan.evaluation.compare.Comparison;
import dev.zhenzan.evaluation.compare.FamilyF1;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationFilesTest {
  private static final String TRUTH = "truth_interactions.csv";
  private static final String VERDICTS = "interaction_verdicts.csv";

  @TempDir Path folder;

  @BeforeEach
  void twoRows() throws IOException {
    write(
        TRUTH,
        """
        account_id,video_id,kind,time,label,family
        a,v,like,7,1,slow_drip
        "b,
        c",v,like,8,0,organic
        """);
    write(
        VERDICTS,
        """
        verdict,account_id,video_id,kind,time,probability,reasons
        invalid_sophisticated,a,v,like,7,0.95,
        valid,"b,
        c",v,like,8,0.01,
        """);
    write("truth_accounts.csv", "account_id,label,family\na,1,slow_drip\n\"b,\nc\",0,organic\n");
    write(
        "account_verdicts.csv",
        "account_id,probability,verdict\n\"b,\nc\",0.02,valid\na,0.4,suspect\n");
  }

  @Test
  void filesInAnyOrder_areJoined() {
    Evaluation evaluation = evaluate();
    assertThat(evaluation.unmatched()).isEmpty();
    assertThat(evaluation.interactions().rows()).isEqualTo(2);
    assertThat(evaluation.interactions().auc()).isEqualTo(1);
    assertThat(evaluation.interactions().recall()).isEqualTo(new Share(1, 1));
    assertThat(evaluation.interactions().falsePositives()).isEqualTo(new Share(0, 1));
    assertThat(evaluation.accounts().recall()).isEqualTo(new Share(0, 1));
    assertThat(evaluation.accounts().auc()).isEqualTo(1);
  }

  @Test
  void rowsOfOneKey_areJoinedInTheirOrder() throws IOException {
    write(
        TRUTH,
        """
        account_id,video_id,kind,time,label,family
        a,v,like,7,0,organic
        a,v,like,7,1,synchronous_burst
        a,v,view,7,0,organic
        """);
    write(
        VERDICTS,
        """
        account_id,video_id,kind,time,probability,verdict
        a,v,like,7,0.1,valid
        a,v,view,7,0.2,valid
        a,v,like,7,0.9,invalid_general
        """);
    Evaluation evaluation = evaluate();
    assertThat(evaluation.unmatched()).isEmpty();
    assertThat(evaluation.interactions().precision()).isEqualTo(new Share(1, 1));
    assertThat(evaluation.interactions().auc()).isEqualTo(1);
  }

  @Test
  void rowsOnOneSide_areCountedAndNamed() throws IOException {
    write(
        TRUTH,
        """
        account_id,video_id,kind,time,label,family
        a,v,like,7,1,slow_drip
        a,v,like,7,1,slow_drip
        x,v,like,7,0,organic
        """);
    write(
        VERDICTS,
        """
        account_id,video_id,kind,time,probability,verdict
        a,v,like,7,0.9,invalid_sophisticated
        y,v,like,7,0.9,invalid_sophisticated
        """);
    Evaluation evaluation = evaluate();
    assertThat(evaluation.unmatched())
        .containsExactly(
            new Unmatched(TRUTH, 2, List.of(3L, 4L)), new Unmatched(VERDICTS, 1, List.of(3L)));
    assertThat(evaluation.interactions().rows()).isEqualTo(1);
    assertThat(evaluation.text())
        .contains(TRUTH + ": 2 rows have no counterpart and are left out, the first in line 3, 4");
    assertThat(evaluation.json()).contains("\"first_lines\" : [ 3, 4 ]");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-05-01T20:15:30+08:00,2026-05-01T12:15:30.000Z",
    "2026-05-01 20:15:30.5+0800,2026-05-01T20:15:30.500+08:00",
    "2026-05-01T20:15+08,2026-05-01T20:15:00+08:00"
  })
  void oneInstantWrittenInTwoWays_isJoined(String one, String other) throws IOException {
    write(TRUTH, "account_id,video_id,kind,time,label,family\na,v,like," + one + ",1,hijacked\n");
    write(
        VERDICTS,
        "account_id,video_id,kind,time,probability,verdict\na,v,like," + other + ",0.9,valid\n");
    assertThat(evaluate().unmatched()).isEmpty();
  }

  @Test
  void noInteractionOnBothSides_isRefused() throws IOException {
    write(TRUTH, "account_id,video_id,kind,time,label,family\nx,v,like,7,1,slow_drip\n");
    fails(TRUTH, VERDICTS, "belong to one log");
  }

  @Test
  void verdictsInParquet_saysHowToGetCsv() throws IOException {
    Files.move(folder.resolve(VERDICTS), folder.resolve("interaction_verdicts.parquet"));
    fails("interaction_verdicts.parquet", "--verdicts csv");
  }

  @Test
  void missingFile_saysWhatToGive() throws IOException {
    Files.delete(folder.resolve(VERDICTS));
    fails(VERDICTS, "no such file");
  }

  @Test
  void missingColumn_isNamedWithThoseFound() throws IOException {
    write(TRUTH, "account_id,video_id,kind,when,label,family\n");
    fails("[account_id, video_id, kind, time, label, family]", "kind, when, label");
  }

  @Test
  void emptyFile_isRefused() throws IOException {
    write(TRUTH, "");
    fails(TRUTH, "needs the columns");
  }

  @Test
  void wrongLabel_isToldByLineAndColumn() throws IOException {
    write(TRUTH, "account_id,video_id,kind,time,label,family\na,v,like,7,yes,slow_drip\n");
    fails("line 2, column label", "must be 0 or 1");
  }

  @ParameterizedTest
  @CsvSource({"1.5", "-0.1", "NaN", "high"})
  void wrongProbability_isToldByLineAndColumn(String probability) throws IOException {
    write(
        VERDICTS,
        "account_id,video_id,kind,time,probability,verdict\na,v,like,7,"
            + probability
            + ",valid\n");
    fails("line 2, column probability", "0 to 1");
  }

  @Test
  void comparison_isOfTheLikesThatBothSidesHave() throws IOException {
    truthAndVerdictsToCompare();

    Comparison comparison = EvaluationFiles.compare(folder, folder).comparison();

    assertThat(comparison.unread()).isEqualTo(1);
    assertThat(comparison.interactions().valid()).isEqualTo(1);
    FamilyF1 drip = comparison.interactions().families().getLast();
    assertThat(drip.family()).isEqualTo("slow_drip");
    assertThat(drip.invalid()).isEqualTo(1);
    assertThat(drip.verdicts()).isZero();
    assertThat(drip.probability()).isEqualTo(1);
    assertThat(comparison.accounts().valid()).isEqualTo(1);
    assertThat(comparison.accounts().families().getLast().invalid()).isEqualTo(1);
  }

  @Test
  void comparison_standsBesideTheEvaluation() throws IOException {
    truthAndVerdictsToCompare();

    ComparedEvaluation compared = EvaluationFiles.compare(folder, folder);

    assertThat(compared.text()).startsWith(evaluate().text()).contains("FRAUDAR");
    assertThat(compared.json())
        .startsWith(evaluate().json().substring(0, 200))
        .contains("\"comparison\" : {", "\"f1_fraudar_cut\"", "\"f1_probability_cut\" : 1.0");
  }

  @Test
  void comparisonOfTimesThatAreNone_isRefusedWithTheFirstLine() {
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> EvaluationFiles.compare(folder, folder))
        .withMessageContainingAll(TRUTH, "line 2, column time");
  }

  /** Of a's rows one has no time that can be read; x has no verdict; b has a view and a like. */
  private void truthAndVerdictsToCompare() throws IOException {
    write(
        TRUTH,
        """
        account_id,video_id,kind,time,label,family
        a,v,like,1777637730,1,slow_drip
        a,w,like,soon,1,slow_drip
        x,v,like,1777637731,1,slow_drip
        b,v,view,1777637732,0,organic
        b,v,like,1777637733,0,organic
        """);
    write(
        VERDICTS,
        """
        account_id,video_id,kind,time,probability,verdict
        a,v,like,1777637730,0.9,valid
        a,w,like,soon,0.9,invalid_sophisticated
        b,v,view,1777637732,0.1,valid
        b,v,like,1777637733,0.1,invalid_general
        """);
    write("truth_accounts.csv", "account_id,label,family\na,1,slow_drip\nb,0,organic\n");
    write("account_verdicts.csv", "account_id,probability,verdict\nb,0.02,valid\na,0.4,suspect\n");
  }

  private void fails(String... parts) {
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(this::evaluate)
        .satisfies(e -> assertThat(e.getMessage()).contains(parts));
  }

  private Evaluation evaluate() {
    return EvaluationFiles.evaluate(folder, folder);
  }

  private void write(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }
}
