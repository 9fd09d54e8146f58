package dev.zhenzan.server.secret;

import dev.zhenzan.ledger.keys.SecretFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the keys of {@link Seal} come from: the environment, or a file that only its owner reads. A
 * new key is put before the old ones.
 */
final class SecretKeyFile {
  static final String VARIABLE = "ZHENZAN_SECRETS_KEY";
  static final int BYTES = 32;

  private static final int MOST_BYTES = 4096;

  /** A line for each key in the file; the environment has no lines. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,]+");

  private SecretKeyFile() {}

  /**
   * The keys in a variable of the environment, else in a file, which is made with one where it is
   * missing; at least one.
   *
   * @throws SecretException if they are not of this form
   * @throws dev.zhenzan.ledger.keys.KeyException if others than the owner may read the file
   */
  static List<byte[]> keys(Optional<String> variable, Path file) {
    return variable.map(text -> parse(text, VARIABLE)).orElseGet(() -> inFile(file));
  }

  private static List<byte[]> inFile(Path file) {
    try {
      if (Files.notExists(file)) {
        make(file);
      }
      return parse(SecretFile.readLine(file, MOST_BYTES), file.toString());
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

  private static List<byte[]> parse(String text, String where) {
    List<byte[]> keys =
        SEPARATORS
            .splitAsStream(text)
            .filter(digits -> !digits.isEmpty())
            .map(digits -> key(digits, where))
            .toList();
    if (keys.isEmpty()) {
      throw refusal(where);
    }
    return keys;
  }

  private static byte[] key(String digits, String where) {
    if (!digits.matches("[0-9a-fA-F]{%d}".formatted(2 * BYTES))) {
      throw refusal(where);
    }
    return HexFormat.of().parseHex(digits);
  }

  private static SecretException refusal(String where) {
    return new SecretException(
        "%s must hold %d hexadecimal digits, or several such keys, the newest first; 'openssl rand -hex %d' makes one"
            .formatted(where, 2 * BYTES, BYTES));
  }
}
