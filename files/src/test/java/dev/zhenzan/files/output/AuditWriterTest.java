package dev.zhenzan.files.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.VerdictTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditWriterTest {
  private static final String QUOTED = "\"a,\"\"b\"\"\r\nc\"";

  @TempDir Path parent;

  @Test
  void interactionVerdicts_areTheLogsRowsInOrder() throws IOException {
    assertThat(written(TableFormat.CSV, "interaction_verdicts.csv"))
        .isEqualTo(
            "account_id,video_id,kind,time,probability,verdict,reasons,group_id\n"
                + "=1+1,作品 1,like,2026-03-02T12:00:00+08:00,0.010000,valid,,\n"
                + QUOTED
                + ",作品 1,like,1772424001,0.950000,invalid_sophisticated,lockstep_synchronous,G1\n"
                + QUOTED
                + ",\" v2\",view,2026-03-02T12:00:00+08:00,0.500000,suspect,,\n"
                + QUOTED
                + ",作品 1,like,1772424001,0.999900,invalid_general,"
                + "duplicate_row;lockstep_synchronous,G2\n");
  }

  @Test
  void accountVerdicts_nameReasonsAndGroups() throws IOException {
    assertThat(written(TableFormat.CSV, "account_verdicts.csv"))
        .isEqualTo(
            "account_id,interactions,invalid,probability,verdict,reasons,group_ids\n"
                + "=1+1,1,0,0.010000,valid,,\n"
                + QUOTED
                + ",3,2,0.816600,suspect,duplicate_row;lockstep_synchronous,G1;G2\n");
  }

  @Test
  void videoScores_leaveAnUnknownCreatorEmpty() throws IOException {
    assertThat(written(TableFormat.CSV, "video_scores.csv"))
        .isEqualTo(
            "video_id,creator_id,likes,valid_likes,valid_low,valid_high,"
                + "authenticity,authenticity_low,authenticity_high\n"
                + "作品 1,"
                + QUOTED
                + ",3,1.040,0.500,1.500,0.333333,0.100000,0.800000\n"
                + "\" v2\",,1,1.000,0.000,1.000,0.990000,0.200000,1.000000\n");
  }

  @Test
  void creatorScores_areOfAllWorksOfEach() throws IOException {
    assertThat(written(TableFormat.CSV, "creator_scores.csv"))
        .isEqualTo(
            "creator_id,likes,valid_likes,valid_low,valid_high,"
                + "authenticity,authenticity_low,authenticity_high\n"
                + QUOTED
                + ",3,1.040,0.500,1.500,0.333333,0.100000,0.800000\n");
  }

  @Test
  void groups_sayWhatWasSeen() throws IOException {
    String json = written(TableFormat.CSV, "groups.json");
    assertThat(json)
        .startsWith(
            """
            [ {
              "group_id" : "G1",
              "accounts" : [ "=1+1", "a,\\"b\\"\\r\\nc" ],
              "videos" : [ "作品 1" ],
              "interactions" : 3,
              "window" : {
                "from" : "2026-03-02T12:00:00+08:00",
                "to" : "2026-03-02T12:00:01+08:00"
              },
              "synchronous" : true,
              "expected" : 0.04,
              "suspiciousness" : 31.5,
              "p_value" : 1.0E-9,
              "q_value" : 2.0E-9,
              "evidence" : "2 accounts made 3 interactions with the same 1 videos between \
            2026-03-02T12:00:00+08:00 and 2026-03-02T12:00:01+08:00, where independent accounts of \
            the same activity would be expected to make 0.0; they met within the same short \
            windows. The probability of a block as improbable anywhere in the log is 1.0e-09.",
              "evidence_zh" : "2 个账号在 2026-03-02T12:00:00+08:00 至 2026-03-02T12:00:01+08:00 \
            之间与同样的 1 个作品发生了 3 次互动；若这些账号按各自的活跃度独立行动，预期为 0.0 次；\
            它们集中在相同的短时间窗内。整份日志中出现同样罕见的组合的概率为 1.0e-09。"
            }, {
              "group_id" : "G2",
            """);
    assertThat(json).contains("met at any time").contains("is 0.250.").endsWith("} ]\n");
  }

  @Test
  void parquet_holdsTheRowsOfTheCsvInOrder() throws IOException, SQLException {
    Path csv = write(TableFormat.CSV, "csv").resolve("interaction_verdicts.csv");
    Path folder = write(TableFormat.PARQUET, "parquet");
    Path parquet = folder.resolve("interaction_verdicts.parquet");
    assertThat(folder.resolve("interaction_verdicts.csv")).doesNotExist();
    assertThat(rows("read_parquet('" + parquet + "')"))
        .hasSize(4)
        .isEqualTo(rows("read_csv('" + csv + "', all_varchar = true, new_line = '\\n')"))
        .element(1)
        .asString()
        .startsWith(Fixture.QUOTED);
  }

  private static List<String> rows(String table) throws SQLException {
    List<String> rows = new java.util.ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT concat_ws('|', account_id, video_id, kind, \"time\","
                    + " probability::DECIMAL(9, 6), verdict, coalesce(reasons, '-'),"
                    + " coalesce(group_id, '-')) FROM "
                    + table)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Test
  void verdictsOfAnotherLog_areRefused() {
    AuditResult result = Fixture.result();
    VerdictTable none = new VerdictTable(new float[0], new byte[0], new int[0], new int[0]);
    AuditResult wrong =
        new AuditResult(
            result.input(),
            none,
            result.accounts(),
            result.groups(),
            result.scores(),
            result.detectors(),
            result.thresholds());
    try (OutputFolder out = OutputFolder.create(parent.resolve("out"))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AuditWriter.write(wrong, out, TableFormat.CSV, Resources.usual()));
    }
  }

  private String written(TableFormat format, String name) throws IOException {
    return Files.readString(write(format, "out").resolve(name));
  }

  private Path write(TableFormat format, String name) {
    Path target = parent.resolve(name);
    try (OutputFolder out = OutputFolder.create(target)) {
      AuditWriter.write(Fixture.result(), out, format, Resources.usual());
      out.publish();
    }
    return target;
  }
}
