package dev.zhenzan.files.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Searches a public log for ids of people. Ids shorter than {@link IdSearch#SHORTEST} bytes are not
 * looked for: they would be found in any bytes.
 */
final class LedgerLookup {
  private final Deployment deployment;
  private final Resources resources;

  LedgerLookup(Deployment deployment, Resources resources) {
    this.deployment = deployment;
    this.resources = resources;
  }

  /** The files of the public log in which an id stands. */
  List<String> withIds() {
    List<String> found = new ArrayList<>();
    if (deployment.holdings().ledgers().isEmpty()) {
      return found;
    }
    IdSearch search = new IdSearch(ids());
    for (Deployment.LedgerPlace ledger : deployment.holdings().ledgers()) {
      for (Path file : files(ledger.folder().resolve("log"))) {
        if (search.standsIn(bytes(file))) {
          found.add(ledger.folder().relativize(file).toString());
        }
      }
    }
    return found;
  }

  /** The folders of public logs. */
  List<Path> logs() {
    return deployment.holdings().ledgers().stream()
        .map(ledger -> ledger.folder().resolve("log"))
        .toList();
  }

  private Set<String> ids() {
    Set<String> ids = new HashSet<>();
    for (DeploymentSource source : deployment.sources()) {
      for (Path file : source.idColumns().isEmpty() ? List.<Path>of() : source.files()) {
        addIds(file, source.idColumns(), ids);
      }
    }
    return ids;
  }

  private void addIds(Path file, List<String> columns, Set<String> ids) {
    try (RowFile open = RowFile.open(file, columns, resources)) {
      RowSource rows = open.rows();
      while (rows.next()) {
        for (int i = 0; rows.fault().isEmpty() && i < columns.size(); i++) {
          ids.add(rows.fields().text(i));
        }
      }
    } catch (IOException e) {
      throw new UnusableFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot look into " + folder, e);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UnusableFileException(file, "cannot be read", e);
    }
  }

  /** Ids by their first bytes, so that a search costs the bytes searched and not the ids. */
  static final class IdSearch {
    /** The fewest bytes of an id that is looked for. */
    static final int SHORTEST = 8;

    private final Set<Long> beginnings = new HashSet<>();
    private final Set<String> ids;

    IdSearch(Set<String> ids) {
      this.ids = ids;
      for (String id : ids) {
        byte[] bytes = id.getBytes(UTF_8);
        if (bytes.length >= SHORTEST) {
          beginnings.add(beginning(bytes, 0));
        }
      }
    }

    boolean standsIn(byte[] bytes) {
      for (int at = 0; at + SHORTEST <= bytes.length; at++) {
        if (beginnings.contains(beginning(bytes, at)) && isWhole(bytes, at)) {
          return true;
        }
      }
      return false;
    }

    private boolean isWhole(byte[] bytes, int at) {
      String behind = new String(bytes, at, Math.min(bytes.length - at, 1 << 10), UTF_8);
      return ids.stream().anyMatch(id -> id.length() >= SHORTEST && behind.startsWith(id));
    }

    private static long beginning(byte[] bytes, int at) {
      long beginning = 0;
      for (int i = 0; i < SHORTEST; i++) {
        beginning = (beginning << 8) | (bytes[at + i] & 0xFF);
      }
      return beginning;
    }
  }
}
