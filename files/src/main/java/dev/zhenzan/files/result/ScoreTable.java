package dev.zhenzan.files.result;

import dev.zhenzan.files.rows.Fields;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.Interval;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks scores up in the folder of an audit. */
public final class ScoreTable {
  private static final List<String> FIGURES =
      List.of(
          "likes",
          "valid_low",
          "valid_likes",
          "valid_high",
          "authenticity_low",
          "authenticity",
          "authenticity_high");

  private final Path file;
  private final List<String> columns;

  private ScoreTable(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /**
   * The score of a video; empty where it has no like.
   *
   * @param result the folder
   * @param id as the log writes it
   * @throws UnusableFileException if the folder has no scores that can be read
   */
  public static Optional<SubjectScore> ofVideo(Path result, String id) {
    return table(result, "video_scores.csv", "video_id").scores(id, 1).stream().findFirst();
  }

  /**
   * The score of a creator; empty where the audit knows none of that id whose videos have a like.
   *
   * @param result the folder
   * @param id as the log writes it
   * @throws UnusableFileException if the folder has no scores that can be read
   */
  public static Optional<SubjectScore> ofCreator(Path result, String id) {
    long videos = table(result, "video_scores.csv", "creator_id").scores(id, 1).size();
    ScoreTable creators = table(result, "creator_scores.csv", "creator_id");
    return creators.scores(id, Math.max(1, videos)).stream().findFirst();
  }

  private static ScoreTable table(Path result, String name, String key) {
    List<String> columns = new ArrayList<>(List.of(key));
    columns.addAll(FIGURES);
    return new ScoreTable(result.resolve(name), List.copyOf(columns));
  }

  /** The scores of all rows that have the id in the first column. */
  private List<SubjectScore> scores(String id, long videos) {
    try (RowFile rows = RowFile.open(file, columns, Resources.usual())) {
      if (!rows.columns().containsAll(columns)) {
        throw new UnusableFileException(file, "lacks one of the columns " + columns);
      }
      return scores(id, videos, rows.rows());
    } catch (IOException e) {
      throw new UnusableFileException(
          file, e.getMessage() + "; give the folder that zhenzan audit made", e);
    }
  }

  private List<SubjectScore> scores(String id, long videos, RowSource rows) throws IOException {
    List<SubjectScore> scores = new ArrayList<>();
    while (rows.next()) {
      if (rows.fault().isPresent()) {
        throw wrong(rows);
      }
      if (rows.fields().text(0).equals(id)) {
        scores.add(score(rows, videos));
      }
    }
    return scores;
  }

  private SubjectScore score(RowSource rows, long videos) {
    Fields fields = rows.fields();
    try {
      return new SubjectScore(
          Long.parseLong(fields.text(1)), videos, interval(fields, 2), interval(fields, 5));
    } catch (IllegalArgumentException e) {
      throw wrong(rows);
    }
  }

  private static Interval interval(Fields fields, int column) {
    return new Interval(
        Double.parseDouble(fields.text(column)),
        Double.parseDouble(fields.text(column + 1)),
        Double.parseDouble(fields.text(column + 2)));
  }

  private UnusableFileException wrong(RowSource rows) {
    return new UnusableFileException(
        file, "line " + rows.line() + " is not as an audit writes it; audit again");
  }
}
