package dev.zhenzan.report.page;

import java.util.function.UnaryOperator;

/**
 * What a page is made for.
 *
 * @param sheet the style sheet
 * @param letters from a text to what can be shown of it
 */
public record Medium(Sheet sheet, UnaryOperator<String> letters) {
  private static final Medium SCREEN = new Medium(Sheet.screen(), UnaryOperator.identity());

  /** Browsers, on any width, and what they print. */
  public static Medium screen() {
    return SCREEN;
  }
}
