package dev.zhenzan.audience.tag;

/**
 * A caption taken apart. A hashtag goes from its mark to the next mark, space or punctuation. What
 * is said to another account, from {@code @} to the next space, is about that account and left out.
 *
 * @param hashtags each followed by a space
 * @param rest the text without them, a space in the place of each
 */
record TextParts(String hashtags, String rest) {
  private static final char HASHTAG = '#';
  private static final char MENTION = '@';

  /** Of a text in normal form. */
  static TextParts of(String text) {
    if (text.indexOf(HASHTAG) < 0 && text.indexOf(MENTION) < 0) {
      return new TextParts("", text);
    }
    StringBuilder hashtags = new StringBuilder();
    StringBuilder rest = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char first = text.charAt(at);
      int end = end(text, at);
      if (first == HASHTAG) {
        hashtags.append(text, at + 1, end).append(' ');
      }
      rest.append(first == HASHTAG || first == MENTION ? ' ' : first);
      at = end;
    }
    return new TextParts(hashtags.toString(), rest.toString());
  }

  /** Where the hashtag, mention or character that begins at a place ends. */
  private static int end(String text, int from) {
    int end = from + 1;
    switch (text.charAt(from)) {
      case HASHTAG -> {
        while (end < text.length() && NormalForm.isWordPart(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      case MENTION -> {
        while (end < text.length() && !endsMention(text.charAt(end))) {
          end++;
        }
      }
      default -> {}
    }
    return end;
  }

  private static boolean endsMention(char next) {
    return Character.isWhitespace(next) || next == HASHTAG || next == MENTION;
  }

  /** A text without its mentions and the marks of its hashtags. */
  static String unmarked(String text) {
    TextParts parts = of(text);
    return (parts.rest + " " + parts.hashtags).strip().replaceAll("\\s+", " ");
  }
}
