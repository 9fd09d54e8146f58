package dev.zhenzan.certificate.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.erdtman.jcs.JsonCanonicalizer;

/** Writes JSON: canonically for hashing, indented for people. */
public final class JsonWriter {
  private final StringBuilder out = new StringBuilder();
  private int levels;

  private JsonWriter() {}

  /** The canonical form (RFC 8785), in UTF-8. */
  public static byte[] canonical(Json value) {
    try {
      return new JsonCanonicalizer(pretty(value)).getEncodedUTF8();
    } catch (IOException noJson) {
      throw new IllegalStateException("a JSON value has a canonical form", noJson);
    }
  }

  /** The value with a member or element on each line, and a line feed at the end. */
  public static String pretty(Json value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value);
    return writer.out.append('\n').toString();
  }

  private void value(Json value) {
    switch (value) {
      case JsonObject object -> object(object);
      case JsonArray array -> array(array);
      case JsonText text -> text(text.value());
      case JsonNumber number -> out.append(number.text());
      case JsonTruth truth -> out.append(truth == JsonTruth.TRUE);
      case JsonNull nothing -> out.append("null");
    }
  }

  private void object(JsonObject object) {
    Iterator<Map.Entry<String, Json>> members = object.members().entrySet().iterator();
    enclosed(
        '{',
        '}',
        members,
        member -> {
          text(member.getKey());
          out.append(": ");
          value(member.getValue());
        });
  }

  private void array(JsonArray array) {
    enclosed('[', ']', array.values().iterator(), this::value);
  }

  private <T> void enclosed(char start, char end, Iterator<T> parts, Consumer<T> writing) {
    out.append(start);
    levels++;
    boolean any = parts.hasNext();
    while (parts.hasNext()) {
      newLine();
      writing.accept(parts.next());
      if (parts.hasNext()) {
        out.append(',');
      }
    }
    levels--;
    if (any) {
      newLine();
    }
    out.append(end);
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(levels));
  }

  /** RFC 8785, section 3.2.2.2: what must be escaped, and nothing else. */
  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> plain(c);
      }
    }
    out.append('"');
  }

  private void plain(char c) {
    if (c < ' ') {
      out.append("\\u%04x".formatted((int) c));
    } else {
      out.append(c);
    }
  }
}
