package dev.zhenzan.value;

import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.live.LiveSession;
import java.util.List;

/**
 * What was given beside the log.
 *
 * @param deals prices that were agreed on, of the vertical that is quoted
 * @param sessions live sessions that were held
 */
public record Records(List<Deal> deals, List<LiveSession> sessions) {
  /** Nothing was given. */
  public static final Records NONE = new Records(List.of(), List.of());

  public Records {
    deals = List.copyOf(deals);
    sessions = List.copyOf(sessions);
  }

  /** The deals of a vertical, and those of which the vertical is not said. */
  public Records in(String vertical) {
    return new Records(
        deals.stream()
            .filter(deal -> deal.vertical().isEmpty() || deal.vertical().equals(vertical))
            .toList(),
        sessions);
  }
}
