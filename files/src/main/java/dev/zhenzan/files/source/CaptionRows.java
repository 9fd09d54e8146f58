package dev.zhenzan.files.source;

import dev.zhenzan.model.WorkTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of works that KuaiRand and KuaiRec publish beside their other files: captions, texts of
 * covers, categories of up to four levels, in one file or several. {@code UNKNOWN} and {@code -124}
 * stand for what is missing.
 */
final class CaptionRows implements RowMapping {
  private static final int VIDEO = 0;
  private static final int CAPTION = 1;
  private static final int COVER = 2;
  private static final int FIRST_LEVEL = 3;
  private static final int TOPICS = 7;
  private static final Set<String> MISSING = Set.of("", "UNKNOWN", "-124", "-124.0");

  private static final String[] MORE = {
    "first_level_category_name",
    "second_level_category_name",
    "third_level_category_name",
    "fourth_level_category_name",
    "topic_tag"
  };

  private static final Schema KUAIRAND =
      new Schema("videos", List.of("final_video_id"), List.of("caption", "show_cover_text"))
          .with(MORE);

  private static final Schema KUAIREC =
      new Schema("videos", List.of("video_id", "caption"), List.of("manual_cover_text")).with(MORE);

  private final MatchTables tables;
  private final Schema schema;

  private CaptionRows(MatchTables tables, Schema schema) {
    this.tables = tables;
    this.schema = schema;
  }

  /** {@code kuairand_video_captions} and {@code kuairand_video_categories}. */
  static CaptionRows kuaiRand(MatchTables tables) {
    return new CaptionRows(tables, KUAIRAND);
  }

  /** {@code kuairec_caption_category}. */
  static CaptionRows kuaiRec(MatchTables tables) {
    return new CaptionRows(tables, KUAIREC);
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public int timeColumn() {
    return NO_COLUMN;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(VIDEO);
    for (int column = CAPTION; column <= TOPICS; column++) {
      cells.checkText(column, VideoRows.MAX_TOPIC_BYTES);
    }
    if (cells.good()) {
      enter(cells, cells.intern(VIDEO, tables.videos()));
    }
    return 0;
  }

  /** What is missing here may stand in another file, and leaves that as it is. */
  private void enter(Cells cells, int video) {
    WorkTexts.Builder texts = tables.texts();
    texts.tags(video, topics(cells.text(TOPICS)));
    if (!isMissing(cells, CAPTION)) {
      texts.caption(video, cells.text(CAPTION));
    }
    if (!isMissing(cells, COVER)) {
      texts.coverText(video, cells.text(COVER));
    }
    if (!isMissing(cells, FIRST_LEVEL)) {
      texts.categories(video, path(cells));
    }
  }

  private static List<String> path(Cells cells) {
    List<String> path = new ArrayList<>();
    for (int level = FIRST_LEVEL; level < TOPICS && !isMissing(cells, level); level++) {
      path.add(cells.text(level).strip());
    }
    return path;
  }

  /** The topics of a list in brackets. */
  static List<String> topics(String text) {
    String plain = text.strip();
    boolean brackets = plain.startsWith("[") && plain.endsWith("]");
    String list = brackets ? plain.substring(1, plain.length() - 1) : plain;
    return VideoRows.tags(list, ",").stream().filter(tag -> !MISSING.contains(tag)).toList();
  }

  private static boolean isMissing(Cells cells, int column) {
    return cells.isEmpty(column) || MISSING.contains(cells.text(column).strip());
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return List.of();
  }
}
