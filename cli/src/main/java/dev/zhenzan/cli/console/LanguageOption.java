package dev.zhenzan.cli.console;

import dev.zhenzan.report.page.Language;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** In which language people are told. */
public final class LanguageOption {
  @Option(
      names = "--lang",
      paramLabel = "LANG",
      converter = Languages.class,
      description =
          "Language of what is written for people: zh or en. Default: that of the locale, otherwise"
              + " en.")
  private Language language = Language.parse(Locale.getDefault().getLanguage()).orElse(Language.EN);

  /** Reads the codes of languages. */
  public static final class Languages implements ITypeConverter<Language> {
    /** To be made by the command line. */
    public Languages() {}

    @Override
    public Language convert(String text) {
      return Codes.read(text, Language::parse, Language.values(), Language::code);
    }
  }

  /** The language that is asked for; without one Chinese for a Chinese locale, or English. */
  public Language language() {
    return language;
  }
}
