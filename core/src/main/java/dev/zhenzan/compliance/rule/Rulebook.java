package dev.zhenzan.compliance.rule;

import dev.zhenzan.compliance.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules, and the facts that they may ask for. */
public final class Rulebook {
  private final List<Rule> rules;
  private final Map<String, FactName> names;

  private Rulebook(List<Rule> rules, Map<String, FactName> names) {
    this.rules = rules;
    this.names = names;
  }

  /**
   * A rulebook.
   *
   * @throws IllegalArgumentException if two rules have one id, if a rule or an example of one names
   *     a fact that is none of these, or if an example's value is not of the fact's type
   */
  public static Rulebook of(List<Rule> rules, List<FactName> facts) {
    Map<String, FactName> names = new LinkedHashMap<>();
    facts.forEach(name -> names.put(name.code(), name));
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.id())) {
        throw new IllegalArgumentException("two rules are called " + rule.id());
      }
      check(rule, names);
    }
    List<Rule> inOrder = new ArrayList<>(rules);
    inOrder.sort(
        Comparator.comparing((Rule rule) -> rule.provision().force().from())
            .thenComparing(rule -> rule.provision().law())
            .thenComparingInt(rule -> Integer.parseInt(rule.provision().article()))
            .thenComparing(Rule::id));
    return new Rulebook(List.copyOf(inOrder), names);
  }

  private static void check(Rule rule, Map<String, FactName> names) {
    Set<String> asked = new HashSet<>(rule.facts());
    rule.examples().forEach(example -> asked.addAll(example.facts().values().keySet()));
    for (String code : asked) {
      if (!names.containsKey(code)) {
        throw new IllegalArgumentException(
            "the rule %s asks for %s, which is no known fact; name it among the facts"
                .formatted(rule.id(), code));
      }
    }
    rule.examples().forEach(example -> checkTypes(example.facts(), names));
  }

  /** Refuses facts that are unknown or of another type. */
  private static void checkTypes(Facts facts, Map<String, FactName> names) {
    facts
        .values()
        .forEach(
            (code, value) -> {
              FactName name = names.get(code);
              if (name == null || !name.type().admits(value)) {
                throw new IllegalArgumentException(
                    "the fact %s does not take the value %s".formatted(code, value.told()));
              }
            });
  }

  /** The same with more rules and facts. */
  public Rulebook with(Rulebook other) {
    List<Rule> all = new ArrayList<>(rules);
    all.addAll(other.rules);
    List<FactName> facts = new ArrayList<>(names.values());
    facts.addAll(other.names.values());
    return of(all, facts);
  }

  /** The rules that are in force on a day. */
  public Rulebook at(LocalDate day) {
    return new Rulebook(
        rules.stream().filter(rule -> rule.provision().force().holds(day)).toList(), names);
  }

  /** By the day of force, law and article. */
  public List<Rule> rules() {
    return rules;
  }

  /** The facts that may be asked for. */
  public List<FactName> facts() {
    return List.copyOf(names.values());
  }

  /** A fact by its code. */
  public Optional<FactName> fact(String code) {
    return Optional.ofNullable(names.get(code));
  }

  /**
   * What the rules of a subject that are in force on the facts' day say of them.
   *
   * @param about what is looked at; empty for the whole
   */
  public List<Finding> check(Subject subject, Facts facts, String about) {
    return rules.stream()
        .filter(rule -> rule.test().subject() == subject)
        .filter(rule -> rule.provision().force().holds(facts.day()))
        .map(rule -> finding(rule, facts, about))
        .toList();
  }

  private Finding finding(Rule rule, Facts facts, String about) {
    return new Finding(rule, about, rule.outcome(facts), evidence(rule.grounds(facts), facts));
  }

  private Wording evidence(List<String> grounds, Facts facts) {
    if (grounds.isEmpty()) {
      return new Wording("无条件适用", "holds without a condition");
    }
    List<Wording> all = grounds.stream().map(code -> evidence(code, facts)).toList();
    return new Wording(
        all.stream().map(Wording::zh).collect(Collectors.joining("；")),
        all.stream().map(Wording::en).collect(Collectors.joining("; ")));
  }

  private Wording evidence(String code, Facts facts) {
    FactName name = Objects.requireNonNull(names.get(code), code);
    return facts
        .find(code)
        .map(value -> joined(name.meaning(), name.told(value)))
        .orElseGet(() -> missing(name));
  }

  private static Wording joined(Wording meaning, Wording value) {
    return new Wording(meaning.zh() + "：" + value.zh(), meaning.en() + ": " + value.en());
  }

  private static Wording missing(FactName name) {
    return new Wording(
        "未提供：" + name.meaning().zh() + "（" + name.code() + "）",
        "not provided: " + name.meaning().en() + " (" + name.code() + ")");
  }
}
