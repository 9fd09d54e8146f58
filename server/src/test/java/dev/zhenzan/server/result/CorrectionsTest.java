package dev.zhenzan.server.result;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.RandomAudit;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.testkit.Trials;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

@ServiceTest
class CorrectionsTest {
  @Inject Organisations organisations;
  @Inject Database database;

  @Test
  void wordsAddedOneByOne_makeWhatAllOfThemMake() {
    Trials.run(
        40,
        6,
        random ->
            database.run(organisations.organisation(), handle -> addsAsAllDo(handle, random)));
  }

  private static void addsAsAllDo(Handle handle, SplittableRandom random) {
    RandomAudit audit = new RandomAudit(handle, random, 300);
    for (int i = 0; i < 12; i++) {
      Corrections.add(handle, audit.id(), audit.word());
      List<String> added = audit.corrected();
      handle.savepoint("added");
      Corrections.all(handle, audit.id());
      assertThat(audit.corrected()).as("after %d words", i + 1).isEqualTo(added);
      handle.rollbackToSavepoint("added");
    }
    assertThat(audit.corrected())
        .anyMatch(row -> row.startsWith("corrected_group"))
        .anyMatch(row -> row.startsWith("corrected_account"))
        .anyMatch(row -> row.startsWith("corrected_video"))
        .anyMatch(row -> row.startsWith("corrected_score"));
  }

  @Test
  void sumsOfServicesFromBeforeThem_areThoseOfTheirWords() throws IOException {
    String migration = sql("/db/migration/V90__sums_of_corrections.sql");
    String migrated = migration.substring(migration.indexOf("with likes as"));
    Trials.run(
        60,
        3,
        random ->
            database.run(
                organisations.organisation(), handle -> sumsAsMigrated(handle, random, migrated)));
  }

  private static String sql(String resource) throws IOException {
    try (InputStream in = Objects.requireNonNull(Corrections.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private static void sumsAsMigrated(Handle handle, SplittableRandom random, String migrated) {
    RandomAudit audit = new RandomAudit(handle, random, 300);
    for (int i = 0; i < 6; i++) {
      Corrections.add(handle, audit.id(), audit.word());
    }
    List<String> made = audit.corrected();
    handle.execute("delete from corrected_sum where audit_id = ?", audit.id());
    assertThat(audit.corrected()).isNotEqualTo(made);

    handle.execute(migrated);

    assertThat(audit.corrected()).isEqualTo(made);
  }

  @Test
  void word_leavesWorksAloneThatItDoesNotCover() {
    UUID organisation = organisations.organisation();
    String before =
        database.in(
            organisation,
            handle -> {
              RandomAudit audit = new RandomAudit(handle, new SplittableRandom(7), 300);
              Corrections.add(handle, audit.id(), audit.word("video", "v1", null));
              return versions(handle);
            });

    String after =
        database.in(
            organisation,
            handle -> {
              Corrections.add(handle, LatestAudit.id(handle).orElseThrow(), word(handle, "v2"));
              return versions(handle);
            });

    assertThat(before).isNotEmpty().isEqualTo(after);
  }

  private static UUID word(Handle handle, String video) {
    handle.execute(
        "update verdict_override set subject_id = ? where organisation_id = organisation()", video);
    UUID word = UUID.randomUUID();
    handle.execute(
        """
        insert into verdict_override (override_id, review_id, subject_kind, subject_id, verdict, covers_until)
        select ?, review_id, subject_kind, subject_id, verdict, covers_until from verdict_override
        where organisation_id = organisation()""",
        word);
    return word;
  }

  /** By which transactions the rows of the work v1 were written. */
  private static String versions(Handle handle) {
    return handle
        .createQuery(
            """
            select string_agg(version, ' ' order by version) from (
              select 's' || xmin as version from corrected_score where scope_id = 'v1'
              union all select 'v' || xmin from corrected_video where video_id = 'v1'
              union all select 'm' || xmin from corrected_sum where scope_id = 'v1'
              union all select 'o' || xmin from overridden_interaction where video_id = 'v1') rows""")
        .mapTo(String.class)
        .one();
  }
}
