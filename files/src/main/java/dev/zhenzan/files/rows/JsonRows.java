package dev.zhenzan.files.rows;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line (JSON lines, also called NDJSON). A number is the text that stands there,
 * an array of strings is its strings joined by {@code ;}, null is an absent field.
 */
final class JsonRows implements RowSource {
  /** Keys remembered: what is known of a file's columns needs no more. */
  private static final int MAX_KEYS = 1_000;

  private static final String HALF =
      "holds half a character: a surrogate, \\ud800 to \\udfff, without its other half";

  private final JsonFactory factory =
      JsonFactory.builder().disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW).build();
  private final ByteWindow window;
  private final ColumnNames wanted;
  private final Set<String> keys = new LinkedHashSet<>();
  private final TextBuffer texts = new TextBuffer();
  private final Fields fields;
  private Optional<Fault> fault = Optional.empty();
  private long line;
  private long nextLine = 1;

  JsonRows(InputStream in, ColumnNames wanted) throws IOException {
    this.window = new ByteWindow(in);
    this.wanted = wanted;
    this.fields = new Fields(wanted.size());
    if (window.beginsWith(ByteWindow.BYTE_ORDER_MARK)) {
      window.skip(ByteWindow.BYTE_ORDER_MARK.length());
    }
  }

  /** The keys that occurred so far, in the order of first sight. */
  List<String> keys() {
    return List.copyOf(keys);
  }

  @Override
  public Fields fields() {
    return fields;
  }

  @Override
  public Optional<Fault> fault() {
    return fault;
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public boolean next() throws IOException {
    fields.clear();
    fault = Optional.empty();
    int length = nextLength();
    while (length == 0 && window.peek(0) != ByteWindow.END) {
      window.skip(window.lineBreak(0));
      nextLine++;
      length = nextLength();
    }
    if (length == 0) {
      return false;
    }
    line = nextLine++;
    if (length > ByteWindow.MAX_ROW) {
      fault = Optional.of(Fault.ofRow("", window.lineText(), "the row is longer than 8 MiB"));
      window.skipLine();
    } else {
      fault = Optional.ofNullable(parse(length));
      window.skip(length);
      window.skip(window.lineBreak(0));
    }
    return true;
  }

  /** Bytes of the line at the window's start; more than may be where it does not end before. */
  private int nextLength() throws IOException {
    int at = window.lineEnd(0);
    while (at == window.length() && at <= ByteWindow.MAX_ROW && window.more()) {
      at = window.lineEnd(at);
    }
    return at;
  }

  private @Nullable Fault parse(int length) throws IOException {
    texts.clear();
    fields.hold(texts.bytes());
    try (JsonParser parser = factory.createParser(window.bytes(), window.start(), length)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Fault.ofRow("", window.lineText(), "the line is no JSON object");
      }
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        Fault found = field(parser, key);
        if (found != null) {
          return found;
        }
      }
      return parser.nextToken() == null
          ? null
          : Fault.ofRow("", window.lineText(), "something stands behind the JSON object");
    } catch (JsonParseException | StreamConstraintsException e) {
      return Fault.ofRow("", window.lineText(), "is no JSON: " + e.getOriginalMessage());
    }
  }

  private @Nullable Fault field(JsonParser parser, String key) throws IOException {
    if (keys.size() < MAX_KEYS) {
      keys.add(key);
    }
    int column = wanted.index(key);
    JsonToken token = parser.nextToken();
    if (column == ColumnNames.UNWANTED || token == JsonToken.VALUE_NULL) {
      parser.skipChildren();
      return null;
    }
    if (!fields.isEmpty(column)) {
      return Fault.ofRow(key.strip(), window.lineText(), "stands twice in the row");
    }
    int from = texts.length();
    boolean readable = token == JsonToken.START_ARRAY ? list(parser) : value(parser, token);
    fields.hold(texts.bytes());
    fields.set(column, from, texts.length());
    if (!readable) {
      return Fault.ofRow(key.strip(), window.lineText(), "is neither text nor number nor null");
    }
    return texts.isWhole() ? null : Fault.ofRow(key.strip(), window.lineText(), HALF);
  }

  private boolean list(JsonParser parser) throws IOException {
    boolean first = true;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (!first) {
        texts.append(';');
      }
      first = false;
      if (!value(parser, token)) {
        return false;
      }
    }
    return true;
  }

  private boolean value(JsonParser parser, JsonToken token) throws IOException {
    if (!token.isScalarValue()) {
      return false;
    }
    texts.append(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    return true;
  }
}
