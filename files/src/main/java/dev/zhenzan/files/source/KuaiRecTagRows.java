package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.model.Video;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * KuaiRec's tags of videos, which are numbers: {@code item_categories}, a table, or {@code
 * item_dict}, a dictionary. Creators and times of publication are not in either, and stay what
 * another file says.
 */
final class KuaiRecTagRows implements RowMapping {
  private static final int VIDEO = 0;
  private static final int TAGS = 1;

  private enum Container {
    CSV("feat"),
    DICTIONARY("feature_index");

    private final String tags;

    Container(String tags) {
      this.tags = tags;
    }
  }

  private final MatchTables tables;
  private final Container container;
  private final Schema schema;

  private KuaiRecTagRows(MatchTables tables, Container container) {
    this.tables = tables;
    this.container = container;
    schema = new Schema("videos", List.of("video_id", container.tags), List.of());
  }

  /** {@code item_categories.csv}. */
  static KuaiRecTagRows csv(MatchTables tables) {
    return new KuaiRecTagRows(tables, Container.CSV);
  }

  /** {@code item_dict.json}. */
  static KuaiRecTagRows dictionary(MatchTables tables) {
    return new KuaiRecTagRows(tables, Container.DICTIONARY);
  }

  @Override
  public RowFile open(Path path, ReadSession session) throws IOException {
    return switch (container) {
      case CSV -> RowMapping.super.open(path, session);
      case DICTIONARY -> RowFile.openDictionary(path, session.wanted(schema));
    };
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
    cells.checkText(TAGS, VideoRows.MAX_TOPIC_BYTES);
    if (cells.good()) {
      int video = cells.intern(VIDEO, tables.videos());
      List<String> tags = tags(cells.text(TAGS));
      tables.texts().tags(video, tags);
      if (!tables.log().videos().has(video)) {
        tables.log().videos().add(video(video, tags));
      }
    }
    return 0;
  }

  private List<String> tags(String text) {
    return switch (container) {
      case CSV -> CaptionRows.topics(text);
      case DICTIONARY -> VideoRows.tags(text, ";");
    };
  }

  private static Video video(int id, List<String> tags) {
    return new Video(id, OptionalInt.empty(), OptionalLong.empty(), "", tags, OptionalInt.empty());
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return List.of();
  }
}
