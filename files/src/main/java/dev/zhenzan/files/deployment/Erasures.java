package dev.zhenzan.files.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a deployment's folder of erasures holds; nothing in it names a person. */
public final class Erasures {
  /** The ending of what says that an erasure began and did not end. */
  public static final String UNFINISHED = ".unfinished.json";

  private final Path folder;

  /** The erasures of a deployment. */
  public Erasures(Deployment.Holdings holdings) {
    this.folder = holdings.erasures();
  }

  /** How many began and did not end. */
  public long unfinished() {
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(UNFINISHED)).count();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }
}
