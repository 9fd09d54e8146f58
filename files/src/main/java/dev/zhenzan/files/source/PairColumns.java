package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The columns of a file of pairs.
 *
 * @param schema the needed ones, and all others that may be read and are carried along
 * @param given all of them as the file names them and in its order
 * @param cells where in the schema each of the given stands
 */
record PairColumns(Schema schema, List<String> given, List<Integer> cells) {
  private static final String ROLE = "pairs";

  /** What is written behind a pair, and so replaced where it is given. */
  private static final Set<String> SCORES = Set.of("p_watch", "p_like");

  /** The columns of a file; of a pipe, whose header cannot be looked at, the needed ones. */
  static PairColumns of(PairSource source, Resources resources) {
    List<String> needed = needed(source.layout());
    Map<String, String> names = new LinkedHashMap<>();
    found(source, needed, resources).forEach(name -> names.put(Schema.plain(name), name));
    names.keySet().removeAll(SCORES);
    names.keySet().removeIf(name -> !needed.contains(name) && !source.use().grants(ROLE, name));
    List<String> more = names.keySet().stream().filter(name -> !needed.contains(name)).toList();
    Schema schema = new Schema(ROLE, needed, more);
    List<Integer> cells = names.keySet().stream().map(schema.columns()::indexOf).toList();
    return new PairColumns(schema, List.copyOf(names.values()), cells);
  }

  private static List<String> found(PairSource source, List<String> needed, Resources resources) {
    if (!Files.isRegularFile(source.file())) {
      return needed;
    }
    try (RowFile file = RowFile.open(source.file(), needed, resources)) {
      return file.columns();
    } catch (IOException toBeToldByTheReading) {
      return needed;
    }
  }

  private static List<String> needed(Layout layout) {
    return switch (layout) {
      case ZHENZAN -> List.of("account_id", "video_id", "time");
      case KUAIRAND -> List.of("user_id", "video_id", "time_ms");
      case KUAIREC -> List.of("user_id", "video_id", "timestamp");
    };
  }
}
