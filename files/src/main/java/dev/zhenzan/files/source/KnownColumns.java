package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The columns of a kind of file, in the project's own layout, that some purpose has a use for. */
public final class KnownColumns {
  private KnownColumns() {}

  /** The columns of a kind of file; empty where nothing is known of the kind. */
  public static Optional<Set<String>> of(String kind) {
    return switch (kind) {
      case "interactions" ->
          Optional.of(columns(new InteractionRows(new Tables(), Purpose.MATCHING)));
      case "accounts" -> Optional.of(columns(new AudienceRows(new MatchTables())));
      case "videos" -> Optional.of(columns(WorkRows.own(new MatchTables())));
      case "histories" -> Optional.of(columns(HistoryRows.own(new MatchTables())));
      case "choices" -> Optional.of(new TreeSet<>(ChoiceRows.SCHEMA.columns()));
      case "consents" -> Optional.of(new TreeSet<>(ConsentRows.SCHEMA.columns()));
      default -> Optional.empty();
    };
  }

  private static Set<String> columns(RowMapping mapping) {
    return new TreeSet<>(mapping.schema().columns());
  }

  /** Those of a file's columns that no purpose has a use for; none where the kind is not known. */
  public static List<String> unneeded(String kind, List<String> found) {
    return of(kind)
        .map(known -> found.stream().filter(name -> !known.contains(Schema.plain(name))).toList())
        .orElse(List.of());
  }
}
