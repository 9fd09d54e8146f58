package dev.zhenzan.audience.match;

import dev.zhenzan.model.HistoryTable;
import java.util.Objects;

/**
 * What a model learns from. Ints of accounts and videos are those of one pair of dictionaries.
 *
 * @param log exposures, or positives
 * @param histories what was watched before the log
 * @param works what is known of works beside
 * @param size of the dictionaries
 */
public record MatchInput(MatchLog log, HistoryTable histories, Works works, Size size) {
  public MatchInput {
    Objects.requireNonNull(log, "log");
    Objects.requireNonNull(histories, "histories");
    Objects.requireNonNull(works, "works");
    Objects.requireNonNull(size, "size");
  }

  /**
   * How many ids there are.
   *
   * @param accounts with an interaction or without, creators among them
   * @param videos with an interaction or without
   */
  public record Size(int accounts, int videos) {}
}
