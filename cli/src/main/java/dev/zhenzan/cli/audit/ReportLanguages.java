package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.report.page.Language;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which languages a report comes. */
final class ReportLanguages {
  @Mixin private LanguageOption first = new LanguageOption();

  @Option(
      names = "--also-lang",
      paramLabel = "LANG",
      converter = LanguageOption.Languages.class,
      description = "Write the report in this language, too: report.LANG.html.")
  private @Nullable Language also;

  /** Each once, that of {@code --lang} first. */
  List<Language> all() {
    return Stream.concat(Stream.of(first.language()), Stream.ofNullable(also)).distinct().toList();
  }

  /** What the report of a language is called: that of the first has the plain name. */
  static String file(List<Language> languages, Language language, String ending) {
    return language == languages.getFirst()
        ? "report." + ending
        : "report.%s.%s".formatted(language.code(), ending);
  }
}
