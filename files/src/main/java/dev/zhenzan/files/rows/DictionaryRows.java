package dev.zhenzan.files.rows;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one JSON object, see {@link DictionaryFile}. An array is its values joined by
 * {@code ;}, null is an absent field; where the JSON breaks, the entries before are good.
 */
final class DictionaryRows implements RowSource {
  private static final String NO_LIST = "is neither text nor number nor a list of these";

  private final JsonParser parser;
  private final List<String> names;
  private final ColumnNames wanted;
  private final TextBuffer texts = new TextBuffer();
  private final Fields fields;
  private Optional<Fault> fault = Optional.empty();
  private long entry;

  /** Rows of the object at whose beginning a parser stands. */
  DictionaryRows(JsonParser parser, Wanted columns) {
    this.parser = parser;
    this.names = columns.names();
    this.wanted = new ColumnNames(columns);
    this.fields = new Fields(names.size());
  }

  @Override
  public Fields fields() {
    return fields;
  }

  @Override
  public Optional<Fault> fault() {
    return fault;
  }

  /** The number of the entry, from 1. */
  @Override
  public long line() {
    return entry;
  }

  @Override
  public boolean next() throws IOException {
    fields.clear();
    texts.clear();
    entry++;
    try {
      if (entry == 1) {
        parser.nextToken();
      }
      if (parser.nextToken() != JsonToken.FIELD_NAME) {
        checkEnd();
        return false;
      }
      fault = Optional.ofNullable(take());
      fields.hold(texts.bytes());
      return true;
    } catch (JsonProcessingException e) {
      throw new BrokenStreamException("is no JSON: " + e.getOriginalMessage(), e);
    }
  }

  private void checkEnd() throws IOException {
    if (parser.nextToken() != null) {
      throw new BrokenStreamException("something stands behind the JSON object", null);
    }
  }

  private @Nullable Fault take() throws IOException {
    String key = parser.currentName();
    texts.append(key);
    fields.set(0, 0, texts.length());
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return value(1, key);
    }
    Fault found = null;
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      Fault here = field(name, key);
      found = found == null ? here : found;
    }
    return found;
  }

  private @Nullable Fault field(String name, String key) throws IOException {
    int column = wanted.index(name);
    if (column == ColumnNames.UNWANTED) {
      parser.skipChildren();
      return null;
    }
    if (!fields.isEmpty(column)) {
      parser.skipChildren();
      return Fault.ofRow(name, key, "stands twice in the entry");
    }
    return value(column, key);
  }

  /** Takes the value that the parser stands at, to its end. */
  private @Nullable Fault value(int column, String key) throws IOException {
    int from = texts.length();
    boolean readable =
        switch (parser.currentToken()) {
          case START_ARRAY -> list();
          case START_OBJECT -> skip();
          case VALUE_NULL -> true;
          default -> text();
        };
    fields.set(column, from, texts.length());
    return readable ? null : Fault.ofRow(names.get(column), key, NO_LIST);
  }

  private boolean list() throws IOException {
    boolean readable = true;
    boolean first = true;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!first) {
        texts.append(';');
      }
      first = false;
      readable &= parser.currentToken().isScalarValue() ? text() : skip();
    }
    return readable;
  }

  private boolean text() throws IOException {
    texts.append(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    return true;
  }

  private boolean skip() throws IOException {
    parser.skipChildren();
    return false;
  }
}
