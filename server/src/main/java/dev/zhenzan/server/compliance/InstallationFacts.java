package dev.zhenzan.server.compliance;

import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.server.database.Database;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;

/**
 * What the service can say of itself. What people do beside it, such as whether they sell traffic,
 * it does not know, and says nothing of: rules that ask for it come out as unknown.
 */
@Singleton
final class InstallationFacts {
  private final Database database;
  private final Path keys;

  InstallationFacts(Database database, @ConfigProperty(name = "zhenzan.data") String data) {
    this.database = database;
    this.keys = Path.of(data).resolve("keys");
  }

  Facts of(UUID organisation, LocalDate day) {
    Map<String, FactValue> found = new TreeMap<>();
    found.put("ledger_kept", flag(true));
    found.put("keys_open", new FactValue.Texts(openKeys()));
    database.run(organisation, handle -> data(handle, found));
    return new Facts(day, found);
  }

  private static void data(Handle handle, Map<String, FactValue> found) {
    found.put(
        "processes_personal_data", flag(any(handle, "interaction") || any(handle, "account")));
    found.put("automated_decisions", flag(any(handle, "audit")));
    if (is(handle, "flagged_interaction")) {
      found.put("decision_explained", flag(true));
    }
    audience(handle, found);
    if (is(handle, "exposure_plan")) {
      found.put("recommends", flag(any(handle, "exposure_plan")));
    }
    if (is(handle, "review_case") || is(handle, "review")) {
      found.put("decision_reviewed", flag(true));
    }
  }

  /** Where people have a say of their own: the tables of their choices and erasures are there. */
  private static void audience(Handle handle, Map<String, FactValue> found) {
    if (!is(handle, "choice")) {
      return;
    }
    for (String way :
        List.of(
            "option_not_personalised",
            "tags_chosen_and_deleted",
            "consent_record",
            "withdrawal_path",
            "access_path",
            "erasure_path",
            "recommendation_notice")) {
      found.put(way, flag(true));
    }
    found.put(
        "consents_without_notice",
        amount(
            handle,
            """
            select count(*) from choice where organisation_id = organisation()
              and kind = 'consent_given' and notice_version is null"""));
    found.put(
        "erasures_unfinished",
        amount(
            handle,
            is(handle, "file_erasure")
                ? """
                select (select count(*) from file_erasure where organisation_id = organisation())
                  + (select count(*) from log_forgetting where organisation_id = organisation())"""
                : "select count(*) from log_forgetting where organisation_id = organisation()"));
  }

  private static FactValue flag(boolean yes) {
    return FactValue.texts(yes ? FactValue.YES : FactValue.NO);
  }

  private static FactValue amount(Handle handle, String query) {
    return new FactValue.Amount(handle.createQuery(query).mapTo(Long.class).one());
  }

  private static boolean is(Handle handle, String table) {
    return handle
        .createQuery("select to_regclass(?) is not null")
        .bind(0, table)
        .mapTo(Boolean.class)
        .one();
  }

  /** The name is one of this class's own. */
  private static boolean any(Handle handle, String table) {
    return handle
        .createQuery(
            "select exists (select 1 from %s where organisation_id = organisation())"
                .formatted(table))
        .mapTo(Boolean.class)
        .one();
  }

  /** Files of keys that others than their owner may read. */
  private List<String> openKeys() {
    if (!Files.isDirectory(keys)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(keys)) {
      return files
          .filter(Files::isRegularFile)
          .filter(InstallationFacts::isOpen)
          .map(file -> String.valueOf(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOpen(Path file) {
    try {
      String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
      return !mode.endsWith("------");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
