package dev.zhenzan.evaluation.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/**
 * Verdicts beside published searches; see the package's article.
 *
 * @param interactions of likes
 * @param accounts of accounts that have a like
 * @param unread rows of the log that cannot be read as an interaction and are left out
 */
public record Comparison(Side interactions, Side accounts, int unread) {
  /**
   * One side of it.
   *
   * @param valid how many are valid
   * @param families all together first, then each that has something invalid, by code
   */
  public record Side(long valid, List<FamilyF1> families) {
    public Side {
      families = List.copyOf(families);
    }

    private static Side of(Contest contest) {
      return new Side(contest.valid(), contest.families());
    }
  }

  /** Compares. */
  public static Comparison of(Contest interactions, Contest accounts, int unread) {
    return new Comparison(Side.of(interactions), Side.of(accounts), unread);
  }

  /** Tables for people, at most 100 columns wide, in English. */
  public String text() {
    return ComparisonText.of(this);
  }

  /** Writes the same as a JSON object; a figure that is not a number is null. */
  public void writeTo(JsonGenerator json) throws IOException {
    new ComparisonJson(json).write(this);
  }
}
