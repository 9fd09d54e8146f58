package dev.zhenzan.compliance.caption;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A caption as patterns are looked for in it: clauses without spaces and signs, in which homophones
 * are the words that they stand for.
 */
final class CaptionText {
  /** Stands where an innocent word stood. */
  private static final char COVER = '□';

  private static final String CLAUSE_ENDS = "。！？!?；;\n\r，,、…~#";

  /** Verbs of the trade behind which a sign only hides what comes next: {@code 刷~赞}. */
  private static final String HIDING = "刷买卖互代";

  private final List<String> innocent;
  private final List<Map.Entry<String, String>> homophones;

  CaptionText(CaptionWords words) {
    this.innocent = CaptionWords.longestFirst(words.innocent());
    this.homophones =
        CaptionWords.longestFirst(words.homophones().keySet()).stream()
            .map(word -> Map.entry(word, words.homophones().getOrDefault(word, word)))
            .toList();
  }

  /** The clauses of a caption, none of them empty. */
  List<String> clauses(String caption) {
    List<String> clauses = new ArrayList<>();
    StringBuilder clause = new StringBuilder();
    String plain = plain(caption);
    for (int i = 0; i < plain.length(); i++) {
      if (CLAUSE_ENDS.indexOf(plain.charAt(i)) >= 0 && !hides(clause, plain, i)) {
        add(clause, clauses);
      } else {
        clause.append(plain.charAt(i));
      }
    }
    add(clause, clauses);
    return clauses;
  }

  /** Whether a sign stands between a verb of the trade and one character or a word of traffic. */
  private static boolean hides(StringBuilder clause, String plain, int at) {
    boolean verb = clause.length() > 0 && HIDING.indexOf(clause.charAt(clause.length() - 1)) >= 0;
    boolean alone = clause.toString().strip().length() == 1;
    boolean ornament = "、~…".indexOf(plain.charAt(at)) >= 0;
    return verb && (alone || ornament);
  }

  private void add(StringBuilder clause, List<String> clauses) {
    String meant = covered(withoutSigns(meant(tight(clause.toString()))));
    if (!meant.isEmpty()) {
      clauses.add(meant);
    }
    clause.setLength(0);
  }

  /** In half width, lower case, without accents and characters that nobody sees. */
  private static String plain(String caption) {
    String wide = Normalizer.normalize(caption, Normalizer.Form.NFKD);
    StringBuilder plain = new StringBuilder(wide.length());
    wide.codePoints()
        .filter(point -> !isUnseen(point))
        .forEach(point -> plain.appendCodePoint(point));
    return plain.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }

  /** Without spaces and signs between; what homophones are made of stays. */
  private String tight(String clause) {
    StringBuilder tight = new StringBuilder(clause.length());
    clause
        .codePoints()
        .filter(point -> Character.isLetterOrDigit(point) || stands(point))
        .forEach(tight::appendCodePoint);
    return tight.toString();
  }

  private boolean stands(int point) {
    String sign = Character.toString(point);
    return point >= 0x80 && homophones.stream().anyMatch(word -> word.getKey().contains(sign));
  }

  /** Without the signs that turned out to stand for no word. */
  private static String withoutSigns(String clause) {
    StringBuilder letters = new StringBuilder(clause.length());
    clause.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private String meant(String clause) {
    String meant = clause;
    for (Map.Entry<String, String> homophone : homophones) {
      meant = meant.replace(homophone.getKey(), homophone.getValue());
    }
    return meant;
  }

  private String covered(String clause) {
    String covered = clause;
    for (String word : innocent) {
      covered = covered.replace(word, String.valueOf(COVER));
    }
    return covered;
  }
}
