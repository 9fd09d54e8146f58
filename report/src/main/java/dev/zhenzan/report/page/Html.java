package dev.zhenzan.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Writes a page that is well-formed XML and HTML 5. Every text and attribute value is escaped; the
 * tags close in order or the call fails. Not thread-safe.
 */
public final class Html {
  private static final Set<String> INLINE =
      Set.of("a", "abbr", "b", "bdi", "br", "code", "span", "strong", "sub", "sup", "tspan");

  private final UnaryOperator<String> letters;
  private final StringBuilder out = new StringBuilder(1 << 16).append("<!DOCTYPE html>");
  private final Deque<String> open = new ArrayDeque<>();

  /** A page for screens. */
  public Html() {
    this(UnaryOperator.identity());
  }

  /**
   * A page of which not every letter can be shown.
   *
   * @param letters from a text to what is shown of it
   */
  public Html(UnaryOperator<String> letters) {
    this.letters = letters;
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  public Html open(String tag, String... attributes) {
    start(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the innermost element, which must be of this tag. */
  public Html close(String tag) {
    String innermost = open.pop();
    if (!innermost.equals(tag)) {
      throw new IllegalStateException("open element is " + innermost + ", not " + tag);
    }
    out.append("</").append(tag).append('>');
    return this;
  }

  /** An element that has no content. */
  public Html empty(String tag, String... attributes) {
    start(tag, attributes);
    out.append("/>");
    return this;
  }

  /** An element that holds a text alone. */
  public Html leaf(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** Adds a text. */
  public Html text(String text) {
    escape(letters.apply(text));
    return this;
  }

  /** A style sheet; it must not hold a character that HTML and XML read differently. */
  public Html style(String sheet) {
    if (sheet.indexOf('<') >= 0 || sheet.indexOf('&') >= 0) {
      throw new IllegalArgumentException("a style sheet must hold neither < nor &");
    }
    open("style");
    out.append(sheet);
    return close("style");
  }

  /** The page; every element must be closed. */
  public String page() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("element still open: " + open.peek());
    }
    return out.append('\n').toString();
  }

  private void start(String tag, String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException("attributes must be names and values in turn: " + tag);
    }
    if (!INLINE.contains(tag)) {
      out.append('\n');
    }
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(legal(text, i) ? c : '\uFFFD');
      }
    }
  }

  /** Whether XML 1.0 (section 2.2) allows the character; half a surrogate pair is none. */
  private static boolean legal(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    return (c >= ' ' && c < '\u007F') || c == '\n' || c == '\t' || (c > '\u009F' && c < '\uFFFE');
  }
}
