package dev.zhenzan.testkit.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A JSON message.
 *
 * @param values its texts, numbers and truth values as text, by their JSON pointers (RFC 6901)
 */
record Message(Map<String, String> values) {
  private static final JsonFactory JSON = new JsonFactory();

  Message {
    values = Map.copyOf(values);
  }

  /** Reads a message. */
  static Message parse(String json) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser parser = JSON.createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token.isScalarValue()) {
          values.put(parser.getParsingContext().pathAsPointer().toString(), parser.getText());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("not JSON", e);
    }
    return new Message(values);
  }

  /**
   * A call as text.
   *
   * @param parameters texts, whole numbers and truth values
   */
  static String call(int id, String method, Map<String, Object> parameters) {
    StringWriter json = new StringWriter();
    try (JsonGenerator generator = JSON.createGenerator(json)) {
      generator.writeStartObject();
      generator.writeNumberField("id", id);
      generator.writeStringField("method", method);
      generator.writeObjectFieldStart("params");
      for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
        generator.writeObjectField(parameter.getKey(), parameter.getValue());
      }
      generator.writeEndObject();
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write JSON", e);
    }
    return json.toString();
  }

  /** The value at a pointer; empty where there is none. */
  String text(String pointer) {
    return values.getOrDefault(pointer, "");
  }

  /** What a notice is of; empty in an answer. */
  String method() {
    return text("/method");
  }

  boolean has(String pointer) {
    return values.containsKey(pointer);
  }
}
