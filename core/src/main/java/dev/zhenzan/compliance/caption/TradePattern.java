package dev.zhenzan.compliance.caption;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that together offer or ask for traded traffic.
 *
 * @param id a short code
 * @param kind what is traded
 * @param parts of each of which one word has to stand there, in any order
 * @param span the most characters from the first to the last of them, both included
 * @param reach how far they may stand apart
 */
public record TradePattern(
    String id, TradeKind kind, List<Set<String>> parts, int span, Reach reach) {
  /** How far the words of a pattern may stand apart. */
  public enum Reach {
    /** In one clause. */
    CLAUSE,
    /** Within the span, whatever ends between them. */
    CAPTION
  }

  /** A pattern that is found across clauses. */
  public TradePattern(String id, TradeKind kind, List<Set<String>> parts, int span) {
    this(id, kind, parts, span, Reach.CAPTION);
  }

  private static final String BETWEEN = Pattern.quote(CaptionCheck.BETWEEN);

  /** The longest span. */
  static final int MOST_SPAN = 60;

  public TradePattern {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(reach, "reach");
    parts = parts.stream().map(Set::copyOf).toList();
    if (parts.isEmpty() || parts.stream().anyMatch(Set::isEmpty)) {
      throw new IllegalArgumentException("parts must each have a word: " + parts);
    }
    if (span < 1 || span > MOST_SPAN) {
      throw new IllegalArgumentException("span must be in [1, 60]: " + span);
    }
  }

  /** Whether it stands in the clauses of a text. */
  boolean standsIn(String text) {
    return switch (reach) {
      case CAPTION -> standsInOne(text);
      case CLAUSE -> Stream.of(text.split(BETWEEN, -1)).anyMatch(this::standsInOne);
    };
  }

  private boolean standsInOne(String text) {
    for (int from = 0; from < text.length(); from++) {
      if (beginsAt(text, from)) {
        return true;
      }
    }
    return false;
  }

  /** Whether some word begins here and the others stand within the span from here. */
  private boolean beginsAt(String text, int from) {
    String window = text.substring(from, Math.min(text.length(), from + span));
    return parts.stream().flatMap(Set::stream).anyMatch(window::startsWith)
        && parts.stream().allMatch(words -> words.stream().anyMatch(window::contains));
  }
}
