package dev.zhenzan.cli;

import dev.zhenzan.certificate.proof.Issuer;
import dev.zhenzan.certificate.proof.Timestamp;
import dev.zhenzan.files.output.TableFormat;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.report.Language;
import dev.zhenzan.report.explanation.Reader;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the stable codes that options take. */
final class Codes {
  private Codes() {}

  /** Chinese for a Chinese locale, otherwise English. */
  static Language languageOf(Locale locale) {
    return Language.parse(locale.getLanguage()).orElse(Language.EN);
  }

  private static <T> T read(
      String text, Function<String, Optional<T>> parse, T[] all, Function<T, String> code) {
    return parse
        .apply(text)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "'%s' is none of %s"
                        .formatted(
                            text, Arrays.stream(all).map(code).collect(Collectors.joining(", ")))));
  }

  /** Files and folders. */
  static final class Paths implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException("the name is empty; give that of a file or a folder");
      }
      return Path.of(text);
    }
  }

  /** Layouts of input files. */
  static final class Layouts implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String text) {
      return read(text, Layout::parse, Layout.values(), Layout::code);
    }
  }

  /** Formats of output tables. */
  static final class TableFormats implements ITypeConverter<TableFormat> {
    @Override
    public TableFormat convert(String text) {
      return read(text, TableFormat::parse, TableFormat.values(), TableFormat::code);
    }
  }

  /** Readers of an explanation. */
  static final class Readers implements ITypeConverter<Reader> {
    @Override
    public Reader convert(String text) {
      return read(text, Reader::parse, Reader.values(), Reader::code);
    }
  }

  /** Sizes of memory, in bytes. */
  static final class Sizes implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      long bytes =
          MemoryBudget.parse(text)
              .orElseThrow(
                  () ->
                      new TypeConversionException(
                          "'%s' is no size; write a whole number and k, m, g or t, as in 14g"
                              .formatted(text)));
      if (bytes < MemoryBudget.LEAST) {
        throw new TypeConversionException("'%s' is less than 384m".formatted(text));
      }
      return bytes;
    }
  }

  /** Languages of the report. */
  static final class Languages implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return read(text, Language::parse, Language.values(), Language::code);
    }
  }

  /** Reasons to revoke a certificate. */
  static final class Reasons implements ITypeConverter<RevocationReason> {
    @Override
    public RevocationReason convert(String text) {
      return read(text, RevocationReason::parse, RevocationReason.values(), RevocationReason::code);
    }
  }

  /** Moments. */
  static final class Times implements ITypeConverter<Instant> {
    @Override
    public Instant convert(String text) {
      try {
        return Timestamp.parse(text);
      } catch (VerificationException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  /** Issuers of certificates. */
  static final class Issuers implements ITypeConverter<Issuer> {
    @Override
    public Issuer convert(String text) {
      try {
        return Issuer.parse(text);
      } catch (VerificationException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }
}
