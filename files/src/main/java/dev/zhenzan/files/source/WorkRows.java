package dev.zhenzan.files.source;

import dev.zhenzan.model.WorkTexts;
import java.util.List;
import java.util.Set;

/** Videos with what they say in words: an audit's rows of videos, and more columns. */
final class WorkRows implements RowMapping {
  private static final int VIDEO = 0;
  private static final String UNKNOWN = Integer.toString(KuaiRandVideoRows.MISSING);

  /** What is between two levels of the project's own categories. */
  private static final String LEVEL = "/";

  /**
   * Where the words stand.
   *
   * @param category a path of categories, or {@link #NO_COLUMN}
   * @param tags a list of tags
   * @param separator what is between two tags
   * @param music a name or an id
   * @param caption a text, or {@link #NO_COLUMN}
   * @param cover a text, or {@link #NO_COLUMN}
   */
  private record Places(
      int category, int tags, String separator, int music, int caption, int cover) {}

  private final MatchTables tables;
  private final RowMapping videos;
  private final Schema schema;
  private final Places places;

  private WorkRows(MatchTables tables, RowMapping videos, Schema schema, Places places) {
    this.tables = tables;
    this.videos = videos;
    this.schema = schema;
    this.places = places;
  }

  /** In the project's own columns. */
  static WorkRows own(MatchTables tables) {
    VideoRows videos = new VideoRows(tables.log());
    Schema schema = videos.schema().with("music", "caption", "cover_text");
    return new WorkRows(tables, videos, schema, new Places(3, 4, ";", 6, 7, 8));
  }

  /** KuaiRand's, which have no texts. */
  static WorkRows kuaiRand(MatchTables tables) {
    KuaiRandVideoRows videos = new KuaiRandVideoRows(tables.log());
    Schema schema = videos.schema().with("music_id");
    return new WorkRows(
        tables, videos, schema, new Places(NO_COLUMN, 4, ",", 5, NO_COLUMN, NO_COLUMN));
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public int timeColumn() {
    return videos.timeColumn();
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    checkText(cells, places.music());
    checkText(cells, places.caption());
    checkText(cells, places.cover());
    videos.take(cells, times);
    if (cells.good()) {
      int video = cells.intern(VIDEO, tables.videos());
      WorkTexts.Builder texts = tables.texts();
      texts.tags(video, VideoRows.tags(cells.text(places.tags()), places.separator()));
      texts.music(video, music(cells.text(places.music())));
      if (places.category() != NO_COLUMN) {
        texts.categories(video, VideoRows.tags(cells.text(places.category()), LEVEL));
        texts.caption(video, cells.text(places.caption()));
        texts.coverText(video, cells.text(places.cover()));
      }
    }
    return 0;
  }

  private static void checkText(Cells cells, int column) {
    if (column != NO_COLUMN) {
      cells.checkText(column, VideoRows.MAX_TOPIC_BYTES);
    }
  }

  /** KuaiRand writes ids of music as whole numbers, some with a fraction of zero. */
  private String music(String text) {
    boolean own = places.category() != NO_COLUMN;
    String plain = !own && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return !own && plain.equals(UNKNOWN) ? "" : plain;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return videos.notes(columnsFound);
  }
}
