package dev.zhenzan.files.pack;

import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.vertical.PackTitle;

/** Reads {@code pack.yaml}. */
final class TitleFile {
  private TitleFile() {}

  static PackTitle read(YamlMapping root) {
    return new PackTitle(
        root.required("code").text(),
        (int) root.required("version").whole(1, Integer.MAX_VALUE),
        Texts.localized(root.required("name")),
        Texts.localized(root.required("description")));
  }
}
