package dev.zhenzan.testkit.program;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Packages of npm that tests need, as {@code package.json} beside this class lists them. They are
 * installed once, below the build's output of this module.
 */
public final class NpmFolder {
  private NpmFolder() {}

  /** The folder of the packages; skips the test where they cannot be installed. */
  public static synchronized Path packages() {
    Path folder = checkout().resolve(Path.of("testkit", "target", "npm"));
    Path done = folder.resolve("installed");
    if (!Files.exists(done)) {
      Programs.need("npm", "--version");
      try {
        install(folder);
        Files.createFile(done);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder.resolve("node_modules");
  }

  private static void install(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (InputStream list =
        Objects.requireNonNull(NpmFolder.class.getResourceAsStream("package.json"))) {
      Files.copy(list, folder.resolve("package.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    Programs.Outcome outcome =
        Programs.run(
            folder, List.of("npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"));
    Programs.skipUnless(outcome.status() == 0, "npm cannot install: " + outcome.output());
  }

  /** Tests run in the folder of their module. */
  private static Path checkout() {
    return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
        .filter(folder -> Files.exists(folder.resolve(Path.of("testkit", "pom.xml"))))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the tests do not run in a checkout"));
  }
}
