package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.RowFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Words of works as the project, KuaiRand and KuaiRec name their columns. */
final class WordRows implements RowMapping {
  private static final int FIRST_TEXT = 2;

  private static final List<String> TEXTS =
      List.of("caption", "cover_text", "show_cover_text", "manual_cover_text");

  private static final Schema SCHEMA =
      new Schema("videos", List.of(), List.of("video_id", "final_video_id"))
          .with(TEXTS.toArray(String[]::new));

  private final BiConsumer<String, List<String>> works;
  private final Set<String> found = new HashSet<>();
  private final Set<String> withheld = new HashSet<>();
  private Supplier<List<String>> header = List::of;

  WordRows(BiConsumer<String, List<String>> works) {
    this.works = works;
  }

  /** The columns of words that were there and granted, once the file is read. */
  Set<String> found() {
    return found;
  }

  /** The columns of words that were there and not granted, once the file is read. */
  Set<String> withheld() {
    return withheld;
  }

  @Override
  public RowFile open(Path path, ReadSession session) throws IOException {
    RowFile opened = RowMapping.super.open(path, session);
    header = opened::columns;
    return opened;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return NO_COLUMN;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    List<String> texts = new ArrayList<>();
    for (int column = FIRST_TEXT; column < FIRST_TEXT + TEXTS.size(); column++) {
      cells.checkText(column, VideoRows.MAX_TOPIC_BYTES);
      if (!cells.isEmpty(column)) {
        texts.add(cells.text(column));
      }
    }
    if (cells.good()) {
      works.accept(cells.text(0) + cells.text(1), texts);
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    Set<String> all = Schema.plain(header.get());
    TEXTS.stream()
        .filter(all::contains)
        .forEach(column -> (columnsFound.contains(column) ? found : withheld).add(column));
    return found.isEmpty()
        ? List.of("there is no column of words that may be read: " + Schema.list(TEXTS))
        : List.of();
  }
}
