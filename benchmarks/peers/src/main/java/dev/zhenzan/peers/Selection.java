package dev.zhenzan.peers;

/** Which mode D-Cube takes values away from next. */
public enum Selection {
  /** That of most values: with the arithmetic density it is the one with a guarantee. */
  LARGEST,
  /** That after which the block is densest: the one that finds more in the paper's trials. */
  DENSEST
}
