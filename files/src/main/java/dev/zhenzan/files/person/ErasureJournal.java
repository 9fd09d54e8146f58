package dev.zhenzan.files.person;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.zhenzan.files.output.JsonFile;
import dev.zhenzan.files.output.OutputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What an erasure that goes on has done so far. While it goes on, a salted hash tells whose it is,
 * so that the same command goes on with it; the receipt that is left at the end has none.
 */
final class ErasureJournal {
  private static final String UNFINISHED = ".unfinished.json";
  private static final JsonFactory JSON = new JsonFactory();
  private static final int NUMBER_BYTES = 8;

  private final Path file;
  private final String number;
  private final String salt;
  private final String mark;
  private final String begun;
  private final Map<String, Long> removed = new TreeMap<>();

  private IdText id = new IdText("");

  private ErasureJournal(Path folder, Map<String, String> head) {
    this.number = head.getOrDefault("erasure", "");
    this.file = folder.resolve(number + UNFINISHED);
    this.salt = head.getOrDefault("salt", "");
    this.mark = head.getOrDefault("mark", "");
    this.begun = head.getOrDefault("begun", "");
  }

  /** Goes on with a person's erasure that did not end, or begins one. */
  static ErasureJournal of(Path folder, String id, String now) {
    try {
      Files.createDirectories(folder);
      for (Path file : unfinished(folder)) {
        ErasureJournal journal = read(folder, file);
        if (journal.mark.equals(hash(journal.salt, id))) {
          journal.id = new IdText(id);
          return journal;
        }
      }
      SecureRandom random = new SecureRandom();
      String salt = hex(random, 2 * NUMBER_BYTES);
      ErasureJournal journal =
          new ErasureJournal(
              folder,
              Map.of(
                  "erasure",
                  hex(random, NUMBER_BYTES),
                  "salt",
                  salt,
                  "mark",
                  hash(salt, id),
                  "begun",
                  now));
      journal.id = new IdText(id);
      journal.save();
      return journal;
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private static List<Path> unfinished(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(UNFINISHED)).sorted().toList();
    }
  }

  private static String hex(SecureRandom random, int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }

  private static String hash(String salt, String id) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest((salt + ":" + id).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** A random number that names it. */
  String number() {
    return number;
  }

  String begun() {
    return begun;
  }

  /** How much was removed of what, by its name. */
  Map<String, Long> removed() {
    return removed;
  }

  /** Says, before it is done, that something is removed. */
  void note(String what, long count) {
    removed.put(named(what), count);
    save();
  }

  /** What a file is called here, where no name may tell whose it was. */
  String named(String what) {
    return id.masked(what);
  }

  /** Whether something was removed of what has a name. */
  boolean has(String what) {
    return removed.containsKey(named(what));
  }

  /** The erasure is over: from now on it names nobody. */
  void end() {
    WholeFile.delete(file);
  }

  private void save() {
    Path partial = WholeFile.partial(file);
    JsonFile.write(
        partial,
        json -> {
          json.writeStartObject();
          json.writeStringField("erasure", number);
          json.writeStringField("salt", salt);
          json.writeStringField("mark", mark);
          json.writeStringField("begun", begun);
          writeRemoved(json);
          json.writeEndObject();
        });
    try {
      try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw OutputException.writing(file, e);
    }
  }

  /** Writes what was removed. */
  void writeRemoved(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("removed");
    for (Map.Entry<String, Long> each : removed.entrySet()) {
      json.writeNumberField(each.getKey(), each.getValue());
    }
    json.writeEndObject();
  }

  private static ErasureJournal read(Path folder, Path file) throws IOException {
    Map<String, String> head = new TreeMap<>();
    Map<String, Long> removed = new TreeMap<>();
    try (JsonParser parser = JSON.createParser(Files.readAllBytes(file))) {
      parser.nextToken();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          head.put(name, parser.getText());
        } else {
          while (parser.nextToken() != JsonToken.END_OBJECT) {
            String what = parser.currentName();
            parser.nextToken();
            removed.put(what, parser.getLongValue());
          }
        }
      }
    }
    ErasureJournal journal = new ErasureJournal(folder, head);
    journal.removed.putAll(removed);
    return journal;
  }
}
