package dev.zhenzan.pipeline;

import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What decides verdicts, as a text that is alike wherever it is: the version, every threshold that
 * does not come from the log judged, and a hash of each model.
 *
 * @param version what it is called
 * @param text a line each; UTF-8
 */
public record Methodology(Code version, String text) {
  /** Comes from the log that is judged, not from the method. */
  private static final String BASE_RATE = "base_rate";

  /**
   * The method of a version of the program.
   *
   * @param number of the version
   * @param thresholds of the audit, by stable name
   */
  public static Methodology of(String number, Map<String, Double> thresholds) {
    Code version = new Code("zhenzan-" + number.toLowerCase(Locale.ROOT));
    StringBuilder text = new StringBuilder("zhenzan methodology 1\nversion " + version + "\n");
    new TreeMap<>(thresholds)
        .forEach(
            (name, value) -> {
              if (!name.equals(BASE_RATE)) {
                text.append("threshold %s %s\n".formatted(name, digits(value)));
              }
            });
    new TreeMap<>(Models.texts())
        .forEach(
            (name, bytes) ->
                text.append(
                    "model %s sha256 %s\n"
                        .formatted(name, HexFormat.of().formatHex(sha256(bytes)))));
    return new Methodology(version, text.toString());
  }

  /**
   * The number as {@code summary.json} writes it: one that came from a float with a float's digits,
   * so that the text can be made anew from a result.
   */
  private static String digits(double value) {
    return (float) value == value ? Float.toString((float) value) : Double.toString(value);
  }

  /** The entry that tells of it, with the text's hash. */
  public MethodologyVersion entry() {
    return MethodologyVersion.of(version, text);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
