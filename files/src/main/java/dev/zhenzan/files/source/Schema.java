package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Grant;
import dev.zhenzan.files.rows.EditDistance;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of a kind of file.
 *
 * @param role what the file is
 * @param required columns without which it is of no use
 * @param optional columns that are used where they are there
 */
record Schema(String role, List<String> required, List<String> optional) {
  private static final int SHOWN_COLUMNS = 20;
  private static final int SHOWN_LENGTH = 40;

  /** Columns that together only KuaiRec's files have: of a matrix, of tags, of captions. */
  private static final List<Set<String>> KUAIREC_MARKS =
      List.of(
          Set.of("user_id", "watch_ratio"),
          Set.of("video_id", "feat"),
          Set.of("video_id", "manual_cover_text"));

  /** Columns that together only KuaiRand's files have: of a log, of accounts, of videos. */
  private static final List<Set<String>> KUAIRAND_MARKS =
      List.of(
          Set.of("user_id", "time_ms"),
          Set.of("user_id", "register_days"),
          Set.of("author_id", "upload_dt"));

  Schema {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /** The same with more columns that are used where they are there, behind the others. */
  Schema with(String... more) {
    return new Schema(role, required, Stream.concat(optional.stream(), Stream.of(more)).toList());
  }

  /** Whether the file's rows are interactions. */
  boolean isLog() {
    return role.equals("interactions");
  }

  /** All columns; the indexes of the fields are theirs. */
  List<String> columns() {
    return Stream.concat(required.stream(), optional.stream()).toList();
  }

  /** The required columns that a file lacks. */
  List<String> missing(List<String> found) {
    Set<String> plain = plain(found);
    return required.stream().filter(column -> !plain.contains(column)).toList();
  }

  /** The columns that a use does not grant. */
  List<String> withheld(DataUse use) {
    return columns().stream().filter(column -> !use.grants(role, column)).toList();
  }

  /**
   * Whether a use grants whatever stands in a row, columns among it that no header names: only
   * terms that grant every column do.
   */
  boolean isWholeRowGranted(DataUse use) {
    return use.grants(role, Grant.EVERY_COLUMN);
  }

  /** A file's columns that are of no use here, as it names them. */
  List<String> ignored(List<String> found) {
    List<String> known = columns();
    return found.stream().filter(column -> !known.contains(plain(column))).toList();
  }

  /** Says what a file lacks, what it has, and which of that is the nearest. */
  String complaint(List<String> found) {
    String columns = ". Columns found: " + list(found);
    String only = found.size() == 1 ? found.getFirst() : "";
    if (only.contains(";") || only.contains("\t")) {
      return "the fields seem to be separated otherwise than by commas; write commas" + columns;
    }
    String lacks =
        missing(found).stream()
            .map(column -> "the column " + column + " is missing" + nearest(found, column))
            .collect(Collectors.joining(". "));
    return lacks + columns + hint(found);
  }

  /** Names the column found that a missing one may be meant by; says nothing where none is near. */
  private static String nearest(List<String> found, String column) {
    return found.stream()
        .min(Comparator.comparingInt(name -> EditDistance.of(plain(name), column)))
        .filter(name -> EditDistance.of(plain(name), column) <= column.length() / 2)
        .map(name -> "; the nearest name found is " + shown(name))
        .orElse("");
  }

  /** What the columns found look like, with what to do; empty where they look like nothing. */
  private static String hint(List<String> found) {
    Set<String> plain = plain(found);
    if (KUAIREC_MARKS.stream().anyMatch(plain::containsAll)) {
      return ". These look like KuaiRec's columns; read them with --format kuairec";
    }
    boolean known = KUAIRAND_MARKS.stream().anyMatch(plain::containsAll);
    return known ? ". These look like KuaiRand's columns; read them with --format kuairand" : "";
  }

  /** Names of columns for people, cut to a bounded length. */
  static String list(List<String> names) {
    String shown =
        String.join(", ", names.stream().limit(SHOWN_COLUMNS).map(Schema::shown).toList());
    int more = names.size() - SHOWN_COLUMNS;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** A file without a header shows its first row: what begins with a digit is not repeated. */
  private static String shown(String name) {
    if (!name.isEmpty() && Character.isDigit(name.charAt(0))) {
      return "(a value)";
    }
    return name.length() > SHOWN_LENGTH ? name.substring(0, SHOWN_LENGTH) + "…" : name;
  }

  /** Names as they are compared: in lower case, without the spaces around. */
  static Set<String> plain(List<String> names) {
    return names.stream().map(Schema::plain).collect(Collectors.toSet());
  }

  /** A name as it is compared. */
  static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
