package dev.zhenzan.files.person;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.files.output.JsonFile;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.rows.Resources;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Copies out everything that is held about a person. */
public final class Access {
  private final Held held;
  private final Resources resources;

  /**
   * What is held about a person.
   *
   * @param rows how many rows of each file
   * @param documents other files in which the id stands
   * @param models models that know the person
   * @param ledgerKey what the ledger has: whether there is a key
   */
  public record Found(
      Map<String, Long> rows, List<String> documents, List<String> models, LedgerKey ledgerKey) {
    public Found {
      rows = new LinkedHashMap<>(rows);
      documents = List.copyOf(documents);
      models = List.copyOf(models);
    }

    /** Whether nothing is held. */
    public boolean isNothing() {
      return rows.isEmpty()
          && documents.isEmpty()
          && models.isEmpty()
          && ledgerKey == LedgerKey.ABSENT;
    }
  }

  /** Whether the ledger has a key of the person, under which records are committed. */
  public enum LedgerKey {
    PRESENT,
    ABSENT
  }

  /** An access to what is held. */
  public Access(Held held, Resources resources) {
    this.held = held;
    this.resources = resources;
  }

  /** Writes a folder that its owner alone may enter: a CSV a file, and {@code held.json}. */
  public Found write(String id, Path out, LedgerKey key) {
    try (OutputFolder folder = OutputFolder.create(out)) {
      close(folder.folder());
      Map<String, Long> rows = new LinkedHashMap<>();
      Map<String, String> copies = new LinkedHashMap<>();
      for (PersonalFile file : held.rows()) {
        long count = copy(file, id, folder.file(copies.size() + 1 + ".csv"));
        if (count > 0) {
          copies.put(copies.size() + 1 + ".csv", file.path().toString());
          rows.put(file.path().toString(), count);
        }
      }
      Found found = new Found(rows, documents(id), models(id), key);
      JsonFile.write(folder.file("held.json"), json -> describe(json, found, copies));
      folder.publish();
      return found;
    }
  }

  private static void close(Path folder) {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      try {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      } catch (IOException e) {
        throw OutputException.writing(folder, e);
      }
    }
  }

  /** Copies the person's rows with all their columns; no file where there are none. */
  private long copy(PersonalFile file, String id, Path target) {
    if (file.compared(id, resources).isEmpty()) {
      return 0;
    }
    List<String> columns = file.columns(resources);
    List<List<String>> rows = file.rows(id, columns, resources);
    if (!rows.isEmpty()) {
      try (CsvFile csv = CsvFile.create(target, columns.toArray(String[]::new))) {
        for (List<String> row : rows) {
          row.forEach(csv::text);
          csv.endRow();
        }
      }
    }
    return rows.size();
  }

  private List<String> documents(String id) {
    return Stream.concat(
            held.documents().stream().filter(file -> JsonErasure.holds(file, id)),
            Stream.of(held.documents(), held.pages(), held.others())
                .flatMap(List::stream)
                .filter(file -> PersonSearch.standsIn(file, id)))
        .map(Path::toString)
        .distinct()
        .toList();
  }

  private List<String> models(String id) {
    return held.models().stream()
        .filter(model -> new ModelErasure(model).knows(id))
        .map(Path::toString)
        .toList();
  }

  private static void describe(JsonGenerator json, Found found, Map<String, String> copies)
      throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("rows");
    for (Map.Entry<String, String> copy : copies.entrySet()) {
      json.writeStartObject();
      json.writeStringField("copy", copy.getKey());
      json.writeStringField("of", copy.getValue());
      json.writeNumberField("rows", found.rows().getOrDefault(copy.getValue(), 0L));
      json.writeEndObject();
    }
    json.writeEndArray();
    list(json, "stands_in", found.documents());
    list(json, "models_that_know_the_account", found.models());
    json.writeBooleanField("ledger_holds_commitments", found.ledgerKey() == LedgerKey.PRESENT);
    json.writeEndObject();
  }

  private static void list(JsonGenerator json, String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
