package dev.zhenzan.certificate.json;

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
}
