package dev.zhenzan.cli.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.cli.console.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Whom a command is about; from a file or standard input, so that no history keeps the id. */
final class PersonOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Person person = new Person();

  /** Exactly one of the two. */
  static final class Person {
    @Option(
        names = "--account-file",
        required = true,
        paramLabel = "FILE",
        description = "A file whose one line is the account's id; - for standard input.")
    private @Nullable String file;

    @Option(
        names = "--account",
        required = true,
        paramLabel = "ID",
        description = "The id itself, which stays in the history of the shell: prefer a file.")
    private @Nullable String id;
  }

  /**
   * The id.
   *
   * @throws ParameterException if the file has no line, or more than one
   */
  String id() {
    String text = person.id != null ? person.id : text(String.valueOf(person.file));
    String id = text.strip();
    if (id.isEmpty() || id.lines().count() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--account-file must hold one line, the id of one account");
    }
    return id;
  }

  private static String text(String file) {
    try {
      return file.equals("-")
          ? new String(System.in.readAllBytes(), UTF_8)
          : new String(InputFile.read(Path.of(file)), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("standard input cannot be read", e);
    }
  }
}
