package dev.zhenzan.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * Cuts texts into the pieces that BERT models of Chinese read: single Chinese characters and
 * punctuation marks, and for the rest the longest known piece from left to right (WordPiece).
 * Immutable.
 */
final class WordPieces {
  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int END = 102;

  /** Code units of a word; longer ones are {@link #UNKNOWN}, as in the model's training. */
  private static final int MAX_WORD = 100;

  /** Stands before a piece that continues a word. */
  private static final String INNER = "##";

  private final Map<String, Integer> ids;

  private WordPieces(Map<String, Integer> ids) {
    this.ids = ids;
  }

  /** From the vocabulary of a tokenizer file in Hugging Face's form. */
  static WordPieces read(InputStream json) throws IOException {
    Map<String, Integer> ids = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      while (!(parser.isExpectedStartObjectToken() && "vocab".equals(parser.currentName()))) {
        if (parser.nextToken() == null) {
          throw new IOException("a tokenizer without a vocabulary");
        }
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String piece = parser.currentName();
        ids.put(piece, parser.nextIntValue(UNKNOWN));
      }
    }
    return new WordPieces(ids);
  }

  /**
   * The ids of a text's pieces between {@link #START} and {@link #END}.
   *
   * @param most ids in all; pieces beyond are cut off
   */
  long[] ids(String text, int most) {
    LongArrayList found = new LongArrayList();
    found.add(START);
    String clean = clean(text);
    int at = 0;
    while (at < clean.length() && found.size() < most - 1) {
      int end = wordEnd(clean, at);
      if (clean.charAt(at) != ' ') {
        addWord(clean.substring(at, end), found);
      }
      at = end;
    }
    found.size(Math.min(found.size(), most - 1));
    found.add(END);
    return found.toLongArray();
  }

  /** Without what has no form, with one kind of space. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(point -> Character.isWhitespace(point) || !hasNoForm(point))
        .map(point -> Character.isWhitespace(point) || Character.isSpaceChar(point) ? ' ' : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean hasNoForm(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> codePoint == 0xFFFD;
    };
  }

  private static int wordEnd(String text, int from) {
    int end = from + Character.charCount(text.codePointAt(from));
    if (isAlone(text.codePointAt(from))) {
      return end;
    }
    while (end < text.length() && !isAlone(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Spaces, ideographs and punctuation. */
  private static boolean isAlone(int codePoint) {
    if (codePoint < 128) {
      return !Character.isLetterOrDigit(codePoint);
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> Character.isIdeographic(codePoint);
    };
  }

  /** The pieces of a word, or one unknown one where they do not cover it. */
  private void addWord(String word, LongArrayList found) {
    int before = found.size();
    int at = 0;
    while (at < word.length()) {
      int end = word.length() > MAX_WORD ? at : pieceEnd(word, at);
      if (end == at) {
        found.size(before);
        found.add(UNKNOWN);
        return;
      }
      found.add((long) ids.getOrDefault(piece(word, at, end), UNKNOWN));
      at = end;
    }
  }

  /** Where the longest known piece ends, at its beginning where there is none. */
  private int pieceEnd(String word, int from) {
    int end = word.length();
    while (end > from && !ids.containsKey(piece(word, from, end))) {
      end--;
    }
    return end;
  }

  private static String piece(String word, int from, int end) {
    return from == 0 ? word.substring(0, end) : INNER + word.substring(from, end);
  }
}
