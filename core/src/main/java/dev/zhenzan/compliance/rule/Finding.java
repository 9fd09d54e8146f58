package dev.zhenzan.compliance.rule;

import dev.zhenzan.compliance.Wording;
import java.util.Objects;

/**
 * What came of a rule.
 *
 * @param rule the rule
 * @param about what was looked at, such as a file or an id of a work; empty for the whole
 * @param outcome what came of it
 * @param evidence the facts that the outcome rests on; where it is unknown, what to provide
 */
public record Finding(Rule rule, String about, Outcome outcome, Wording evidence) {
  public Finding {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(about, "about");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(evidence, "evidence");
  }
}
