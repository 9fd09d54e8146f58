package dev.zhenzan.diagnosis.figures;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.model.VideoTable;
import java.util.BitSet;

/**
 * A log as a diagnosis counts it: each like once, as long as it stands, and everything by its
 * trust.
 *
 * @param input the log, its accounts and works
 * @param trust in each row
 * @param standing rows that are likes, once for each account and work, and not taken back
 */
public record TrustedRows(AuditInput input, TrustWeights trust, BitSet standing) {
  /** The log. */
  public InteractionTable table() {
    return input.interactions();
  }

  /** The works. */
  public VideoTable videos() {
    return input.videos();
  }

  /** What a row counts as a like, 0 to 1. */
  double like(int row) {
    return standing.get(row) ? trust.of(row) : 0;
  }

  /** What a row counts as a view, 0 to 1. */
  double view(int row) {
    return table().kind(row) == InteractionKind.VIEW ? trust.of(row) : 0;
  }
}
