package dev.zhenzan.server.exposure;

import java.util.Locale;

/** Where a plan stands. */
enum PlanState {
  /** It has not begun. */
  PLANNED,
  /** Its hours run: works are shown as long as there is budget, and outcomes are counted. */
  RUNNING,
  /** It is over, and what it brought about is fixed. */
  ENDED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PlanState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
