package dev.zhenzan.compliance.caption;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what captions trade in. Immutable. */
public final class CaptionCheck {
  /** Stands between clauses; no clause holds it. */
  static final String BETWEEN = "|";

  /** Longer than any span: nothing is put together across a clause that refuses. */
  private static final String REFUSED = "|".repeat(TradePattern.MOST_SPAN);

  private final List<TradePattern> patterns;
  private final CaptionWords words;
  private final CaptionText text;

  /** A check by patterns, whose words are as normalised captions write them. */
  public CaptionCheck(List<TradePattern> patterns, CaptionWords words) {
    this.patterns = List.copyOf(patterns);
    this.words = words;
    this.text = new CaptionText(words);
  }

  /** The patterns that a caption shows, in the order of the patterns; none where it trades not. */
  public List<TradePattern> find(String caption) {
    List<String> clauses = text.clauses(caption);
    if (has(clauses.stream(), words.reports()) && !has(clauses.stream(), words.contacts())) {
      return List.of();
    }
    String meant =
        clauses.stream()
            .map(clause -> has(Stream.of(clause), words.refusals()) ? REFUSED : clause)
            .collect(Collectors.joining(BETWEEN));
    return patterns.stream().filter(pattern -> pattern.standsIn(meant)).toList();
  }

  private static boolean has(Stream<String> clauses, Set<String> words) {
    return clauses.anyMatch(clause -> words.stream().anyMatch(clause::contains));
  }
}
