package dev.zhenzan.value;

import dev.zhenzan.value.number.Quantiles;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.Metric;
import java.util.Locale;
import java.util.Objects;

/**
 * Where a creator stands among peers.
 *
 * @param metric what is compared
 * @param value the creator's, with what is not known of it
 * @param percentile share of peers below, 0 to 1, with what is not known of either side
 * @param group who the peers are
 * @param peers how many of them the log has; 0 for the vertical's
 * @param basis how the peers' figures are founded
 */
public record PeerStanding(
    Metric metric, Quantiles value, Quantiles percentile, Group group, int peers, Basis basis) {
  public PeerStanding {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(percentile, "percentile");
    Objects.requireNonNull(group, "group");
    Objects.requireNonNull(basis, "basis");
  }

  /** Who peers are. */
  public enum Group {
    /** Creators of the log, of the same tier. */
    LOG,
    /** The vertical's benchmarks of that tier. */
    VERTICAL;

    /** Stable, in files: the name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
