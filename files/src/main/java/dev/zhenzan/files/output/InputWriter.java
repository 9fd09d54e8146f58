package dev.zhenzan.files.output;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.Account;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Surface;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.Video;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Writes what an audit looks at: {@code interactions.csv}, and {@code accounts.csv} and {@code
 * videos.csv} where something is known of accounts and videos. Read back, they are the same input.
 * A column that no row has a value for is left out.
 */
public final class InputWriter {
  private final AuditInput input;
  private final InteractionTable table;
  private final LosslessTimes times;

  private InputWriter(AuditInput input) {
    this.input = input;
    this.table = input.interactions();
    this.times = LosslessTimes.of(table);
  }

  /**
   * Writes the files.
   *
   * @param folder exists
   * @throws OutputException if the disk refuses
   */
  public static void write(AuditInput input, Path folder) {
    write(input, folder, TableFormat.CSV);
  }

  /**
   * Writes the files, the interactions as {@code interactions.csv} or {@code .parquet}; there,
   * times are instants of Parquet's own type, which has no offset.
   *
   * @param folder exists
   * @param format of the interactions; accounts and videos have one format
   * @throws OutputException if the disk refuses
   */
  public static void write(AuditInput input, Path folder, TableFormat format) {
    InputWriter writer = new InputWriter(input);
    Path csv = folder.resolve("interactions.csv");
    List<String> columns = writer.interactions(csv);
    if (format == TableFormat.PARQUET) {
      new ParquetTable(columns, Map.of("time", "TIMESTAMPTZ"))
          .convert(csv, folder.resolve("interactions.parquet"), Resources.usual());
    }
    if (!input.accounts().isEmpty()) {
      writer.accounts(folder.resolve("accounts.csv"));
    }
    if (!input.videos().isEmpty()) {
      writer.videos(folder.resolve("videos.csv"));
    }
  }

  private List<String> interactions(Path file) {
    Codes codes = new Codes(0);
    return new OptionalColumns<Integer>()
        .with("account_id", (csv, row) -> csv.id(table.accounts(), table.account(row)))
        .with("video_id", (csv, row) -> csv.id(table.videos(), table.video(row)))
        .with("kind", (csv, row) -> csv.plain(codes.kind(table.kind(row))))
        .with("time", (csv, row) -> csv.time(times.style(row), table.time(row)))
        .with("dwell_ms", present(table::dwellMillis), number(table::dwellMillis))
        .with("duration_ms", present(table::durationMillis), number(table::durationMillis))
        .with(
            "surface",
            row -> table.surface(row) != Surface.UNKNOWN,
            (csv, row) -> csv.text(table.surface(row).code()))
        .with("region", present(table::region), text(table.regions(), table::region))
        .with("device_class", present(table::device), text(table.devices(), table::device))
        .with("exposure_id", present(table::exposure), text(table.exposures(), table::exposure))
        .with(
            "random_exposure",
            row -> table.randomExposure(row) != Answer.UNKNOWN,
            (csv, row) -> csv.whole(table.randomExposure(row) == Answer.YES ? 1 : 0))
        .write(file, () -> IntStream.range(0, table.size()).iterator());
  }

  private static Predicate<Integer> present(IntUnaryOperator column) {
    return row -> column.applyAsInt(row) != InteractionTable.ABSENT;
  }

  private static BiConsumer<CsvFile, Integer> number(IntUnaryOperator column) {
    return (csv, row) -> csv.whole(column.applyAsInt(row));
  }

  private static BiConsumer<CsvFile, Integer> text(IdDictionary texts, IntUnaryOperator column) {
    return (csv, row) -> csv.id(texts, column.applyAsInt(row));
  }

  private void accounts(Path file) {
    List<Account> accounts = known(table.accounts(), input.accounts()::account);
    TimeStyle style = style(Account::registeredAt, accounts);
    OptionalColumns<Account> columns =
        new OptionalColumns<Account>()
            .with("account_id", (csv, account) -> csv.id(table.accounts(), account.id()))
            .with(
                "registered_at",
                account -> account.registeredAt().isPresent(),
                (csv, account) -> csv.time(style, account.registeredAt().getAsLong()));
    number(columns, "followers", Account::followers);
    number(columns, "followings", Account::followings);
    number(columns, "works", Account::works);
    columns.write(file, accounts);
  }

  private void videos(Path file) {
    List<Video> videos = known(table.videos(), input.videos()::video);
    OptionalColumns<Video> columns =
        new OptionalColumns<Video>()
            .with("video_id", (csv, video) -> csv.id(table.videos(), video.id()))
            .with("creator_id", this::creator)
            .with("published_at", publishedAt(videos));
    columns
        .with(
            "category",
            video -> !video.category().isEmpty(),
            (csv, video) -> csv.text(video.category()))
        .with(
            "tags",
            video -> !video.tags().isEmpty(),
            (csv, video) -> csv.text(String.join(";", video.tags())));
    number(columns, "duration_ms", Video::durationMillis);
    columns.write(file, videos);
  }

  private void creator(CsvFile csv, Video video) {
    video.creator().ifPresentOrElse(creator -> csv.id(table.accounts(), creator), csv::empty);
  }

  private BiConsumer<CsvFile, Video> publishedAt(List<Video> videos) {
    TimeStyle style = style(Video::publishedAt, videos);
    return (csv, video) ->
        video.publishedAt().ifPresentOrElse(time -> csv.time(style, time), csv::empty);
  }

  /** What is known of the ids of a dictionary, in their order. */
  private static <T> List<T> known(IdDictionary ids, IntFunction<Optional<T>> byId) {
    return IntStream.range(0, ids.size()).mapToObj(byId).flatMap(Optional::stream).toList();
  }

  private <T> TimeStyle style(Function<T, OptionalLong> time, List<T> rows) {
    return times.style(rows.stream().map(time).flatMapToLong(OptionalLong::stream));
  }

  private static <T> void number(
      OptionalColumns<T> columns, String name, Function<T, OptionalInt> value) {
    columns.with(
        name,
        row -> value.apply(row).isPresent(),
        (csv, row) -> csv.whole(value.apply(row).getAsInt()));
  }
}
