package dev.zhenzan.server.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.server.database.Across;
import dev.zhenzan.server.database.EmbeddedPostgres;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything between outbox and log, without the service around it. */
class OutboxCrashTest {
  @TempDir private static Path cluster;
  private static EmbeddedPostgres postgres;

  @TempDir private Path data;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.start(cluster);
    Flyway.configure()
        .dataSource(postgres.url(), EmbeddedPostgres.role(), postgres.password())
        .load()
        .migrate();
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  /** Each test has a log of its own, and the database is without entries. */
  @BeforeEach
  void empty() {
    try (Parts parts = open()) {
      parts.database().across(Across.LOG, handle -> handle.execute("delete from log_outbox"));
    }
  }

  private Parts open() {
    return Parts.open(postgres.url(), EmbeddedPostgres.role(), postgres.password(), data);
  }

  @ParameterizedTest
  @CsvSource({"APPENDED, 1", "APPENDED, 2", "RECORDED, 1", "APPENDED, 3"})
  void crash_leavesEveryEntryInTheLogOnce(Draining.Step step, int which) throws Exception {
    int acts = 600;
    UUID organisation;
    try (Parts parts = open()) {
      organisation = parts.organisationWithActs(acts);
    }
    assertThat(drainInAProcess(step, which)).isEqualTo(DrainingProcess.GONE);

    try (Parts parts = open()) {
      long before = parts.log().reader().head().size();
      assertThat(before).isPositive();
      parts.add(organisation, 5);
      long appended = new Draining(parts.log(), parts.rows()).run();

      assertThat(before + appended).isEqualTo(acts + 5);
      assertThat(leaves(parts.log().reader())).hasSize(acts + 5).doesNotHaveDuplicates();
      assertThat(parts.matching().all())
          .isEqualTo(new LedgerMatchesDatabase.Comparison(acts + 5, acts + 5, 0, 0, 0));
    }
  }

  @Test
  void crashesAtEveryGroup_oneAfterTheOther_neverAppendTwice() throws Exception {
    try (Parts parts = open()) {
      parts.organisationWithActs(1_100);
    }
    int crashes = 0;
    while (drainInAProcess(Draining.Step.APPENDED, 1) == DrainingProcess.GONE) {
      crashes++;
    }

    assertThat(crashes).isEqualTo(5);
    try (Parts parts = open()) {
      assertThat(leaves(parts.log().reader())).hasSize(1_100).doesNotHaveDuplicates();
      assertThat(parts.matching().all().matches()).isTrue();
    }
  }

  @Test
  void databaseThatForgotIndexesOfThousands_findsThemInTheLog() {
    try (Parts parts = open()) {
      parts.organisationWithActs(2_000);
      new Draining(parts.log(), parts.rows()).run();
      parts
          .database()
          .across(
              Across.LOG,
              handle ->
                  handle.execute("update log_outbox set log_index = null where log_index >= 3"));

      assertThat(new Draining(parts.log(), parts.rows()).run()).isZero();

      assertThat(parts.matching().all())
          .isEqualTo(new LedgerMatchesDatabase.Comparison(2_000, 2_000, 0, 0, 0));
    }
  }

  @Test
  void entriesThatStandInTheLogAlone_areToldOf() {
    try (Parts parts = open()) {
      parts.organisationWithActs(10);
      new Draining(parts.log(), parts.rows()).run();
      parts
          .database()
          .across(
              Across.LOG, handle -> handle.execute("delete from log_outbox where log_index = 4"));

      LedgerMatchesDatabase.Comparison found = parts.matching().all();

      assertThat(found).isEqualTo(new LedgerMatchesDatabase.Comparison(10, 9, 0, 1, 0));
      assertThat(found.matches()).isFalse();
    }
  }

  @Test
  void changedBytes_areToldOf() {
    try (Parts parts = open()) {
      parts.organisationWithActs(10);
      new Draining(parts.log(), parts.rows()).run();
      parts
          .database()
          .across(
              Across.LOG,
              handle ->
                  handle.execute(
                      "update log_outbox set entry = set_byte(entry, 20, 255 - get_byte(entry, 20))"
                          + " where log_index = 7"));

      assertThat(parts.matching().all())
          .isEqualTo(new LedgerMatchesDatabase.Comparison(10, 9, 1, 0, 0));
      assertThat(parts.matching().from(8).matches()).isTrue();
    }
  }

  @Test
  void changedLog_doesNotVerify() throws IOException {
    try (Parts parts = open()) {
      parts.organisationWithActs(300);
      new Draining(parts.log(), parts.rows()).run();
      Path bundle = bundle(parts.log().folder().log());
      byte[] content = Files.readAllBytes(bundle);
      content[40] ^= 1;
      Files.write(bundle, content);

      assertThatThrownBy(() -> parts.matching().all())
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("damaged");
    }
  }

  @Test
  void logThatIsOlderThanTheDatabase_isNotWrittenTo() {
    try (Parts parts = open()) {
      UUID organisation = parts.organisationWithActs(5);
      new Draining(parts.log(), parts.rows()).run();
      parts
          .database()
          .across(
              Across.LOG,
              handle -> handle.execute("update log_outbox set log_index = 99 where log_index = 4"));
      parts.add(organisation, 1);

      assertThatThrownBy(() -> new Draining(parts.log(), parts.rows()).run())
          .isInstanceOf(LedgerException.class)
          .hasMessageContaining("older than the database");
      assertThat(parts.log().reader().head().size()).isEqualTo(5);
    }
  }

  private static Path bundle(Path log) throws IOException {
    try (Stream<Path> files = Files.walk(log.resolve("tile/entries"))) {
      return files.filter(file -> file.endsWith("000")).findFirst().orElseThrow();
    }
  }

  private static List<Hash> leaves(LedgerReader reader) throws Exception {
    List<Hash> leaves = new ArrayList<>();
    for (long at = 0; at < reader.head().size(); at++) {
      leaves.add(Hash.of(Draining.sha256(reader.bytes(at))));
    }
    assertThat(new HashSet<>(leaves)).hasSize(leaves.size());
    return leaves;
  }

  private int drainInAProcess(Draining.Step step, int which) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DrainingProcess.class.getName(),
                postgres.url(),
                EmbeddedPostgres.role(),
                postgres.password(),
                data.toString(),
                step.name(),
                Integer.toString(which))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("process.log").toFile())
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void watch_looksAtWhatIsNew_andTellsADifferenceFromThenOn() {
    try (Parts parts = open()) {
      UUID organisation = parts.organisationWithActs(10);
      new Draining(parts.log(), parts.rows()).run();
      LedgerWatch watch = new LedgerWatch(parts.matching());
      watch.look();
      assertThat(watch.found().orElseThrow().comparison().matching()).isEqualTo(10);
      parts.add(organisation, 5);
      new Draining(parts.log(), parts.rows()).run();
      parts
          .database()
          .across(
              Across.LOG, handle -> handle.execute("delete from log_outbox where log_index = 12"));

      watch.look();
      watch.look();

      LedgerWatch.Found found = watch.found().orElseThrow();
      assertThat(found.from()).isEqualTo(10);
      assertThat(found.comparison())
          .isEqualTo(new LedgerMatchesDatabase.Comparison(15, 4, 0, 1, 0));
      HealthCheckResponse health = new LedgerHealth(appender(parts), watch).call();
      assertThat(health.getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
      assertThat(health.getData().orElseThrow()).containsEntry("matches_database", false);
    }
  }

  private static Appender appender(Parts parts) {
    Waking waking = new Waking();
    return new Appender(
        parts.log(),
        new Sealer(parts.log()),
        parts.database(),
        new Forgetting(parts.database(), parts.log(), waking),
        waking);
  }

  /** A transaction that began first and ends last has a lower sequence at a higher index. */
  @Test
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void entryThatIsPublishedMeanwhile_withALowerSequence_endsTheComparison() {
    try (Parts parts = open()) {
      UUID organisation = parts.organisationWithActs(10);
      Act late = new Act("test.late", Subjects.person(Identifiers.next()), Optional.empty());
      AtomicReference<LedgerMatchesDatabase.Moment> moment = new AtomicReference<>();
      parts
          .database()
          .run(
              organisation,
              handle -> {
                parts.outbox().act(handle, late);
                elsewhere(
                    () -> {
                      parts.add(organisation, 1);
                      new Draining(parts.log(), parts.rows()).run();
                      moment.set(parts.matching().moment());
                    });
              });
      new Draining(parts.log(), parts.rows()).run();
      List<OutboxRows.Published> pair = parts.rows().published(9, Long.MAX_VALUE, 2);
      assertThat(pair).extracting(OutboxRows.Published::index).containsExactly(10L, 11L);
      assertThat(pair.getFirst().sequence()).isGreaterThan(pair.getLast().sequence());

      LedgerMatchesDatabase.Comparison found = parts.matching().from(0, moment.get());

      assertThat(found).isEqualTo(new LedgerMatchesDatabase.Comparison(11, 11, 0, 0, 0));
    }
  }

  /** In a thread of its own, and so in transactions of its own. */
  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).join();
  }
}
