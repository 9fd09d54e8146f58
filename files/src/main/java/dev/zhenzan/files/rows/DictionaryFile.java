package dev.zhenzan.files.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One JSON object, possibly compressed, of which every entry is a row: its key is the first wanted
 * column; its value is the second, or, where it is an object, its fields are the columns that they
 * name.
 */
final class DictionaryFile implements RowFile {
  private static final int HEAD = 1 << 20;

  private final TextStream stream;
  private final Wanted wanted;
  private final List<String> columns;

  private DictionaryFile(TextStream stream, Wanted wanted) throws IOException {
    this.stream = stream;
    this.wanted = wanted;
    this.columns = firstEntry();
  }

  static DictionaryFile open(Path path, Wanted wanted) throws IOException {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    TextStream stream = TextStream.open(path, Compression.of(name), HEAD);
    try {
      return new DictionaryFile(stream, wanted);
    } catch (IOException e) {
      stream.close();
      throw e;
    }
  }

  static JsonParser parser(InputStream in) throws IOException {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .build()
        .createParser(in);
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public RowSource sample() throws IOException {
    return new DictionaryRows(parser(head()), wanted);
  }

  @Override
  public RowSource rows() throws IOException {
    return new DictionaryRows(parser(stream), wanted);
  }

  @Override
  public Optional<RowParts> parts() {
    return Optional.empty();
  }

  @Override
  public long position() {
    return stream.position();
  }

  @Override
  public long expectedRows() {
    return 0;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  private InputStream head() {
    return new ByteArrayInputStream(stream.head());
  }

  /** The columns of the first entry. */
  private List<String> firstEntry() throws IOException {
    List<String> names = new ArrayList<>(List.of(wanted.names().getFirst()));
    try (JsonParser parser = parser(head())) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableException("is no JSON object that has an entry for each id");
      }
      if (parser.nextToken() != JsonToken.FIELD_NAME
          || parser.nextToken() != JsonToken.START_OBJECT) {
        names.add(wanted.names().get(1));
        return List.copyOf(names);
      }
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        names.add(key);
        parser.nextToken();
        parser.skipChildren();
      }
      return List.copyOf(names);
    } catch (JsonProcessingException e) {
      throw new UnreadableException("is no JSON: " + e.getOriginalMessage(), e);
    }
  }
}
