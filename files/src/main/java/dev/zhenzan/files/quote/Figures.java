package dev.zhenzan.files.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.value.number.Quantiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as files have them. */
final class Figures {
  private static final MathContext SIX = new MathContext(6);

  private Figures() {}

  /** A finite number with six significant digits, without an exponent. */
  static BigDecimal rounded(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).round(SIX).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Writes the three percentiles of a number as an object. */
  static void write(JsonGenerator json, String key, Quantiles value) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeNumberField("p10", rounded(value.p10()));
    json.writeNumberField("p50", rounded(value.p50()));
    json.writeNumberField("p90", rounded(value.p90()));
    json.writeEndObject();
  }

  /** Adds the three percentiles of a number to a row. */
  static void add(CsvFile csv, Quantiles value) {
    csv.text(rounded(value.p10()).toPlainString());
    csv.text(rounded(value.p50()).toPlainString());
    csv.text(rounded(value.p90()).toPlainString());
  }
}
