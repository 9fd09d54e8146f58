package dev.zhenzan.compliance.rule;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.model.Answer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a provision asks for, as the author of the rule reads it.
 *
 * @param id a short code, alone in a rulebook
 * @param provision where it is laid down
 * @param test when it applies and what has to hold
 * @param telling what people are told of it
 * @param examples of facts with what comes of them, a pass and a fail among them
 */
public record Rule(
    String id, Provision provision, Test test, Telling telling, List<Example> examples) {
  /**
   * When a rule applies and what has to hold then.
   *
   * @param subject what is looked at
   * @param when it applies
   * @param check what has to hold
   */
  public record Test(Subject subject, Condition when, Condition check) {
    /** The codes of all facts it may ask for. */
    Set<String> facts() {
      return new TreeSet<>(
          Stream.of(when, check).flatMap(Condition::leaves).map(Condition.Leaf::fact).toList());
    }
  }

  /**
   * What people are told of a rule.
   *
   * @param reading what the provision asks for, in the author's own words
   * @param todo what to do where it is not kept
   * @param severity how much depends on it
   */
  public record Telling(Wording reading, Wording todo, Severity severity) {}

  /**
   * Facts with what comes of them.
   *
   * @param name what they stand for
   * @param facts on the day they are about
   * @param expected what comes of them
   */
  public record Example(String name, Facts facts, Outcome expected) {}

  public Rule {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException("id must be of a-z, 0-9 and '-': " + id);
    }
    Objects.requireNonNull(provision, "provision");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(telling, "telling");
    examples = List.copyOf(examples);
    checkExamples(id, examples);
  }

  private static void checkExamples(String id, List<Example> examples) {
    for (Outcome needed : List.of(Outcome.PASS, Outcome.FAIL)) {
      if (examples.stream().noneMatch(example -> example.expected == needed)) {
        throw new IllegalArgumentException(
            "the rule %s needs an example that comes out as %s".formatted(id, needed.code()));
      }
    }
  }

  /** What comes of it on facts, whatever the day. */
  public Outcome outcome(Facts facts) {
    return switch (test.when.holds(facts)) {
      case NO -> Outcome.NOT_APPLICABLE;
      case UNKNOWN -> Outcome.UNKNOWN;
      case YES ->
          switch (test.check.holds(facts)) {
            case YES -> Outcome.PASS;
            case NO -> Outcome.FAIL;
            case UNKNOWN -> Outcome.UNKNOWN;
          };
    };
  }

  /** The codes of all facts it may ask for. */
  public Set<String> facts() {
    return test.facts();
  }

  /** The facts that an outcome rests on: of those that decide, the known ones; else the missing. */
  List<String> grounds(Facts facts) {
    Condition asked = test.when.holds(facts) == Answer.YES ? test.check : test.when;
    boolean unknown = asked.holds(facts) == Answer.UNKNOWN;
    return asked
        .leaves()
        .map(Condition.Leaf::fact)
        .distinct()
        .filter(fact -> facts.find(fact).isEmpty() == unknown)
        .toList();
  }
}
