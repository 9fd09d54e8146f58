package dev.zhenzan.value;

import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.number.Quantiles;
import java.util.Locale;
import java.util.Objects;

/**
 * A quote under another circumstance.
 *
 * @param scenario which
 * @param kind what is quoted
 * @param price CNY in the scenario
 * @param change of the middle of the quote over the quote as it is: 0.1 is a tenth more
 */
public record WhatIf(Scenario scenario, DealKind kind, Quantiles price, Quantiles change) {
  public WhatIf {
    Objects.requireNonNull(scenario, "scenario");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(change, "change");
  }

  /** What could be otherwise. */
  public enum Scenario {
    /** Everything on the counter were taken for valid. */
    ALL_COUNTED,
    /** A tenth more likes, comments and shares of valid viewers, and no more viewers. */
    INTERACTION_UP,
    /** A tenth more viewers of the live session, with the conversion that goes with it. */
    POPULARITY_UP;

    /** Stable, in files: the name in lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
