package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.files.rows.Decompressed;
import dev.zhenzan.files.rows.LineCopy;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts a value right in a person's rows of a file of CSV or JSON lines. */
public final class Correction {
  private final PersonalFile file;
  private final String column;
  private final Resources resources;
  private boolean made;

  /**
   * What came of it.
   *
   * @param rows how many rows were changed
   * @param before the values that stood there, each once
   */
  public record Outcome(long rows, List<String> before) {
    public Outcome {
      before = List.copyOf(before);
    }
  }

  /**
   * A correction that is to come.
   *
   * @param column as the file names it
   * @throws UnusableFileException if the file is Parquet or has no such column
   */
  public Correction(PersonalFile file, String column, Resources resources) {
    this.file = file;
    this.column = column;
    this.resources = resources;
    if (file.isParquet()) {
      throw new UnusableFileException(
          file.path(),
          "is Parquet, which is not corrected in place; write it again from its origin");
    }
    if (!file.columns(resources).contains(column)) {
      throw new UnusableFileException(
          file.path(),
          "has no column %s; it has %s"
              .formatted(column, String.join(", ", file.columns(resources))));
    }
  }

  /**
   * Makes the corrected file beside the old one, which stays until {@link #publish}.
   *
   * @throws UnusableFileException if a row cannot be corrected in place
   */
  public Outcome prepare(String id, String value) {
    List<String> columns = file.columns(resources);
    Map<Long, List<String>> rows = new HashMap<>();
    file.each(id, columns, resources, (line, values) -> rows.put(line, values));
    if (!rows.isEmpty()) {
      WholeFile.make(
          file.path(),
          partial ->
              LineCopy.copy(
                  file.path(),
                  partial,
                  (number, line) ->
                      rows.containsKey(number)
                          ? corrected(line, changed(rows.getOrDefault(number, List.of()), value))
                          : line));
      made = true;
    }
    int at = columns.indexOf(column);
    return new Outcome(
        rows.size(),
        List.copyOf(
            rows.values().stream()
                .map(values -> values.get(at))
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  /** Puts the corrected file in the old one's place; does nothing where no row is the person's. */
  public void publish() {
    if (made) {
      WholeFile.publish(file.path(), () -> {});
    }
  }

  /** Takes back what was prepared. */
  public void cancel() {
    WholeFile.clear(file.path());
  }

  private List<String> changed(List<String> values, String value) {
    List<String> changed = new ArrayList<>(values);
    changed.set(file.columns(resources).indexOf(column), value);
    return changed;
  }

  private byte[] corrected(byte[] line, List<String> values) {
    String end = end(line);
    if (Decompressed.isJsonLines(file.path())) {
      JsonField field = new JsonField(column, values.get(file.columns(resources).indexOf(column)));
      try {
        return field.in(line, end);
      } catch (IOException e) {
        throw new UnusableFileException(
            file.path(), "has a row that is not corrected in place; edit it by hand", e);
      }
    }
    if (values.stream().anyMatch(value -> value.contains("\n") || value.contains("\r"))) {
      throw new UnusableFileException(
          file.path(), "has a row of several lines, which is not corrected; edit it by hand");
    }
    String fields = values.stream().map(Correction::field).collect(Collectors.joining(","));
    return (fields + end).getBytes(UTF_8);
  }

  /** The line break with which a line ends; the last line of a file may have none. */
  private static String end(byte[] line) {
    String text = new String(line, UTF_8);
    return text.substring(text.stripTrailing().length()).replaceAll("[^\r\n]", "");
  }

  private static String field(String value) {
    boolean plain = value.strip().equals(value) && !value.contains(",") && !value.contains("\"");
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }
}
