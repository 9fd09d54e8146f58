package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Interactions in the project's own columns; one row is one interaction. */
final class InteractionRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int VIDEO = 1;
  private static final int TIME = 2;
  private static final int KIND = 3;
  private static final int DWELL = 4;
  private static final int DURATION = 5;
  private static final int SURFACE = 6;
  private static final int REGION = 7;
  private static final int DEVICE = 8;
  private static final int EXPOSURE = 9;
  private static final int RANDOM_EXPOSURE = 10;

  private static final String KIND_COLUMN = "kind";

  private static final Schema SCHEMA =
      new Schema(
          "interactions",
          List.of("account_id", "video_id", "time"),
          List.of(
              KIND_COLUMN,
              "dwell_ms",
              "duration_ms",
              "surface",
              "region",
              "device_class",
              "exposure_id"));

  private static final Schema MATCHING = SCHEMA.with("random_exposure");

  /** The table keeps a region or a device class in two bytes. */
  private static final int MAX_DISTINCT = Short.MAX_VALUE;

  private static final Codes<InteractionKind> KINDS =
      new Codes<>(InteractionKind.values(), InteractionKind::code);
  private static final Codes<Surface> SURFACES = new Codes<>(Surface.values(), Surface::code);

  private final Tables tables;
  private final Purpose purpose;
  private final InteractionTable.Builder table;
  private final TimeStyles styles;
  private boolean tooManyDistinct;

  InteractionRows(Tables tables, Purpose purpose) {
    this.tables = tables;
    this.purpose = purpose;
    table = tables.interactions();
    styles = tables.timeStyles();
  }

  /** Takes rows of the same kind into a table of their own. */
  InteractionRows ofPart() {
    return new InteractionRows(new Tables(), purpose);
  }

  /** Forgets all rows. */
  void clear() {
    tables.clear();
  }

  /** What the rows are added to. */
  InteractionTable.Builder table() {
    return table;
  }

  @Override
  public Schema schema() {
    return asksForRandomExposure(purpose) ? MATCHING : SCHEMA;
  }

  /** Whether an exposure was drawn at random is of use only to what learns from it. */
  static boolean asksForRandomExposure(Purpose purpose) {
    return switch (purpose) {
      case MATCHING, DIAGNOSIS, VALUATION -> true;
      case AUDIT, CERTIFICATION, COMPLIANCE -> false;
    };
  }

  /** Without its kind, a row would be taken for a like. */
  @Override
  public List<String> indispensable(Set<String> columnsFound) {
    return columnsFound.contains(KIND_COLUMN)
        ? Stream.concat(SCHEMA.required().stream(), Stream.of(KIND_COLUMN)).toList()
        : SCHEMA.required();
  }

  @Override
  public int timeColumn() {
    return TIME;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    cells.checkId(VIDEO);
    InteractionKind kind = cells.code(KIND, KINDS, InteractionKind.LIKE);
    if (cells.isEmpty(TIME)) {
      cells.fail(TIME, "is empty");
    }
    long time = cells.time(TIME, times);
    int dwell = cells.count(DWELL);
    int duration = cells.count(DURATION);
    Surface surface = cells.code(SURFACE, SURFACES, Surface.UNKNOWN);
    cells.checkText(REGION, Cells.MAX_ID_BYTES);
    cells.checkText(DEVICE, Cells.MAX_ID_BYTES);
    cells.checkText(EXPOSURE, Cells.MAX_ID_BYTES);
    Answer random = randomExposure(cells);
    if (!cells.good()) {
      return 0;
    }
    int account = cells.intern(ACCOUNT, table.accounts());
    int video = cells.intern(VIDEO, table.videos());
    Interaction.Context context =
        new Interaction.Context(
            dwell,
            duration,
            surface,
            distinct(cells, REGION, table.regions()),
            distinct(cells, DEVICE, table.devices()),
            cells.intern(EXPOSURE, table.exposures()));
    table.add(new Interaction(account, video, kind, time, times.style(styles), context));
    table.setRandomExposure(table.size() - 1, random);
    return 1;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    List<String> notes = new ArrayList<>();
    if (tooManyDistinct) {
      notes.add("of regions and device classes, those behind the first 32768 are left out");
    }
    return notes;
  }

  /**
   * Adds the rows of a part.
   *
   * @param part what was read of it
   * @param account the log's ints of its accounts
   * @param video the log's ints of its videos
   */
  void addAll(InteractionTable.Builder part, int[] account, int[] video) {
    int[] exposure = new int[part.exposures().size()];
    table.exposures().internAll(part.exposures(), exposure);
    int[] style = part.timeStyles().stream().mapToInt(styles::index).toArray();
    int[] region = distinct(part.regions(), table.regions());
    int[] device = distinct(part.devices(), table.devices());
    table.addAll(
        part, new InteractionTable.Meaning(account, video, region, device, exposure, style));
  }

  private Answer randomExposure(Cells cells) {
    return asksForRandomExposure(purpose) ? cells.answer(RANDOM_EXPOSURE) : Answer.UNKNOWN;
  }

  private int[] distinct(IdDictionary part, IdDictionary texts) {
    int[] ids = new int[part.size()];
    texts.internAll(part, ids);
    return IntStream.of(ids).map(this::distinct).toArray();
  }

  private int distinct(Cells cells, int column, IdDictionary texts) {
    return distinct(cells.intern(column, texts));
  }

  private int distinct(int id) {
    if (id > MAX_DISTINCT) {
      tooManyDistinct = true;
      return InteractionTable.ABSENT;
    }
    return id;
  }
}
