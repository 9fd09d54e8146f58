package dev.zhenzan.value.fact;

/** Which of a work's two counts is meant. */
public enum Weighing {
  /** The expected number of valid ones. */
  VALID,
  /** All, as a counter on the page shows them. */
  COUNTED
}
