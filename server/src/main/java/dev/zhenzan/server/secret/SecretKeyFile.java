package dev.zhenzan.server.secret;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the key of {@link Seal} comes from: the environment, or a file that only its owner reads.
 */
final class SecretKeyFile {
  static final String VARIABLE = "ZHENZAN_SECRETS_KEY";
  static final int BYTES = 32;

  private SecretKeyFile() {}

  /**
   * The key in a variable of the environment, else in a file, which is made where it is missing.
   */
  static byte[] key(Optional<String> variable, Path file) {
    return variable.map(text -> parse(text, VARIABLE)).orElseGet(() -> inFile(file));
  }

  private static byte[] inFile(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new SecretException(
          "cannot read or make %s: let the service own its folder".formatted(file), e);
    }
  }

  private static void make(Path file) throws IOException {
    Files.createDirectories(
        file.toAbsolutePath().getParent(),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    Path made = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createFile(
          made, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // Left by a start that broke off here: nothing was sealed with it.
      Files.delete(made);
      make(file);
      return;
    }
    Files.writeString(made, HexFormat.of().formatHex(key) + "\n");
    Files.move(made, file);
  }

  private static byte[] parse(String text, String where) {
    String digits = text.strip();
    if (!digits.matches("[0-9a-fA-F]{%d}".formatted(2 * BYTES))) {
      throw new SecretException(
          "%s must hold %d hexadecimal digits; 'openssl rand -hex %d' makes such a key"
              .formatted(where, 2 * BYTES, BYTES));
    }
    return HexFormat.of().parseHex(digits);
  }
}
