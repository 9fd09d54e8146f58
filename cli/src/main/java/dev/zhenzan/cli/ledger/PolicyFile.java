package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.ledger.keys.BouncyCastleEd25519;
import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.checkpoint.Policy;
import java.nio.file.Path;

/** Reads whom to believe. */
final class PolicyFile {
  private PolicyFile() {}

  /**
   * The policy of a file.
   *
   * @throws UnusableFileException if it cannot be read, or is none
   */
  static Policy read(Path file) {
    try {
      return Policy.parse(InputFile.read(file), BouncyCastleEd25519.ALGORITHMS);
    } catch (VerificationException e) {
      throw new UnusableFileException(
          file,
          "is no policy: %s. Each line is 'log VKEY', 'witness NAME VKEY [URL]', 'group ...' or"
                  .formatted(e.getMessage())
              + " 'quorum NAME'; see https://c2sp.org/tlog-policy",
          e);
    }
  }
}
