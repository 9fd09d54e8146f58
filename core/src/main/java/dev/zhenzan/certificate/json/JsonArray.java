package dev.zhenzan.certificate.json;

import dev.zhenzan.tlog.VerificationException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Values in order.
 *
 * @param values the values
 */
public record JsonArray(List<Json> values) implements Json {
  public JsonArray {
    values = List.copyOf(values);
  }

  /** An array of values. */
  public static JsonArray of(Json... values) {
    return new JsonArray(List.of(values));
  }

  /** An array of texts. */
  public static JsonArray ofTexts(String... texts) {
    return new JsonArray(Arrays.stream(texts).map(Json::of).toList());
  }

  /**
   * The texts of an array that holds nothing else.
   *
   * @throws VerificationException if it holds another value
   */
  public List<String> texts() throws VerificationException {
    List<String> texts = new ArrayList<>();
    for (Json value : values) {
      if (!(value instanceof JsonText text)) {
        throw new VerificationException("an array of strings holds " + value.kind());
      }
      texts.add(text.value());
    }
    return texts;
  }
}
