package dev.zhenzan.server.creator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.zhenzan.server.http.ProblemException;
import jakarta.ws.rs.QueryParam;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that somebody sets in place of what was measured or assumed.
 *
 * <p>The price is a product of its inputs ({@code QuoteFormula}), each about log-normal: an input
 * {@code x} that is set to {@code v} moves the logarithm of the price by {@code ln v - ln x50} and
 * takes the variance of {@code ln x} out of it. So a what-if is arithmetic on the stored quote, and
 * no log is read again. What the formula cuts off, and the chance of a popular work, stay as they
 * were.
 */
public record WhatIfInputs(
    @Parameter(description = "share of valid likes, 0 to 1") @QueryParam("authenticity")
        @Nullable Double authenticity,
    @Parameter(description = "CNY for a thousand valid views") @QueryParam("price_per_thousand")
        @Nullable Double pricePerThousand,
    @Parameter(description = "what engagement multiplies by") @QueryParam("engagement_factor")
        @Nullable Double engagementFactor,
    @Parameter(description = "valid reach of the next work") @QueryParam("next_reach")
        @Nullable Double nextReach) {
  private static final List<String> OF_LIVE = List.of("authenticity", "price_per_thousand");

  private Map<String, Double> set() {
    Map<String, Double> set = new LinkedHashMap<>();
    put(set, "authenticity", authenticity);
    put(set, "price_per_thousand", pricePerThousand);
    put(set, "engagement_factor", engagementFactor);
    put(set, "next_reach", nextReach);
    return set;
  }

  private static void put(Map<String, Double> set, String name, @Nullable Double value) {
    if (value == null) {
      return;
    }
    double most = name.equals("authenticity") ? 1 : 1e12;
    if (!(value > 0 && value <= most)) {
      throw ProblemException.ofValue(
          name, "%s must be above 0 and at most %.0f".formatted(name, most));
    }
    set.put(name, value);
  }

  /** Changes a quote of one creator; one that nothing is set of stays as it is. */
  void apply(ObjectNode quote) {
    Map<String, Double> set = set();
    if (set.isEmpty()) {
      return;
    }
    JsonNode creator = quote.path("creators").path(0);
    set.forEach(
        (name, value) -> {
          // A reach that is set is the valid one: authenticity has nothing to add to it.
          if (!name.equals("authenticity") || nextReach == null) {
            apply((ObjectNode) creator.path("post"), name, value);
          }
        });
    set.forEach(
        (name, value) -> {
          if (OF_LIVE.contains(name)) {
            apply((ObjectNode) creator.path("live"), name, value);
          }
        });
    ObjectNode told = quote.putObject("set");
    set.forEach(told::put);
  }

  private static void apply(ObjectNode price, String name, double value) {
    for (JsonNode input : price.path("inputs")) {
      if (input.path("code").asText().equals(name)) {
        ObjectNode was = (ObjectNode) input.path("value");
        multiply((ObjectNode) price.path("price_cny"), was, value);
        was.put("p10", value).put("p50", value).put("p90", value);
        ((ObjectNode) input).put("basis", "assumption").put("source", "set by the one who asks");
      }
    }
  }

  /** Moves the middle of a price, and draws its ends together by what the input is doubted. */
  private static void multiply(ObjectNode price, JsonNode input, double value) {
    double middle = price.path("p50").asDouble();
    double moved = middle * value / input.path("p50").asDouble();
    double below = less(Math.log(middle / price.path("p10").asDouble()), half(input, "p50", "p10"));
    double above = less(Math.log(price.path("p90").asDouble() / middle), half(input, "p90", "p50"));
    price.put("p10", moved * Math.exp(-below));
    price.put("p50", moved);
    price.put("p90", moved * Math.exp(above));
  }

  private static double half(JsonNode input, String upper, String lower) {
    return Math.log(input.path(upper).asDouble() / input.path(lower).asDouble());
  }

  /** What is left of a half width where the part of one input is taken out. */
  private static double less(double all, double part) {
    return Math.sqrt(Math.max(0, all * all - part * part));
  }
}
