package dev.zhenzan.exposure.newcomer;

import java.util.Objects;

/**
 * A rule and a creator.
 *
 * @param rule the rule
 * @param passed whether the creator keeps it
 * @param value what was compared, in the rule's unit
 * @param threshold what it was compared with
 */
public record RuleFinding(NewcomerRule rule, boolean passed, double value, double threshold) {
  public RuleFinding {
    Objects.requireNonNull(rule, "rule");
  }
}
