package dev.zhenzan.certificate.json;

/**
 * A string.
 *
 * @param value without lone surrogates and noncharacters (RFC 7493, section 2.1)
 */
public record JsonText(String value) implements Json {
  public JsonText {
    if (!isInterchangeable(value)) {
      throw new IllegalArgumentException("text must be of Unicode scalar values");
    }
  }

  /** Whether RFC 7493 lets a text hold each of these characters. */
  static boolean isInterchangeable(String text) {
    return text.codePoints().noneMatch(JsonText::isRefused);
  }

  private static boolean isRefused(int codePoint) {
    boolean surrogate = codePoint >= 0xD800 && codePoint <= 0xDFFF;
    boolean noncharacter =
        (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    return surrogate || noncharacter;
  }
}
