package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A value to put into a field of a JSON object that is one line. A number stays a number and a
 * truth value one, if the new value can be; all else keeps the text that it has.
 */
final class JsonField {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

  private final String name;
  private final String value;
  private boolean written;

  JsonField(String name, String value) {
    this.name = name;
    this.value = value;
  }

  /**
   * A line with the value.
   *
   * @param end the line break with which the new line ends
   * @throws IOException if the line is no object, or the field holds more than one value
   */
  byte[] in(byte[] line, String end) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    written = false;
    try (JsonParser parser = JSON.createParser(line);
        JsonGenerator json = JSON.createGenerator(out)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        copy(parser, token, json);
      }
    }
    out.write(end.getBytes(UTF_8));
    return out.toByteArray();
  }

  private void copy(JsonParser parser, JsonToken token, JsonGenerator json) throws IOException {
    if (token == JsonToken.FIELD_NAME && isOuter(parser) && parser.currentName().equals(name)) {
      json.writeFieldName(name);
      replace(parser.nextToken(), json);
      written = true;
    } else if (token == JsonToken.END_OBJECT && !written && parser.getParsingContext().inRoot()) {
      json.writeStringField(name, value);
      json.writeEndObject();
      written = true;
    } else if (token.isNumeric()) {
      json.writeNumber(parser.getText());
    } else {
      json.copyCurrentEvent(parser);
    }
  }

  private static boolean isOuter(JsonParser parser) {
    return parser.getParsingContext().getParent().inRoot();
  }

  private void replace(JsonToken before, JsonGenerator json) throws IOException {
    if (!before.isScalarValue()) {
      throw new IOException("the field holds more than one value");
    }
    if (before.isNumeric() && NUMBER.matcher(value).matches()) {
      json.writeNumber(value);
    } else if (before.isBoolean() && (value.equals("true") || value.equals("false"))) {
      json.writeBoolean(value.equals("true"));
    } else {
      json.writeString(value);
    }
  }
}
