package dev.zhenzan.certificate.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.zhenzan.tlog.VerificationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads I-JSON (RFC 7493) and refuses everything else. Messages repeat nothing of the text. */
public final class StrictJson {
  /** The longest text that is read, in bytes: a status list of eight million entries fits. */
  public static final int MOST_BYTES = 2 << 20;

  /** The most objects and arrays that may stand in one another. */
  public static final int MOST_LEVELS = 16;

  /** No canonical number is longer; RFC 8785, appendix B. */
  private static final int LONGEST_NUMBER = 32;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_LEVELS)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(MOST_BYTES)
                  .maxNameLength(1_000)
                  .maxDocumentLength(MOST_BYTES)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private StrictJson() {}

  /**
   * The object that a text holds.
   *
   * @param utf8 the whole text
   * @throws VerificationException if it is no I-JSON, no object, too long or too deep
   */
  public static JsonObject parseObject(byte[] utf8) throws VerificationException {
    if (parse(utf8) instanceof JsonObject object) {
      return object;
    }
    throw new VerificationException("the JSON text must be an object");
  }

  /**
   * The value that a text holds.
   *
   * @param utf8 the whole text
   * @throws VerificationException if it is no I-JSON, too long or too deep
   */
  public static Json parse(byte[] utf8) throws VerificationException {
    if (utf8.length > MOST_BYTES) {
      throw new VerificationException("the JSON text is longer than " + MOST_BYTES + " bytes");
    }
    try (JsonParser parser = FACTORY.createParser(decoded(utf8))) {
      parser.nextToken();
      Json value = value(parser);
      if (parser.nextToken() != null) {
        throw refused(parser, "goes on behind its end");
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new VerificationException(notJson(e));
    } catch (IOException e) {
      throw new VerificationException("the JSON text cannot be read");
    }
  }

  private static String decoded(byte[] utf8) throws VerificationException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      if (text.startsWith("\uFEFF")) {
        throw new VerificationException("the JSON text starts with a byte order mark");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new VerificationException("the JSON text is not UTF-8");
    }
  }

  private static String notJson(JsonProcessingException e) {
    return e.getLocation() == null
        ? "the text is not strict JSON"
        : "the text is not strict JSON at line %d, column %d"
            .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  private static Json value(JsonParser parser) throws IOException, VerificationException {
    @Nullable JsonToken token = parser.currentToken();
    if (token == null) {
      throw refused(parser, "has no value");
    }
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> new JsonText(text(parser));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> JsonTruth.TRUE;
      case VALUE_FALSE -> JsonTruth.FALSE;
      case VALUE_NULL -> JsonNull.NULL;
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw refused(parser, "has no value");
    };
  }

  private static JsonObject object(JsonParser parser) throws IOException, VerificationException {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = text(parser);
      parser.nextToken();
      members.put(name, value(parser));
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonParser parser) throws IOException, VerificationException {
    List<Json> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return new JsonArray(values);
  }

  private static String text(JsonParser parser) throws IOException, VerificationException {
    String text = parser.getText();
    if (!JsonText.isInterchangeable(text)) {
      throw refused(parser, "has a character that no Unicode text may hold");
    }
    return text;
  }

  private static JsonNumber number(JsonParser parser) throws IOException, VerificationException {
    return JsonNumber.parse(parser.getText())
        .orElseThrow(() -> refused(parser, "has a number that a double would change"));
  }

  private static VerificationException refused(JsonParser parser, String problem) {
    return new VerificationException(
        "the JSON text %s at line %d".formatted(problem, parser.currentLocation().getLineNr()));
  }
}
