package dev.zhenzan.files.source;

import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Video;
import dev.zhenzan.model.VideoTable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Videos in the project's own columns. */
final class VideoRows implements RowMapping {
  /** The most UTF-8 bytes of a category and of all tags of a video. */
  static final int MAX_TOPIC_BYTES = 1 << 16;

  private static final int VIDEO = 0;
  private static final int CREATOR = 1;
  private static final int PUBLISHED = 2;
  private static final int CATEGORY = 3;
  private static final int TAGS = 4;
  private static final int DURATION = 5;

  private static final Schema SCHEMA =
      new Schema(
          "videos",
          List.of("video_id", "creator_id", "published_at"),
          List.of("category", "tags", "duration_ms"));

  private final IdDictionary accountIds;
  private final IdDictionary videoIds;
  private final VideoTable.Builder videos;
  private final Given given = new Given("videos");

  VideoRows(Tables tables) {
    accountIds = tables.interactions().accounts();
    videoIds = tables.interactions().videos();
    videos = tables.videos();
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return PUBLISHED;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(VIDEO);
    cells.checkText(CREATOR, Cells.MAX_ID_BYTES);
    long publishedAt = cells.time(PUBLISHED, times);
    cells.checkText(CATEGORY, MAX_TOPIC_BYTES);
    cells.checkText(TAGS, MAX_TOPIC_BYTES);
    int duration = cells.count(DURATION);
    if (cells.good()) {
      int id = cells.intern(VIDEO, videoIds);
      given.note(videos.has(id));
      videos.add(
          new Video(
              id,
              Given.count(cells.intern(CREATOR, accountIds)),
              Given.time(publishedAt),
              cells.text(CATEGORY),
              tags(cells.text(TAGS), ";"),
              Given.count(duration)));
    }
    return 0;
  }

  /** The tags of a text, without the spaces around them. */
  static List<String> tags(String text, String separator) {
    return Arrays.stream(text.split(separator, 0))
        .map(String::strip)
        .filter(tag -> !tag.isEmpty())
        .toList();
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return given.notes();
  }
}
