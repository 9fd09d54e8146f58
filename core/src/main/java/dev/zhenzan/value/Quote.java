package dev.zhenzan.value;

import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.number.Quantiles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a post or a live session may cost.
 *
 * @param kind which
 * @param price CNY, by the 10th, 50th and 90th percentile
 * @param inputs all numbers that it rests on, in the order of the formula
 * @param deals deals of this kind that were used
 */
public record Quote(DealKind kind, Quantiles price, List<QuoteInput> inputs, int deals) {
  public Quote {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(price, "price");
    inputs = List.copyOf(inputs);
  }

  /** An input, where the quote has it. */
  public Optional<QuoteInput> input(QuoteInput.Code code) {
    return inputs.stream().filter(input -> input.code() == code).findFirst();
  }
}
