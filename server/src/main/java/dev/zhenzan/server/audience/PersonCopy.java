package dev.zhenzan.server.audience;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.server.database.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * A copy of all that tables hold of an account and its person (Personal Information Protection Law,
 * art. 45). Tables are found by their columns, so that one that is added later is in it, too.
 */
@Singleton
final class PersonCopy {
  private static final int FETCH = 1_000;

  private final Database database;

  PersonCopy(Database database) {
    this.database = database;
  }

  /** Whose copy. */
  record Whose(UUID organisation, UUID person, String account) {}

  void write(Whose whose, OutputStream out) {
    database.run(
        whose.organisation,
        handle -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            write(handle, whose, json);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private static void write(Handle handle, Whose whose, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("account_id", whose.account);
    json.writeStringField("made_at", Instant.now().toString());
    json.writeObjectFieldStart("tables");
    for (HoldingTable table : HoldingTable.all(handle)) {
      Optional<String> rows = table.rows();
      if (rows.isPresent()) {
        write(handle, whose, new Rows(table.name(), rows.get()), json);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private record Rows(String table, String query) {}

  private static void write(Handle handle, Whose whose, Rows rows, JsonGenerator json)
      throws IOException {
    json.writeArrayFieldStart(rows.table);
    try (var found =
        handle
            .createQuery(rows.query)
            .bind("account", whose.account)
            .bind("person", whose.person)
            .setFetchSize(FETCH)
            .mapTo(String.class)
            .stream()) {
      for (String row : (Iterable<String>) found::iterator) {
        json.writeRawValue(row);
      }
    }
    json.writeEndArray();
  }

  /** Names of the tables that a copy looks at. */
  static List<String> tables(Handle handle) {
    return HoldingTable.all(handle).stream()
        .filter(table -> table.rows().isPresent())
        .map(HoldingTable::name)
        .toList();
  }
}
