package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import dev.zhenzan.vertical.Figure;
import dev.zhenzan.vertical.Threshold;
import java.util.Map;

/** Reads {@code thresholds.yaml}. */
final class ThresholdsFile {
  private ThresholdsFile() {}

  static Map<Threshold, Figure> read(YamlMapping root) {
    return root.entries(ThresholdsFile::threshold, ThresholdsFile::figure);
  }

  private static Threshold threshold(YamlNode key) {
    return key.code(Threshold::parse, Texts.codes(Threshold.values(), Threshold::code));
  }

  private static Figure figure(Threshold threshold, YamlNode node) {
    YamlMapping mapping = node.mapping();
    YamlNode value = mapping.required("value");
    if (!threshold.allows(value.number())) {
      throw value.wrong(
          "expected a number %s, found %s".formatted(threshold.range(), value.text()));
    }
    return new Figure(value.number(), Texts.basis(mapping), Texts.source(mapping));
  }
}
