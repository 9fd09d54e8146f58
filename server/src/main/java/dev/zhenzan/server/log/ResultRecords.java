package dev.zhenzan.server.log;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.zhenzan.ledger.commitment.InteractionRecord;
import dev.zhenzan.ledger.commitment.ScoreRecord;
import dev.zhenzan.ledger.commitment.VerdictRecord;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;

/** The rows of an audit's tables as records to be committed to, one after the other. */
final class ResultRecords {
  private static final int MILLIONTHS = 6;
  private static final long MICROS = 1_000_000;

  private ResultRecords() {}

  /** The verdicts on all interactions. */
  static void verdicts(Path folder, Consumer<VerdictRecord> taker) {
    rows(folder.resolve("interaction_verdicts.csv"), row -> taker.accept(verdict(row)));
  }

  /** The scores of all videos. */
  static void scores(Path folder, Consumer<ScoreRecord> taker) {
    rows(folder.resolve("video_scores.csv"), row -> taker.accept(score(row)));
  }

  private static void rows(Path file, Consumer<NamedCsvRecord> taker) {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      csv.forEach(taker);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static VerdictRecord verdict(NamedCsvRecord row) {
    return new VerdictRecord(
        new InteractionRecord(
            row.getField("account_id"),
            row.getField("video_id"),
            InteractionKind.parse(row.getField("kind")).orElseThrow(),
            micros(row.getField("time"))),
        Verdict.valueOf(row.getField("verdict").toUpperCase(Locale.ROOT)),
        millionths(row.getField("probability")),
        reasons(row.getField("reasons")));
  }

  private static int reasons(String codes) {
    return Arrays.stream(codes.split(";", -1))
        .filter(code -> !code.isEmpty())
        .mapToInt(code -> Reason.valueOf(code.toUpperCase(Locale.ROOT)).bit())
        .reduce(0, (all, bit) -> all | bit);
  }

  private static ScoreRecord score(NamedCsvRecord row) {
    return new ScoreRecord(
        row.getField("video_id"),
        row.getField("creator_id"),
        Integer.parseInt(row.getField("likes")),
        new ScoreRecord.Share(
            millionths(row.getField("authenticity_low")),
            millionths(row.getField("authenticity")),
            millionths(row.getField("authenticity_high"))));
  }

  private static int millionths(String share) {
    return new BigDecimal(share).movePointRight(MILLIONTHS).intValueExact();
  }

  /** The service writes times with their zone; a number is of microseconds. */
  private static long micros(String time) {
    if (time.indexOf('-') <= 0) {
      return Long.parseLong(time);
    }
    Instant instant = OffsetDateTime.parse(time.replace(' ', 'T')).toInstant();
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
  }
}
