package dev.zhenzan.files.output;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.VerdictTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the verdicts, groups and scores of an audit. */
public final class AuditWriter {
  /** Digits after the point of a probability, a share or a number of likes to expect. */
  private static final int DECIMALS = 6;

  private static final int LIKE_DECIMALS = 3;

  private final AuditResult result;
  private final Resources resources;
  private final Codes codes;

  private AuditWriter(AuditResult result, Resources resources) {
    this.result = result;
    this.resources = resources;
    this.codes = new Codes(result.groups().size());
  }

  /**
   * Writes {@code interaction_verdicts.csv} or {@code .parquet}, {@code account_verdicts.csv},
   * {@code groups.json}, {@code video_scores.csv} and {@code creator_scores.csv}.
   *
   * @param format of the interaction verdicts; the others have one format
   * @param resources what the writing may use; what is written does not depend on it
   * @throws OutputException if the disk refuses
   */
  public static void write(
      AuditResult result, OutputFolder out, TableFormat format, Resources resources) {
    AuditWriter writer = new AuditWriter(result, resources);
    writer.interactionVerdicts(out, format);
    writer.accountVerdicts(out.file("account_verdicts.csv"));
    writer.videoScores(out.file("video_scores.csv"));
    writer.creatorScores(out.file("creator_scores.csv"));
    GroupsJson.write(result, out.file("groups.json"));
  }

  private static final String[] VERDICT_COLUMNS = {
    "account_id", "video_id", "kind", "time", "probability", "verdict", "reasons", "group_id"
  };

  private void interactionVerdicts(OutputFolder out, TableFormat format) {
    Path csv = out.file("interaction_verdicts.csv");
    interactionVerdicts(csv);
    if (format == TableFormat.PARQUET) {
      new ParquetTable(List.of(VERDICT_COLUMNS), Map.of("probability", "DOUBLE"))
          .convert(csv, out.file("interaction_verdicts.parquet"), resources);
    }
  }

  /** A row for each row of the log, in its order. */
  private void interactionVerdicts(Path file) {
    InteractionTable table = result.input().interactions();
    VerdictTable verdicts = result.verdicts();
    if (verdicts.size() != table.size()) {
      throw new IllegalArgumentException(
          "each row must have a verdict: " + table.size() + " rows, " + verdicts.size());
    }
    try (CsvFile csv = CsvFile.create(file, VERDICT_COLUMNS)) {
      new RowsInOrder(csv, this::interactionVerdict).write(table.size(), resources.workers());
    }
  }

  private void interactionVerdict(CsvBytes csv, int row) {
    InteractionTable table = result.input().interactions();
    VerdictTable verdicts = result.verdicts();
    csv.id(table.accounts(), table.account(row)).id(table.videos(), table.video(row));
    csv.plain(codes.kind(table.kind(row))).time(table.timeStyle(row), table.time(row));
    csv.fixed(verdicts.probability(row), DECIMALS);
    csv.plain(codes.verdict(verdicts.verdict(row)));
    csv.plain(codes.reasons(verdicts.reasons(row)));
    csv.plain(codes.group(verdicts.group(row))).endRow();
  }

  private static final String[] ACCOUNT_COLUMNS = {
    "account_id", "interactions", "invalid", "probability", "verdict", "reasons", "group_ids"
  };

  private void accountVerdicts(Path file) {
    IdDictionary accounts = result.input().interactions().accounts();
    try (CsvFile csv = CsvFile.create(file, ACCOUNT_COLUMNS)) {
      for (AccountVerdict account : result.accounts()) {
        csv.id(accounts, account.account()).whole(account.interactions()).whole(account.invalid());
        csv.fixed(account.probability(), DECIMALS).plain(codes.verdict(account.verdict()));
        csv.plain(codes.reasons(account.reasons())).text(Codes.groups(account.groups())).endRow();
      }
    }
  }

  private static final String[] VIDEO_COLUMNS = {
    "video_id",
    "creator_id",
    "likes",
    "valid_likes",
    "valid_low",
    "valid_high",
    "authenticity",
    "authenticity_low",
    "authenticity_high"
  };

  private void videoScores(Path file) {
    InteractionTable table = result.input().interactions();
    try (CsvFile csv = CsvFile.create(file, VIDEO_COLUMNS)) {
      for (AuthenticityScore score : result.scores().videos()) {
        csv.id(table.videos(), score.subject());
        result
            .input()
            .videos()
            .creator(score.subject())
            .ifPresentOrElse(creator -> csv.id(table.accounts(), creator), csv::empty);
        figures(csv, score);
      }
    }
  }

  private static final String[] CREATOR_COLUMNS = {
    "creator_id",
    "likes",
    "valid_likes",
    "valid_low",
    "valid_high",
    "authenticity",
    "authenticity_low",
    "authenticity_high"
  };

  private void creatorScores(Path file) {
    IdDictionary accounts = result.input().interactions().accounts();
    try (CsvFile csv = CsvFile.create(file, CREATOR_COLUMNS)) {
      for (AuthenticityScore score : result.scores().creators()) {
        figures(csv.id(accounts, score.subject()), score);
      }
    }
  }

  private static void figures(CsvFile csv, AuthenticityScore score) {
    csv.whole(score.likes());
    interval(csv, score.validLikes(), LIKE_DECIMALS);
    interval(csv, score.authenticity(), DECIMALS);
    csv.endRow();
  }

  private static void interval(CsvFile csv, Interval interval, int decimals) {
    csv.fixed(interval.estimate(), decimals);
    csv.fixed(interval.low(), decimals).fixed(interval.high(), decimals);
  }
}
