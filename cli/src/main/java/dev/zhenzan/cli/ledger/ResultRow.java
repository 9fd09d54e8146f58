package dev.zhenzan.cli.ledger;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.ScoreRecord;
import dev.zhenzan.ledger.commitment.VerdictRecord;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.pipeline.InteractionRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A row of an audit's result or of interactions, and the records that it may stand for.
 *
 * @param time as the row writes it; empty for scores
 * @param readings one, or several where a time without a unit can be read in several
 */
record ResultRow(String time, List<? extends CommittedRecord> readings) {
  private static final String VERDICTS = "interaction_verdicts.csv";
  private static final String SCORES = "video_scores.csv";
  private static final int MILLIONTHS = 6;
  private static final long MICROS = 1_000_000;

  ResultRow {
    readings = List.copyOf(readings);
  }

  /** The verdicts on an account's interactions with a video; equal ones once. */
  static List<ResultRow> verdicts(Path result, String account, String video) {
    return rows(
        result.resolve(VERDICTS),
        row -> is(row, "account_id", account) && is(row, "video_id", video),
        ResultRow::verdict);
  }

  /** An account's interactions with a video; equal ones once. */
  static List<ResultRow> interactions(InteractionTable table, String account, String video) {
    int who = table.accounts().find(account);
    int what = table.videos().find(video);
    return IntStream.range(0, table.size())
        .filter(row -> table.account(row) == who && table.video(row) == what)
        .mapToObj(
            row ->
                new ResultRow(
                    table.timeStyle(row).format(table.time(row)),
                    List.of(InteractionRecords.interaction(table, row))))
        .distinct()
        .toList();
  }

  /** The score of a video. */
  static List<ResultRow> scores(Path result, String video) {
    return rows(
        result.resolve(SCORES),
        row -> is(row, "video_id", video),
        row -> new ResultRow("", List.of(score(row))));
  }

  private static boolean is(NamedCsvRecord row, String column, String value) {
    return row.getField(column).equals(value);
  }

  private static List<ResultRow> rows(
      Path file, Predicate<NamedCsvRecord> wanted, Function<NamedCsvRecord, ResultRow> read) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file);
        Stream<NamedCsvRecord> rows = csv.stream()) {
      return rows.filter(wanted).map(read).distinct().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new LedgerException(
          "cannot read %s; give the folder of an audit's result, with verdicts in CSV"
              .formatted(file),
          e);
    } catch (CsvParseException
        | NoSuchElementException
        | IllegalArgumentException
        | ArithmeticException
        | DateTimeException e) {
      throw new LedgerException(
          "%s is not as an audit writes it; give the folder of its result".formatted(file), e);
    }
  }

  private static ResultRow verdict(NamedCsvRecord row) {
    String time = row.getField("time");
    Verdict verdict = Verdict.valueOf(row.getField("verdict").toUpperCase(Locale.ROOT));
    int millionths = millionths(row.getField("probability"));
    int reasons = reasons(row.getField("reasons"));
    return new ResultRow(
        time,
        micros(time)
            .mapToObj(at -> new VerdictRecord(interaction(row, at), verdict, millionths, reasons))
            .toList());
  }

  private static InteractionRecord interaction(NamedCsvRecord row, long micros) {
    InteractionKind kind = InteractionKind.parse(row.getField("kind")).orElseThrow();
    return new InteractionRecord(
        row.getField("account_id"), row.getField("video_id"), kind, micros);
  }

  private static int reasons(String codes) {
    return Arrays.stream(codes.split(";", -1))
        .filter(code -> !code.isEmpty())
        .mapToInt(code -> Reason.valueOf(code.toUpperCase(Locale.ROOT)).bit())
        .reduce(0, (all, bit) -> all | bit);
  }

  private static ScoreRecord score(NamedCsvRecord row) {
    ScoreRecord.Share share =
        new ScoreRecord.Share(
            millionths(row.getField("authenticity_low")),
            millionths(row.getField("authenticity")),
            millionths(row.getField("authenticity_high")));
    return new ScoreRecord(
        row.getField("video_id"),
        row.getField("creator_id"),
        Integer.parseInt(row.getField("likes")),
        share);
  }

  private static int millionths(String share) {
    return new BigDecimal(share).movePointRight(MILLIONTHS).intValueExact();
  }

  /** A whole number may count seconds, milliseconds or microseconds: the log knows which. */
  private static LongStream micros(String time) {
    if (time.indexOf('T') >= 0) {
      Instant instant = OffsetDateTime.parse(time).toInstant();
      return LongStream.of(
          Math.addExact(
              Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000));
    }
    long number = Long.parseLong(time);
    return LongStream.of(1, 1_000, MICROS)
        .filter(unit -> Math.abs(number) <= Long.MAX_VALUE / unit)
        .map(unit -> number * unit);
  }
}
