package dev.zhenzan.files.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTableTest {
  private static final String FIGURES =
      "likes,valid_likes,valid_low,valid_high,authenticity,authenticity_low,authenticity_high\n";

  @TempDir Path result;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        result.resolve("video_scores.csv"),
        "video_id,creator_id,"
            + FIGURES
            + "v1,\"a,b\",10,8.500,7.000,9.500,0.850000,0.600000,0.950000\n"
            + "作品 2,\"a,b\",4,4.000,4.000,4.000,1.000000,0.510000,1.000000\n"
            + "v3,,1,0.500,0.000,1.000,0.500000,0.100000,0.900000\n");
    Files.writeString(
        result.resolve("creator_scores.csv"),
        "creator_id," + FIGURES + "\"a,b\",14,12.500,11.000,13.500,0.892857,0.700000,0.960000\n");
  }

  @Test
  void video_isFoundByItsId() {
    assertThat(ScoreTable.ofVideo(result, "作品 2"))
        .contains(new SubjectScore(4, 1, new Interval(4, 4, 4), new Interval(0.51, 1, 1)));
    assertThat(ScoreTable.ofVideo(result, "v4")).isEmpty();
    assertThat(ScoreTable.ofVideo(result, "V1")).isEmpty();
  }

  @Test
  void creator_isFoundWithTheNumberOfItsVideos() {
    assertThat(ScoreTable.ofCreator(result, "a,b"))
        .contains(
            new SubjectScore(
                14, 2, new Interval(11, 12.5, 13.5), new Interval(0.7, 0.892857, 0.96)));
    assertThat(ScoreTable.ofCreator(result, "a")).isEmpty();
  }

  @Test
  void folderOfNoAudit_isRefusedWithWhatToDo() throws IOException {
    Files.delete(result.resolve("creator_scores.csv"));
    assertThatThrownBy(() -> ScoreTable.ofCreator(result, "a,b"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("creator_scores.csv")
        .hasMessageContaining("the folder that zhenzan audit made");
  }

  @Test
  void rowThatNoAuditWrites_isRefusedByItsLine() throws IOException {
    Files.writeString(
        result.resolve("video_scores.csv"),
        "video_id,creator_id," + FIGURES + "v1,c,10,9.0,9.5,9.9,0.9,0.8,1.0\n");
    assertThatThrownBy(() -> ScoreTable.ofVideo(result, "v1"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void missingColumn_isNamed() throws IOException {
    Files.writeString(result.resolve("video_scores.csv"), "video_id,likes\nv1,3\n");
    assertThatThrownBy(() -> ScoreTable.ofVideo(result, "v1"))
        .isInstanceOf(UnusableFileException.class)
        .hasMessageContaining("authenticity_low");
  }
}
