package dev.zhenzan.evaluation.compare;

import java.util.Map;
import java.util.Objects;

/**
 * F1 of one invalid family against all that is valid.
 *
 * @param family its code, or {@value #ALL}
 * @param invalid its invalid rows, at least 1
 * @param verdicts of the verdicts as they are
 * @param probability of the probability at its best cut
 * @param peers of each search
 * @param callingAll of calling everything invalid
 */
public record FamilyF1(
    String family,
    long invalid,
    double verdicts,
    double probability,
    Map<Peer, PeerF1> peers,
    double callingAll) {
  /** Stands for all families together. */
  public static final String ALL = "all";

  public FamilyF1 {
    Objects.requireNonNull(family, "family");
    peers = Map.copyOf(peers);
  }

  /** F1 of a search. */
  public PeerF1 of(Peer peer) {
    return Objects.requireNonNull(peers.get(peer), peer::code);
  }
}
