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
}
