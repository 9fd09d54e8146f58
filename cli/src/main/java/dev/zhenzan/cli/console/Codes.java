package dev.zhenzan.cli.console;

import dev.zhenzan.files.output.TableFormat;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the stable codes that options take. */
public final class Codes {
  private Codes() {}

  /**
   * Reads one of a number of codes.
   *
   * @param text what was given
   * @param parse gives nothing where the text is none of the codes
   * @param all that there are
   * @param code of each
   * @throws TypeConversionException if it is none; the message has them all
   */
  public static <T> T read(
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
  public static final class Paths implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      if (text.isBlank()) {
        throw new TypeConversionException("the name is empty; give that of a file or a folder");
      }
      return Path.of(text);
    }
  }

  /** Formats of output tables. */
  public static final class TableFormats implements ITypeConverter<TableFormat> {
    @Override
    public TableFormat convert(String text) {
      return read(text, TableFormat::parse, TableFormat.values(), TableFormat::code);
    }
  }
}
