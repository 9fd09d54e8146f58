package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.vertical.Advice;
import dev.zhenzan.vertical.AdviceCode;
import java.util.Map;

/** Reads {@code advice.yaml}. */
final class AdviceFile {
  private AdviceFile() {}

  static Map<AdviceCode, Advice> read(YamlMapping root) {
    return root.entries(AdviceFile::code, AdviceFile::advice);
  }

  private static AdviceCode code(YamlNode key) {
    return key.code(AdviceCode::parse, Texts.codes(AdviceCode.values(), AdviceCode::code));
  }

  private static Advice advice(AdviceCode code, YamlNode node) {
    YamlMapping mapping = node.mapping();
    return new Advice(
        code,
        Texts.localized(mapping.required("title")),
        Texts.localized(mapping.required("text")));
  }
}
