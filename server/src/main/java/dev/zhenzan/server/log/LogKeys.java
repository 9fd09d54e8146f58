package dev.zhenzan.server.log;

import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The log's keys: in a folder that its owner alone may enter, or in the environment.
 *
 * @param folder of the files
 * @param environment variables that take the place of files
 */
record LogKeys(Path folder, Map<String, String> environment) {
  /** Reads them; makes them where there is no ledger yet and none was given. */
  LedgerKeys readOrMake(LedgerFolder ledger, Optional<String> origin) {
    boolean given =
        environment.containsKey(LedgerKeys.LOG_VARIABLE)
            || environment.containsKey(LedgerKeys.MASTER_VARIABLE)
            || Files.exists(folder.resolve("log.key"));
    if (!given && !ledger.exists()) {
      make(origin);
    }
    return LedgerKeys.read(Optional.of(folder), environment);
  }

  /** The log's key is written last: without it and without a ledger nothing uses the other. */
  private void make(Optional<String> origin) {
    SecureRandom random = new SecureRandom();
    try {
      Files.deleteIfExists(folder.resolve("master.key"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LedgerKeys.generate(origin.orElseGet(() -> name(random)), random).write(folder);
  }

  /** A name that no other log has; an installation with an address of its own gives that. */
  private static String name(SecureRandom random) {
    byte[] bytes = new byte[6];
    random.nextBytes(bytes);
    return "log.zhenzan.local/" + HexFormat.of().formatHex(bytes);
  }
}
