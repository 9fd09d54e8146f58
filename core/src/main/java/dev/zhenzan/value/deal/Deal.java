package dev.zhenzan.value.deal;

import java.util.Objects;

/**
 * A price that was agreed on.
 *
 * @param creator dense int of an account
 * @param kind what it is for
 * @param time micros
 * @param priceCny CNY, positive
 * @param vertical the field of content; empty where it is not said
 */
public record Deal(int creator, DealKind kind, long time, double priceCny, String vertical) {
  public Deal {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(vertical, "vertical");
    if (!(priceCny > 0) || priceCny == Double.POSITIVE_INFINITY) {
      throw new IllegalArgumentException("priceCny must be positive and finite: " + priceCny);
    }
  }
}
