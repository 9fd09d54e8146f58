package dev.zhenzan.files.person;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes an id from a JSON file of one document or several: from lists, and with the object that
 * it names. Where it stands otherwise, an empty text takes its place. Texts and keys are compared
 * as wholes; numbers only where a field says that they are ids, and a key that could be a count is
 * none.
 */
final class JsonErasure {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> LISTS =
      Set.of("accounts", "account_ids", "users", "user_ids", "creators", "creator_ids", "members");

  private record Literal(String text) {}

  private record Removed() {}

  private final String id;
  private final boolean telling;
  private long removed;

  JsonErasure(String id) {
    this.id = id;
    this.telling = new IdText(id).isTelling();
  }

  /** How often the id was removed so far. */
  long removed() {
    return removed;
  }

  /**
   * A file without the id.
   *
   * @throws UnusableFileException if it is not JSON; says where
   */
  byte[] without(Path file) {
    try {
      return without(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw new UnusableFileException(
          file,
          "is no JSON at line %d, column %d; repair it or take it away, then run again"
              .formatted(at == null ? 1 : at.getLineNr(), at == null ? 1 : at.getColumnNr()),
          e);
    } catch (IOException e) {
      throw new UnusableFileException(file, "cannot be read; check its permissions", e);
    }
  }

  /** Whether the id stands in a file as a text, a key or the number of a person. */
  static boolean holds(Path file, String id) {
    JsonErasure erasure = new JsonErasure(id);
    erasure.without(file);
    return erasure.removed() > 0;
  }

  private byte[] without(byte[] documents) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonParser parser = JSON.createParser(documents)) {
      while (parser.nextToken() != null) {
        Object document = read(parser, "");
        try (JsonGenerator json = JSON.createGenerator(out)) {
          json.setPrettyPrinter(
              new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
          write(json, document);
        }
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  private Object read(JsonParser parser, String field) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser, field);
      case VALUE_STRING -> parser.getText().equals(id) ? gone() : parser.getText();
      case VALUE_NUMBER_INT ->
          namesPeople(field) && parser.getText().equals(id)
              ? gone()
              : new Literal(parser.getText());
      default -> new Literal(parser.getText());
    };
  }

  private static boolean namesPeople(String field) {
    return Held.IDS.contains(field) || LISTS.contains(field);
  }

  private Removed gone() {
    removed++;
    return new Removed();
  }

  private Object array(JsonParser parser, String field) throws IOException {
    List<Object> all = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object element = read(parser, field);
      if (!(element instanceof Removed)) {
        all.add(element);
      }
    }
    return all;
  }

  private Object object(JsonParser parser) throws IOException {
    Map<String, Object> all = new LinkedHashMap<>();
    boolean own = false;
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      Object value = read(parser, name);
      own |= value instanceof Removed && Held.IDS.contains(name);
      if (telling && name.equals(id)) {
        removed++;
      } else {
        all.put(name, value instanceof Removed ? "" : value);
      }
    }
    return own ? new Removed() : all;
  }

  private void write(JsonGenerator json, Object value) throws IOException {
    switch (value) {
      case Map<?, ?> object -> {
        json.writeStartObject();
        for (Map.Entry<?, ?> entry : object.entrySet()) {
          json.writeFieldName(String.valueOf(entry.getKey()));
          write(json, entry.getValue());
        }
        json.writeEndObject();
      }
      case List<?> list -> {
        json.writeStartArray();
        for (Object element : list) {
          write(json, element);
        }
        json.writeEndArray();
      }
      case Literal literal -> json.writeRawValue(literal.text);
      case Removed gone -> json.writeString("");
      default -> json.writeString(String.valueOf(value));
    }
  }
}
