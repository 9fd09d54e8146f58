package dev.zhenzan.certificate.json;

/** A JSON value. Immutable; equal where its canonical form is. */
public sealed interface Json
    permits JsonObject, JsonArray, JsonText, JsonNumber, JsonTruth, JsonNull {

  /** A text as a value. */
  static Json of(String text) {
    return new JsonText(text);
  }

  /** A number as a value. */
  static Json of(double number) {
    return new JsonNumber(number);
  }

  /** What kind of value this is, in the words of RFC 8259. */
  default String kind() {
    return switch (this) {
      case JsonObject object -> "an object";
      case JsonArray array -> "an array";
      case JsonText text -> "a string";
      case JsonNumber number -> "a number";
      case JsonTruth truth -> "a boolean";
      case JsonNull nothing -> "null";
    };
  }
}
