package dev.zhenzan.server.creator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import dev.zhenzan.server.result.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creators beside one another.
 *
 * @param creators in the order asked for
 */
public record Comparison(List<Compared> creators) {
  /**
   * One of them.
   *
   * @param indices 0 to 100 among peers, of the latest quote; empty before one
   * @param postPriceCny P10 to P90 of a post's price; null before a quote
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Compared(
      @JsonUnwrapped Creator creator, List<Index> indices, @Nullable Estimate postPriceCny) {
    static Compared of(Creator creator, Optional<JsonNode> quote) {
      JsonNode quoted = quote.map(each -> each.path("creators").path(0)).orElse(null);
      if (quoted == null) {
        return new Compared(creator, List.of(), null);
      }
      List<Index> indices = new ArrayList<>();
      quoted
          .path("indices")
          .forEach(
              each ->
                  indices.add(
                      new Index(
                          each.path("index").asText(),
                          estimate(each.path("value")),
                          each.path("basis").asText())));
      return new Compared(creator, indices, estimate(quoted.path("post").path("price_cny")));
    }

    private static Estimate estimate(JsonNode percentiles) {
      return new Estimate(
          percentiles.path("p50").asDouble(),
          percentiles.path("p10").asDouble(),
          percentiles.path("p90").asDouble());
    }
  }

  /**
   * An index.
   *
   * @param value P50 with P10 and P90
   * @param basis measured, claim or assumption
   */
  public record Index(String index, Estimate value, String basis) {}
}
