package dev.zhenzan.value;

import dev.zhenzan.value.live.Elasticity;
import dev.zhenzan.value.number.Quantiles;
import java.util.Objects;
import java.util.Optional;

/**
 * What a creator's next live session may bring.
 *
 * @param viewers how many may watch
 * @param conversion orders per viewer in the long run, with its interval
 * @param orders how many the next session may have
 * @param revenue CNY that they may come to, where revenue of earlier ones is known
 * @param elasticity how conversion moves with popularity
 * @param sessions of the creator that it rests on
 */
public record LiveOutlook(
    Quantiles viewers,
    Quantiles conversion,
    Quantiles orders,
    Optional<Quantiles> revenue,
    Elasticity elasticity,
    int sessions) {
  public LiveOutlook {
    Objects.requireNonNull(viewers, "viewers");
    Objects.requireNonNull(conversion, "conversion");
    Objects.requireNonNull(orders, "orders");
    Objects.requireNonNull(revenue, "revenue");
    Objects.requireNonNull(elasticity, "elasticity");
  }
}
