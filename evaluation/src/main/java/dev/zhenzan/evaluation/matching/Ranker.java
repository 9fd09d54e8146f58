package dev.zhenzan.evaluation.matching;

import dev.zhenzan.graph.Workers;

/** A way to tell who will watch or like what. */
public interface Ranker {
  /** What it is called in a table, its settings included. */
  String name();

  /**
   * Learns; the same log gives the same scorer whatever the number of workers.
   *
   * @param log everything that is known; what is scored is later
   * @param target what is to be told
   */
  Scorer fit(MatchLog log, Target target, Workers workers);
}
