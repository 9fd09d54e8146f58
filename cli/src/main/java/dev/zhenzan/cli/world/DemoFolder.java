package dev.zhenzan.cli.world;

import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of a demo, known by a mark, so that a demo replaces a demo and nothing else.
 *
 * @param path of the folder
 */
record DemoFolder(Path path) {
  private static final String MARK = ".zhenzan-demo";
  private static final String WORLD = "world";
  private static final String RESULT = "result";
  private static final String LEDGER = "ledger";
  private static final String KEYS = "keys";
  private static final Set<String> OURS = Set.of(MARK, WORLD, RESULT, LEDGER, KEYS);
  private static final String ORIGIN = "demo.zhenzan.invalid/likes";
  private static final long SEED = 7;
  private static final double GROUP_SIZE = 0.5;

  /**
   * An empty folder for a demo.
   *
   * @throws OutputException if there is something that no demo has written, or it cannot be made
   */
  static DemoFolder renew(Path path) {
    DemoFolder folder = new DemoFolder(path);
    try {
      if (Files.exists(path)) {
        folder.clear();
      }
      Files.createDirectories(path);
      Files.writeString(path.resolve(MARK), "The next zhenzan demo replaces this folder.\n");
      return folder;
    } catch (IOException e) {
      throw OutputException.writing(path.resolve(MARK), e);
    }
  }

  /** A world of half the default size, small enough for a few seconds, with every family. */
  static WorldSettings settings() {
    Scale usual = Scale.defaults();
    return WorldSettings.defaults(SEED)
        .withScale(new Scale(usual.accounts() / 2, usual.videos() / 2, usual.days(), usual.start()))
        .withGroups(new Groups(Groups.defaults().counts(), GROUP_SIZE));
  }

  /** Where the simulated world is. */
  Path world() {
    return path.resolve(WORLD);
  }

  /** Where the outcome of the audit is. */
  Path result() {
    return path.resolve(RESULT);
  }

  /** A new ledger with keys of its own, which are thrown away with the demo. */
  LedgerTarget makeLedger() {
    LedgerFolder ledger = new LedgerFolder(path.resolve(LEDGER));
    LedgerKeys keys = LedgerKeys.generate(ORIGIN, new SecureRandom());
    keys.write(keys());
    Ledger.create(ledger, keys);
    return new LedgerTarget(ledger, keys);
  }

  /** Where the keys of the ledger are. */
  Path keys() {
    return path.resolve(KEYS);
  }

  private void clear() throws IOException {
    if (!Files.isDirectory(path)) {
      throw new OutputException(path + " is a file; give another folder with --out");
    }
    Set<String> names = names();
    if (!names.isEmpty() && !(names.contains(MARK) && OURS.containsAll(names))) {
      throw new OutputException(
          path + " has files in it that no demo wrote; give another folder with --out");
    }
    for (String name : OURS) {
      delete(path.resolve(name));
    }
  }

  private Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
  }

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    }
  }
}
