package dev.zhenzan.certificate.json;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.erdtman.jcs.NumberToJSON;

/**
 * A number.
 *
 * @param value finite
 */
public record JsonNumber(double value) implements Json {
  public JsonNumber {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("number must be finite: " + value);
    }
    value += 0.0; // RFC 8785 writes -0 as 0
  }

  /** The number as RFC 8785, section 3.2.2.3 writes it: the shortest that reads as this double. */
  public String text() {
    try {
      return NumberToJSON.serializeNumber(value);
    } catch (IOException notFinite) {
      throw new IllegalStateException("a finite number has a text", notFinite);
    }
  }

  /**
   * The number that a JSON text denotes; empty where its canonical form denotes another number:
   * beyond 2^53, with digits that a double drops, too large or too near to 0.
   */
  static Optional<JsonNumber> parse(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      return Optional.empty();
    }
    JsonNumber number = new JsonNumber(value);
    try {
      boolean same = new BigDecimal(number.text()).compareTo(new BigDecimal(text)) == 0;
      return same ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException exponentBeyondAll) {
      return Optional.empty();
    }
  }
}
