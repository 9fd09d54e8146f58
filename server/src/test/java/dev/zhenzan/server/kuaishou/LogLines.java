package dev.zhenzan.server.kuaishou;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged, while it is open. */
final class LogLines extends Handler {
  private static final Logger ROOT = Logger.getLogger("");

  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  private LogLines() {}

  static LogLines open() {
    LogLines lines = new LogLines();
    lines.setLevel(Level.ALL);
    ROOT.addHandler(lines);
    return lines;
  }

  @Override
  public void publish(LogRecord entry) {
    lines.add(entry.getMessage() + Arrays.toString(entry.getParameters()));
    for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
      lines.add(cause.toString());
    }
  }

  String text() {
    return String.join("\n", lines);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }
}
