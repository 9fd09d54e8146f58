package dev.zhenzan.files.person;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Removes an id from a JSON document: from lists of texts, and with the object that it names. Where
 * it stands otherwise, an empty text takes its place.
 */
final class JsonErasure {
  private static final JsonFactory JSON = new JsonFactory();

  private record Literal(String text) {}

  private record Removed() {}

  private final String id;
  private final List<String> idFields;

  JsonErasure(String id, List<String> idFields) {
    this.id = id;
    this.idFields = List.copyOf(idFields);
  }

  byte[] without(byte[] document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonParser parser = JSON.createParser(document);
        JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      parser.nextToken();
      write(json, read(parser));
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }

  private Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getText().equals(id) ? new Removed() : parser.getText();
      default -> new Literal(parser.getText());
    };
  }

  private Object array(JsonParser parser) throws IOException {
    List<Object> all = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object element = read(parser);
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
      Object value = read(parser);
      own |= value instanceof Removed && idFields.contains(name);
      if (!name.equals(id)) {
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
      case Removed removed -> json.writeString("");
      default -> json.writeString(String.valueOf(value));
    }
  }
}
