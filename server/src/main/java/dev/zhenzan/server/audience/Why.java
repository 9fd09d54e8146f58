package dev.zhenzan.server.audience;

import dev.zhenzan.audience.match.Term;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Why a work was planned for an account.
 *
 * @param terms what moves the log odds of a long view most, the strongest first
 * @param tags of the work that interest the account, with their share of its interest
 */
public record Why(List<Part> terms, List<TagShare> tags) {
  private static final int MOST = 6;

  /** Nothing was looked at. */
  public static final Why NOTHING = new Why(List.of(), List.of());

  public Why {
    terms = List.copyOf(terms);
    tags = List.copyOf(tags);
  }

  /**
   * A term of the match score.
   *
   * @param term its stable code
   * @param logOdds what it adds to the log odds of a long view
   */
  public record Part(String term, double logOdds) {}

  /**
   * A tag of the work.
   *
   * @param share of the account's interest, 0 to 1
   */
  public record TagShare(String tag, double share) {}

  static List<Part> strongest(Map<Term, Double> contributions) {
    return contributions.entrySet().stream()
        .filter(part -> part.getKey().side() != Term.Side.TIME)
        .map(part -> new Part(part.getKey().code(), part.getValue()))
        .sorted(Comparator.comparingDouble((Part part) -> -Math.abs(part.logOdds)))
        .limit(MOST)
        .toList();
  }
}
