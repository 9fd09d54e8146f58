package dev.zhenzan.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Finds the real logs, which are too large and not ours to be copied into the project: they lie in
 * {@code shared/data} beside the project's folder. A test that needs one is skipped, with the
 * reason printed, where it is absent.
 */
public final class RealData {
  private static final String MARK = ".mvn";

  private RealData() {}

  /**
   * A file or folder of the real data; aborts the running test where there is none.
   *
   * @param relative path below the data's folder, such as {@code kuairand27k}
   */
  public static Path path(String relative) {
    Path from = Path.of(System.getProperty("user.dir"));
    return find(from, relative).orElseGet(() -> skip(relative));
  }

  /**
   * A file or folder of the real data, seen from a folder of the project; empty where there is
   * none.
   */
  static Optional<Path> find(Path from, String relative) {
    return root(from.toAbsolutePath().normalize())
        .map(root -> root.resolveSibling("shared").resolve("data").resolve(relative))
        .filter(Files::exists);
  }

  private static Optional<Path> root(Path from) {
    for (Path at = from; at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(MARK)) && Files.isRegularFile(at.resolve("pom.xml"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static Path skip(String relative) {
    String reason = "skipped: no shared/data/" + relative + " beside the project's folder";
    System.out.println(reason);
    return Assumptions.abort(reason);
  }
}
