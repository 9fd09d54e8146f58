package dev.zhenzan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.cli.console.Console;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Arrays;

/** What a run of the command line came to. */
public record CommandRun(int status, String out, String err) {
  /** Runs the command line in this process; arguments are taken by their texts. */
  public static CommandRun of(Object... arguments) {
    return onTerminal(0, arguments);
  }

  /** The same on a terminal of this many columns. */
  public static CommandRun onTerminal(int columns, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), columns);
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    int status = Main.run(console, texts);
    return new CommandRun(status, out.toString(UTF_8), err.toString(UTF_8));
  }
}
