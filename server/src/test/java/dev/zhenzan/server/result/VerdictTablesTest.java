package dev.zhenzan.server.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.graph.Workers;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.testkit.Logs;
import dev.zhenzan.verdict.CountedLikes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@ServiceTest
class VerdictTablesTest {
  private static final String SCORE =
      "likes,valid_likes,valid_low,valid_high,authenticity,authenticity_low,authenticity_high";

  private static final List<InteractionKind> KINDS =
      List.of(
          InteractionKind.LIKE, InteractionKind.LIKE, InteractionKind.UNLIKE, InteractionKind.VIEW);

  @TempDir Path folder;

  /** Few accounts, works and seconds: likes are repeated, taken back and given at one time. */
  @Test
  void counted_isWhatTheAuditCounts_howeverLikesAreRepeatedAndTakenBack() throws Exception {
    Random random = new Random(41);
    Logs log = Logs.empty();
    List<String> lines = new ArrayList<>();
    lines.add("account_id,video_id,kind,time,probability,verdict,reasons,group_id");
    for (int row = 0; row < 400; row++) {
      String account = "a" + random.nextInt(12);
      String video = "v" + random.nextInt(6);
      InteractionKind kind = KINDS.get(random.nextInt(KINDS.size()));
      int second = random.nextInt(5);
      log.row(account, kind, video, second);
      lines.add(
          "%s,%s,%s,%s,0.9,suspect,,"
              .formatted(account, video, kind.code(), Logs.START.plusSeconds(second)));
    }
    Files.write(folder.resolve("interaction_verdicts.csv"), lines);
    file("video_scores", "video_id,creator_id," + SCORE);
    file("creator_scores", "creator_id," + SCORE);
    file(
        "account_verdicts",
        "account_id,interactions,invalid,probability,verdict,reasons,group_ids");

    assertThat(counted()).isEqualTo(expected(log.table()));
  }

  private void file(String name, String header) throws IOException {
    Files.writeString(folder.resolve(name + ".csv"), header + "\n");
  }

  private List<Long> counted() throws Exception {
    List<Long> rows = new ArrayList<>();
    try (VerdictTables tables = new VerdictTables(folder, folder)) {
      tables.prepare();
      tables.read(
          "select row_number from counted order by row_number", row -> rows.add(row.getLong(1)));
    }
    return rows;
  }

  private static List<Long> expected(InteractionTable table) {
    boolean[] counted = CountedLikes.of(table, Workers.sequential());
    List<Long> rows = new ArrayList<>();
    for (int row = 0; row < counted.length; row++) {
      if (counted[row]) {
        rows.add(row + 1L);
      }
    }
    return rows;
  }
}
