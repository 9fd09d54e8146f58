package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.files.output.JsonFile;
import dev.zhenzan.files.output.OutputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;

/**
 * A record that a value was corrected, which says neither whose nor which: of the old and the new
 * value it holds hashes under a random salt that only the person is given.
 */
public final class CorrectionRecord {
  private static final int SALT_BYTES = 16;

  private CorrectionRecord() {}

  /**
   * What was changed.
   *
   * @param column where, as people call it
   * @param rows how many rows
   * @param before the values that stood there
   * @param value what stands there now
   */
  public record Change(String column, long rows, List<String> before, String value) {
    public Change {
      before = List.copyOf(before);
    }
  }

  /**
   * A record that was written.
   *
   * @param file where it is
   * @param salt with which the person can show what stood there
   */
  public record Written(Path file, String salt) {}

  /** Writes a record into a folder. */
  public static Written write(Path folder, Change change, InstantSource clock) {
    SecureRandom random = new SecureRandom();
    String salt = hex(random);
    Path file = folder.resolve("correction-" + hex(random).substring(0, SALT_BYTES) + ".json");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
    JsonFile.write(
        file,
        json -> {
          json.writeStartObject();
          json.writeStringField("corrected", clock.instant().toString());
          json.writeStringField("column", change.column);
          json.writeNumberField("rows", change.rows);
          json.writeArrayFieldStart("before");
          for (String value : change.before) {
            json.writeString(hash(salt, value));
          }
          json.writeEndArray();
          json.writeStringField("after", hash(salt, change.value));
          json.writeEndObject();
        });
    return new Written(file, salt);
  }

  private static String hex(SecureRandom random) {
    byte[] drawn = new byte[SALT_BYTES];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  /** SHA-256 of the salt, a colon and the value, in hexadecimal digits. */
  static String hash(String salt, String value) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest((salt + ":" + value).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
