package dev.zhenzan.server.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.result.Corrections;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.RandomAudit;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.testkit.Trials;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** What an erasure leaves of what reviewers decided. */
@ServiceTest
class ErasedWordsTest {
  @Inject Organisations organisations;
  @Inject Database database;

  @Test
  void erasure_takesItsWordsBack_andLeavesWhatTheOthersMake() {
    Trials.run(
        70,
        4,
        random -> database.run(organisations.organisation(), handle -> erases(handle, random)));
  }

  private static void erases(Handle handle, SplittableRandom random) {
    RandomAudit audit = new RandomAudit(handle, random, 300);
    for (int i = 0; i < 8; i++) {
      Corrections.add(handle, audit.id(), audit.word());
    }
    UUID own = audit.word("account", "a3", null);
    Corrections.add(handle, audit.id(), own);
    String before = String.join("\n", audit.corrected());
    assertThat(before).contains(own.toString());

    PersonErasure.tables(handle, "a3");

    List<String> left = audit.corrected();
    assertThat(String.join("\n", left)).isNotEqualTo(before).doesNotContain(own.toString());
    Corrections.all(handle, audit.id());
    assertThat(audit.corrected()).isEqualTo(left).isNotEmpty();
    Corrections.add(handle, audit.id(), audit.word());
    left = audit.corrected();
    Corrections.all(handle, audit.id());
    assertThat(audit.corrected()).as("after a later word").isEqualTo(left);
  }

  @Test
  void erasure_waitsForADecision_andHasWhatItSaid() throws Exception {
    UUID organisation = organisations.organisation();
    database.run(
        organisation, handle -> new RandomAudit(handle, new SplittableRandom(5), 300).id());
    Thread erasing =
        Thread.ofPlatform()
            .unstarted(
                () -> database.run(organisation, handle -> PersonErasure.tables(handle, "a3")));

    database.run(
        organisation,
        handle -> {
          Corrections.lock(handle);
          UUID audit = latest(handle);
          UUID word = word(handle, "a3");
          erasing.start();
          awaitWaiting(handle);
          Corrections.add(handle, audit, word);
          assertThat(overridden(handle)).isPositive();
        });
    erasing.join();

    assertThat(database.in(organisation, ErasedWordsTest::overridden)).isZero();
  }

  /** Until somebody waits for what this transaction has locked. */
  private static void awaitWaiting(Handle handle) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (waiting(handle) == 0) {
      assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static int waiting(Handle handle) {
    return handle
        .createQuery(
            """
            select count(*) from pg_locks mine join pg_locks other using (locktype, classid, objid, objsubid)
            where mine.pid = pg_backend_pid() and mine.locktype = 'advisory' and mine.granted and not other.granted""")
        .mapTo(Integer.class)
        .one();
  }

  private static UUID latest(Handle handle) {
    return handle.createQuery("select latest_audit()").mapTo(UUID.class).one();
  }

  private static UUID word(Handle handle, String account) {
    UUID review = UUID.randomUUID();
    handle.execute(
        """
        insert into review (review_id, kind, subject_kind, subject_id, verdict, probability, interactions, state)
        values (?, 'appeal', 'account', ?, 'suspect', 1, 1, 'decided')""",
        review,
        account);
    UUID word = UUID.randomUUID();
    handle.execute(
        """
        insert into verdict_override (override_id, review_id, subject_kind, subject_id, verdict)
        values (?, ?, 'account', ?, 'valid')""",
        word,
        review,
        account);
    return word;
  }

  private static int overridden(Handle handle) {
    return handle
        .createQuery("select count(*) from overridden_interaction")
        .mapTo(Integer.class)
        .one();
  }
}
