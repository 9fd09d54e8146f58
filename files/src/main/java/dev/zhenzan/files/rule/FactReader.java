package dev.zhenzan.files.rule;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.rule.FactName;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.files.yaml.YamlSequence;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads facts: their names, and what is known of them. */
public final class FactReader {
  private static final List<String> TYPES =
      Arrays.stream(FactName.Type.values()).map(FactName.Type::code).toList();

  private final Map<String, FactName> names = new LinkedHashMap<>();

  /** Reads the values of these facts. */
  public FactReader(List<FactName> known) {
    known.forEach(name -> names.put(name.code(), name));
  }

  /** The names of facts in a file of them. */
  static List<FactName> names(YamlMapping root) {
    Map<String, Map<String, Wording>> words =
        root.optional("words")
            .map(lists -> lists.entries((list, codes) -> words(codes)))
            .orElse(Map.of());
    return root.required("facts").elements(node -> name(node.mapping(), words));
  }

  private static Map<String, Wording> words(YamlNode codes) {
    return codes.entries((code, node) -> wording(node.mapping()));
  }

  private static FactName name(YamlMapping name, Map<String, Map<String, Wording>> words) {
    return new FactName(
        name.required("code").text(),
        name.required("type").code(FactName.Type::parse, TYPES),
        wording(name),
        name.optional("words").map(list -> list(list, words)).orElse(Map.of()));
  }

  private static Map<String, Wording> list(YamlNode name, Map<String, Map<String, Wording>> words) {
    Map<String, Wording> list = words.get(name.text());
    if (list == null) {
      throw name.wrong("'" + name.text() + "' is no list of words; there are " + words.keySet());
    }
    return list;
  }

  static Wording wording(YamlMapping mapping) {
    return new Wording(mapping.required("zh").text(), mapping.required("en").text());
  }

  /**
   * What is known of facts: a mapping of their codes to values.
   *
   * @throws YamlException if one is no fact, or its value is not of its type
   */
  public Map<String, FactValue> values(YamlNode mapping) {
    return mapping.entries(this::value);
  }

  private FactValue value(String code, YamlNode node) {
    FactName name = names.get(code);
    if (name == null) {
      throw node.wrong("'" + code + "' is no known fact; 'zhenzan compliance rules' lists them");
    }
    return switch (name.type()) {
      case FLAG -> FactValue.texts(node.flag() ? FactValue.YES : FactValue.NO);
      case TEXTS -> texts(name, node);
      case AMOUNT -> new FactValue.Amount(node.number());
      case DAY -> new FactValue.Day(node.date());
    };
  }

  private static FactValue texts(FactName name, YamlNode node) {
    return node instanceof YamlSequence
        ? new FactValue.Texts(node.elements(text -> text(name, text)))
        : FactValue.texts(text(name, node));
  }

  /**
   * A text of a fact: one of its codes, where it has some.
   *
   * @throws YamlException if it is none of them
   */
  public static String text(FactName name, YamlNode node) {
    List<String> codes = name.words().keySet().stream().sorted().toList();
    return codes.isEmpty()
        ? node.text()
        : node.code(code -> Optional.of(code).filter(codes::contains), codes);
  }
}
