package dev.zhenzan.cli.vertical;

import dev.zhenzan.report.page.Language;
import dev.zhenzan.vertical.LocalizedText;

/** Texts of packs in the language of whoever reads. */
record Words(Language language) {
  String of(LocalizedText text) {
    return switch (language) {
      case ZH -> text.zh();
      case EN -> text.en();
    };
  }

  String of(String zh, String en) {
    return of(new LocalizedText(zh, en));
  }
}
