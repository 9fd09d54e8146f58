package dev.zhenzan.evaluation.counter;

import java.util.Locale;

/** How a simulated work came by its likes. */
public enum Family {
  /** By its viewers. */
  ORGANIC,
  /** By its viewers, of whom there suddenly were very many. */
  VIRAL,
  /** In part within minutes or hours, from outside. */
  STEP,
  /** In part evenly over half a day to ten days. */
  LINE,
  /** In part in small amounts over days. */
  DRIP,
  /** The same, with views brought along. */
  DRIP_WITH_VIEWS,
  /** In small amounts that vary by chance and pause at night. */
  DRIP_CAREFUL;

  /** Whether likes were brought from outside. */
  public boolean invalid() {
    return this != ORGANIC && this != VIRAL;
  }

  /** The name for people. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
