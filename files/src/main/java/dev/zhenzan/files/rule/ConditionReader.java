package dev.zhenzan.files.rule;

import dev.zhenzan.compliance.rule.Condition;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import java.util.List;
import java.util.Set;

/** Reads conditions: each is a mapping of one key, which says what it is. */
final class ConditionReader {
  private static final int MOST_DAYS = 36_500;
  private static final String KINDS =
      "all, any, not, yes, no, present, empty, one_of, includes, contains_word, at_least, at_most,"
          + " within_days";

  private ConditionReader() {}

  static Condition read(YamlNode node) {
    YamlMapping mapping = node.mapping();
    List<String> keys = mapping.keys();
    if (keys.size() != 1) {
      throw node.wrong(
          "a condition has one key, not %d; put several below all".formatted(keys.size()));
    }
    String kind = keys.getFirst();
    YamlNode value = mapping.required(kind);
    return switch (kind) {
      case "all" -> new Condition.All(value.elements(ConditionReader::read));
      case "any" -> new Condition.Any(value.elements(ConditionReader::read));
      case "not" -> new Condition.Not(read(value));
      case "yes" -> new Condition.OneOf(value.text(), Set.of(FactValue.YES));
      case "no" -> new Condition.OneOf(value.text(), Set.of(FactValue.NO));
      case "present" -> new Condition.Present(value.text());
      case "empty" -> new Condition.Empty(value.text());
      case "one_of", "includes", "contains_word" -> ofTexts(kind, value.mapping());
      case "at_least", "at_most", "within_days" -> ofNumber(kind, value.mapping());
      default -> throw node.wrong("'" + kind + "' is no condition; there are " + KINDS);
    };
  }

  private static Condition ofTexts(String kind, YamlMapping mapping) {
    String fact = mapping.required("fact").text();
    Set<String> texts = Set.copyOf(mapping.required("texts").elements(YamlNode::text));
    return switch (kind) {
      case "one_of" -> new Condition.OneOf(fact, texts);
      case "includes" -> new Condition.Includes(fact, texts);
      default -> new Condition.ContainsWord(fact, texts);
    };
  }

  private static Condition ofNumber(String kind, YamlMapping mapping) {
    String fact = mapping.required("fact").text();
    YamlNode value = mapping.required("value");
    return switch (kind) {
      case "at_least" -> new Condition.AtLeast(fact, value.number());
      case "at_most" -> new Condition.AtMost(fact, value.number());
      default -> new Condition.WithinDays(fact, (int) value.whole(0, MOST_DAYS));
    };
  }
}
