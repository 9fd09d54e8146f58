package dev.zhenzan.audience.retrieval;

/** Whom a work may be shown to by age. */
public enum Suitability {
  /** Marked as suitable for minors. */
  EVERYBODY,
  /** Not marked, and so for adults alone. */
  ADULTS
}
