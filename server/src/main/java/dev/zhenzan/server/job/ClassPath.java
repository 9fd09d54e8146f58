package dev.zhenzan.server.job;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Where the command line and all that it needs is, for a process of its own. */
final class ClassPath {
  /** The command line's main class. Nothing here is compiled against it. */
  static final String COMMANDS = "dev.zhenzan.cli.Main";

  private ClassPath() {}

  /**
   * The class path. A packaged service has its libraries in one folder, {@code lib/main}, and none
   * of them in the property {@code java.class.path}; elsewhere that property has them.
   */
  static String find() {
    Path commands = sourceOf(COMMANDS);
    Path folder = commands.getParent();
    return folder != null && folder.endsWith(Path.of("lib", "main"))
        ? packaged(folder)
        : System.getProperty("java.class.path");
  }

  private static String packaged(Path main) {
    return String.join(
        File.pathSeparator,
        sourceOf(ChildProgram.class.getName()).toString(),
        main.resolve("*").toString(),
        main.resolveSibling("boot").resolve("*").toString());
  }

  private static Path sourceOf(String name) {
    try {
      Class<?> found = Class.forName(name, false, Thread.currentThread().getContextClassLoader());
      @Nullable CodeSource source = found.getProtectionDomain().getCodeSource();
      if (source == null || !Files.exists(Path.of(source.getLocation().toURI()))) {
        throw new IllegalStateException("nobody says where the class " + name + " comes from");
      }
      return Path.of(source.getLocation().toURI());
    } catch (ClassNotFoundException | URISyntaxException e) {
      throw new IllegalStateException("the class " + name + " is not where the service is", e);
    }
  }
}
