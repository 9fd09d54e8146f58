package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.zhenzan.files.rows.LineCopy;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts a value right in a person's rows of a file of CSV or JSON lines. */
public final class Correction {
  private static final JsonFactory JSON = new JsonFactory();

  private final PersonalFile file;
  private final String column;
  private final Resources resources;

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

  /** Writes a value into the column of a person's rows. */
  public Outcome run(String id, String value) {
    WholeFile.clear(file.path());
    List<String> columns = file.columns(resources);
    Map<Long, List<String>> rows = new HashMap<>();
    file.each(id, columns, resources, (line, values) -> rows.put(line, values));
    if (!rows.isEmpty()) {
      WholeFile.replace(
          file.path(),
          partial ->
              LineCopy.copy(
                  file.path(),
                  partial,
                  (number, line) ->
                      rows.containsKey(number)
                          ? corrected(line, changed(rows.getOrDefault(number, List.of()), value))
                          : line),
          () -> {});
    }
    int at = columns.indexOf(column);
    return new Outcome(
        rows.size(),
        List.copyOf(
            rows.values().stream()
                .map(values -> values.get(at))
                .collect(Collectors.toCollection(TreeSet::new))));
  }

  private List<String> changed(List<String> values, String value) {
    List<String> changed = new ArrayList<>(values);
    changed.set(file.columns(resources).indexOf(column), value);
    return changed;
  }

  private byte[] corrected(byte[] line, List<String> values) throws IOException {
    if (line.length > 0 && line[0] == '{') {
      return json(line, values.get(file.columns(resources).indexOf(column)));
    }
    if (values.stream().anyMatch(value -> value.contains("\n") || value.contains("\r"))) {
      throw new IOException("a row of several lines is not corrected in place; edit it by hand");
    }
    String fields = values.stream().map(Correction::field).collect(Collectors.joining(","));
    return (fields + "\n").getBytes(UTF_8);
  }

  private static String field(String value) {
    boolean plain = value.strip().equals(value) && !value.contains(",") && !value.contains("\"");
    return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
  }

  private byte[] json(byte[] line, String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean written = false;
    try (JsonParser parser = JSON.createParser(line);
        JsonGenerator json = JSON.createGenerator(out)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        boolean here =
            parser.getParsingContext().getParent() != null
                && token.isScalarValue()
                && column.equals(parser.currentName());
        written |= here;
        if (here) {
          json.writeString(value);
        } else if (token == JsonToken.END_OBJECT && !written) {
          json.writeStringField(column, value);
          json.writeEndObject();
          written = true;
        } else {
          json.copyCurrentEvent(parser);
        }
      }
    }
    out.write('\n');
    return out.toByteArray();
  }
}
