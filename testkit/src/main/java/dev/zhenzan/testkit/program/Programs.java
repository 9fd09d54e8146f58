package dev.zhenzan.testkit.program;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Programs of others that the tests call. Where one is missing the test is skipped and says what is
 * missing.
 */
public final class Programs {
  private Programs() {}

  /**
   * What a program left behind.
   *
   * @param status that it ended with; -1 if it could not be started or did not end
   */
  public record Outcome(int status, String output) {
    /** The output, if the program ended well. */
    public String expectFine() {
      if (status != 0) {
        throw new AssertionError("status %d: %s".formatted(status, output));
      }
      return output;
    }
  }

  /** Runs a program in a folder for at most two minutes; both its outputs are one. */
  public static Outcome run(Path folder, List<String> command) {
    try {
      Path output = Files.createTempFile("output", ".txt");
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        return new Outcome(-1, command + " takes more than two minutes");
      }
      String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
      Files.delete(output);
      return new Outcome(process.exitValue(), text);
    } catch (IOException e) {
      return new Outcome(-1, e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Skips the test where a program is not installed. */
  public static void need(String program, String... arguments) {
    List<String> command = Stream.concat(Stream.of(program), Stream.of(arguments)).toList();
    Outcome outcome = run(Path.of("."), command);
    skipUnless(outcome.status == 0, program + " is not installed");
  }

  static void skipUnless(boolean condition, String reason) {
    if (!condition) {
      System.out.println("skipped: " + reason);
    }
    assumeTrue(condition, reason);
  }
}
