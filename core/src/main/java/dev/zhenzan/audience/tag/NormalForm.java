package dev.zhenzan.audience.tag;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one spelling in which texts and a vocabulary's words are compared: Unicode's compatibility
 * composition (NFKC, UAX #15), which makes full-width letters half-width ones, and lower case.
 */
public final class NormalForm {
  private static final int OTHER = 0;
  private static final int LATIN = 1;
  private static final int DIGIT = 2;
  private static final int LOW_SURROGATE = 3;

  private NormalForm() {}

  /** Idempotent. */
  public static String of(String text) {
    return composed(composed(text).toLowerCase(Locale.ROOT));
  }

  private static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC);
  }

  /** Whether a code point belongs to words. */
  public static boolean isWordPart(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  /** Whether a text is one or more such code points. */
  static boolean isWord(String text) {
    return !text.isEmpty() && text.codePoints().allMatch(NormalForm::isWordPart);
  }

  /**
   * Whether a word may begin or end at a place: not within Latin letters, not within digits, not
   * within a code point.
   */
  public static boolean isBoundary(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return true;
    }
    int next = kind(text.charAt(at));
    return next != LOW_SURROGATE && (next == OTHER || next != kind(text.charAt(at - 1)));
  }

  private static int kind(char c) {
    if (c >= 'a' && c <= 'z') {
      return LATIN;
    }
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    return Character.isLowSurrogate(c) ? LOW_SURROGATE : OTHER;
  }
}
