package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes what the rows of one file say into the tables. Made for one file; not thread-safe. */
interface RowMapping {
  /** What a mapping without times, or without a fixed format of them, answers. */
  int NO_COLUMN = -1;

  /** The columns that are used; their indexes are the cells'. */
  Schema schema();

  /**
   * Opens a file whose rows are to be taken; columns that are not granted are withheld.
   *
   * @throws UnreadableException if it is no file, empty, or not what its name says
   */
  default RowFile open(Path path, ReadSession session) throws IOException {
    return RowFile.open(path, session.wanted(schema()), session.resources());
  }

  /**
   * The columns of a file without which it may not be used: whoever may not read them gets nothing.
   *
   * @param columnsFound the file's columns, in lower case
   */
  default List<String> indispensable(Set<String> columnsFound) {
    return schema().required();
  }

  /** The index of the column of times whose format has to be found out, or {@link #NO_COLUMN}. */
  int timeColumn();

  /** The format of times that the layout itself lays down, or null. */
  default @Nullable TimeFormat fixedFormat() {
    return null;
  }

  /**
   * Takes a row in; if something is wrong with it, nothing of it, and the cells say what.
   *
   * @return interactions that the row became
   */
  int take(Cells cells, TimeReader times);

  /**
   * What is worth knowing of the file behind its last row, for people.
   *
   * @param columnsFound the file's columns, in lower case
   */
  List<String> notes(Set<String> columnsFound);
}
