package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.vertical.Basis;
import dev.zhenzan.vertical.LocalizedText;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Small things that every file of a pack holds. */
final class Texts {
  private Texts() {}

  /** A mapping of {@code zh} and {@code en}. */
  static LocalizedText localized(YamlNode node) {
    YamlMapping mapping = node.mapping();
    String zh = mapping.required("zh").text().strip();
    return new LocalizedText(zh, mapping.required("en").text().strip());
  }

  static Basis basis(YamlMapping mapping) {
    return mapping.required("basis").code(Basis::parse, codes(Basis.values(), Basis::code));
  }

  static String source(YamlMapping mapping) {
    return mapping.required("source").text().strip();
  }

  static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }
}
