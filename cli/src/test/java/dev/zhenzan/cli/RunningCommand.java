package dev.zhenzan.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.cli.console.Console;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A command that runs until it is interrupted, in this process. */
public final class RunningCommand implements AutoCloseable {
  private final Thread thread;
  private final FutureTask<Integer> run;
  private final BufferedReader out;
  private final ByteArrayOutputStream err;

  private RunningCommand(FutureTask<Integer> run, BufferedReader out, ByteArrayOutputStream err) {
    this.run = run;
    this.out = out;
    this.err = err;
    this.thread = Thread.ofPlatform().start(run);
  }

  /** Starts it; arguments are taken by their texts. */
  public static RunningCommand start(Object... arguments) throws IOException {
    PipedInputStream in = new PipedInputStream(1 << 16);
    PrintStream out = new PrintStream(new PipedOutputStream(in), true, UTF_8);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console = new Console(out, new PrintStream(err, true, UTF_8), 0);
    String[] texts = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    FutureTask<Integer> run =
        new FutureTask<>(
            () -> {
              try (out) {
                return Main.run(console, texts);
              }
            });
    return new RunningCommand(run, new BufferedReader(new InputStreamReader(in, UTF_8)), err);
  }

  /** What stands behind a name in the next line that begins with it. */
  public String told(String name) throws IOException {
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith(name)) {
        return line.substring(name.length()).strip();
      }
    }
    throw new IOException("it ended without telling " + name + ": " + err.toString(UTF_8));
  }

  /** What it said beside its findings so far. */
  public String noted() {
    return err.toString(UTF_8);
  }

  /** Interrupts it and answers its exit status. */
  public int stop() throws InterruptedException, ExecutionException {
    thread.interrupt();
    return run.get();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
