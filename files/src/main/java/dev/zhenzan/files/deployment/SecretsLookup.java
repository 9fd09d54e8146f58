package dev.zhenzan.files.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for secrets where they should not be. */
final class SecretsLookup {
  private static final Set<PosixFilePermission> OWNERS =
      Set.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private final Deployment deployment;

  SecretsLookup(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Keys, openings, models and personal sources that lie in a published folder. */
  List<String> published() {
    List<String> found = new ArrayList<>();
    for (Path folder : publicFolders()) {
      files(folder).filter(this::isSecret).forEach(file -> found.add(file.toString()));
    }
    return found;
  }

  /** The published folders, the ledger's public log among them. */
  List<Path> publicFolders() {
    List<Path> folders = new ArrayList<>(deployment.holdings().published());
    deployment.holdings().ledgers().forEach(each -> folders.add(each.folder().resolve("log")));
    return folders;
  }

  /** The folders of keys. */
  List<Path> keyFolders() {
    return deployment.holdings().ledgers().stream().map(Deployment.LedgerPlace::keys).toList();
  }

  private boolean isSecret(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.endsWith(".key")
        || name.endsWith(".opening")
        || name.endsWith(".keys")
        || name.equals("model.bin")
        || deployment.holdings().ledgers().stream().anyMatch(it -> file.startsWith(it.keys()))
        || deployment.sources().stream()
            .anyMatch(source -> source.isPersonal() && source.files().contains(file));
  }

  /** Files of keys that others than their owner may use. */
  List<String> open() {
    List<String> found = new ArrayList<>();
    for (Deployment.LedgerPlace ledger : deployment.holdings().ledgers()) {
      files(ledger.keys()).filter(SecretsLookup::isOpen).forEach(it -> found.add(it.toString()));
    }
    return found;
  }

  private static boolean isOpen(Path file) {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && !OWNERS.containsAll(Files.getPosixFilePermissions(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look at " + file, e);
    }
  }

  private static Stream<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }
}
