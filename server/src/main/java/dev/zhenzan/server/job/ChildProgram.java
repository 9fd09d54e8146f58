package dev.zhenzan.server.job;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the command line in a process that does not outlive the service: the service holds the other
 * end of standard input, and however it ends, that end is closed then.
 */
public final class ChildProgram {
  /** What Java itself gives a process that SIGTERM ends. */
  private static final int TERMINATED = 143;

  private ChildProgram() {}

  /** The main class of the command line, then its arguments. */
  public static void main(String[] args) throws ReflectiveOperationException {
    InputStream service = System.in;
    Thread watchdog = new Thread(() -> endWith(service), "watchdog");
    watchdog.setDaemon(true);
    watchdog.start();
    try {
      Class.forName(args[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("the command ended with an exception", e.getCause());
    }
  }

  private static void endWith(InputStream service) {
    try {
      while (service.read() >= 0) {
        // Nothing is said; the end is waited for.
      }
    } catch (IOException gone) {
      // The same.
    }
    Runtime.getRuntime().halt(TERMINATED);
  }
}
