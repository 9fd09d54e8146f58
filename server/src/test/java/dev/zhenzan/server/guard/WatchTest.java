package dev.zhenzan.server.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.database.Identifiers;
import dev.zhenzan.server.guard.Arrival.Counts;
import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.ingest.Batch;
import dev.zhenzan.server.ingest.Batches;
import dev.zhenzan.server.ingest.Erasure;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class WatchTest {
  @Inject Organisations organisations;
  @Inject Database database;

  private UUID organisation;
  private Visitor operator;

  @BeforeEach
  void signIn() {
    organisation = organisations.organisation();
    operator = organisations.visitor(organisation, Role.OPERATOR);
  }

  /** Likes of people, one of each. */
  private static String likes(String people, int count) {
    return rows(i -> people + "-" + i, count, i -> 1_000.0 * i);
  }

  /** Likes of one account, ten a second. */
  private static String quickLikes(String account, int count) {
    return rows(i -> account, count, i -> 0.1 * i);
  }

  private static String rows(IntFunction<String> account, int count, IntToDoubleFunction second) {
    StringBuilder rows = new StringBuilder("account_id,video_id,time\n");
    for (int i = 0; i < count; i++) {
      long millis = Math.round(1_777_600_000_000L + 1_000 * second.applyAsDouble(i));
      rows.append("%s,v%d,%d\n".formatted(account.apply(i), i, millis));
    }
    return rows.toString();
  }

  private Batch send(String kind, String csv) {
    assertThat(operator.post("/api/v1/" + kind, "text/csv", csv.getBytes(UTF_8)).statusCode())
        .isEqualTo(200);
    return database.in(organisation, handle -> Batches.newest(handle, kind, 1)).getFirst();
  }

  private Watch.Words look(Watch watch, Batch... arrived) {
    database.run(organisation, handle -> watch.read(handle, List.of(arrived)));
    return watch.judge();
  }

  @Test
  void judge_saysOfEachBatch_whatItsInteractionsAre() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    Batch people = send("interactions", likes("person", 30));
    assertThat(look(watch, people).batches())
        .containsExactly(Map.entry(people.batchId(), new Counts(30, 0, 0)));

    Batch quick = send("interactions", quickLikes("quick", 60));
    Watch.Words words = look(watch, quick);

    assertThat(words.batches().get(people.batchId())).isEqualTo(new Counts(30, 0, 0));
    assertThat(words.batches().get(quick.batchId())).isEqualTo(new Counts(60, 0, 60));
  }

  @Test
  void works_withLikesThatAreNotGenuine_areFoundWithReasons_theWorstFirst() {
    Batch people = send("interactions", likes("person", 30));
    Batch one = send("interactions", quickLikes("one", 60));
    Batch two = send("interactions", quickLikes("two", 50));
    Batch three = send("interactions", quickLikes("three", 45));

    List<Found.Work> works =
        look(new Watch(1_000, Duration.ZERO), people, one, two, three).found().works();

    assertThat(works).hasSize(20);
    assertThat(works).allMatch(work -> work.reasons().contains("impossible_rate"));
    assertThat(works).isSortedAccordingTo(Comparator.comparingDouble(work -> -work.notGenuine()));
    assertThat(works.getFirst().notGenuine()).isGreaterThan(2.7);
  }

  @Test
  void aNewWatch_seesWhatCameBefore() {
    Batch first = send("interactions", likes("first", 30));
    Batch second = send("interactions", likes("second", 30));

    Watch.Words words = look(new Watch(1_000, Duration.ZERO), second);

    assertThat(words.batches().keySet()).containsExactly(first.batchId(), second.batchId());
  }

  @Test
  void aBatchThatTheWindowWasReadWith_isNotReadAgain() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    Batch first = send("interactions", likes("first", 30));
    Batch second = send("interactions", likes("second", 30));
    look(watch, first);

    assertThat(look(watch, second).batches().get(second.batchId())).isEqualTo(new Counts(30, 0, 0));
  }

  @Test
  void batches_beyondTheWindow_areNotLookedAt() {
    Watch watch = new Watch(50, Duration.ZERO);
    Batch old = send("interactions", likes("one", 30));
    Batch large = send("interactions", likes("many", 51));
    Batch newest = send("interactions", likes("two", 30));

    assertThat(look(watch, old, large, newest).batches().keySet())
        .containsExactly(newest.batchId());
  }

  @Test
  void aBatchLargerThanTheWindow_keepsNoOtherOut() {
    Batch old = send("interactions", likes("one", 20));
    Batch large = send("interactions", likes("many", 51));
    Batch newest = send("interactions", likes("two", 30));

    assertThat(look(new Watch(50, Duration.ZERO), old, large, newest).batches().keySet())
        .containsExactly(old.batchId(), newest.batchId());
  }

  @Test
  void whatIsToldOfAccounts_waitsForThePause() {
    Watch watch = new Watch(1_000, Duration.ofDays(1));
    Batch likes = send("interactions", likes("early", 1));
    look(watch, likes);
    Batch accounts = send("accounts", "account_id,registered_at\nearly-0,1888000000\n");

    boolean changed = database.in(organisation, handle -> watch.read(handle, List.of(accounts)));

    assertThat(changed).isFalse();
    assertThat(watch.isDue()).isFalse();
  }

  @Test
  void countersAndNothing_leaveTheWindowAsItIs() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    look(watch, send("interactions", likes("one", 5)));
    Batch counters = send("counters", "video_id,time,likes\nv0,1777600000,10\n");

    boolean byCounters = database.in(organisation, handle -> watch.read(handle, List.of(counters)));
    boolean byNothing = database.in(organisation, handle -> watch.read(handle, List.of()));

    assertThat(byCounters).isFalse();
    assertThat(byNothing).isFalse();
  }

  @Test
  void whatIsToldOfAccounts_countsFromThenOn() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    Batch likes = send("interactions", likes("early", 30));
    assertThat(look(watch, likes).batches().get(likes.batchId())).isEqualTo(new Counts(30, 0, 0));

    StringBuilder registered = new StringBuilder("account_id,registered_at\n");
    for (int i = 0; i < 30; i++) {
      registered.append("early-%d,1888000000\n".formatted(i));
    }
    Batch accounts = send("accounts", registered.toString());

    assertThat(look(watch, accounts).batches().get(likes.batchId()))
        .isEqualTo(new Counts(30, 0, 30));
  }

  @Test
  void whoWasErased_isForgotten() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    Batch gone = send("interactions", likes("gone", 1));
    assertThat(look(watch, gone).batches()).containsKey(gone.batchId());

    database.run(
        organisation,
        handle -> {
          Erasure.of(handle, "gone-0");
          handle.execute(
              "insert into erasure (erasure_id, rows_erased) values (?, 1)", Identifiers.next());
        });
    Batch next = send("interactions", likes("next", 5));

    assertThat(look(watch, next).batches().keySet()).containsExactly(next.batchId());
  }

  @Test
  void whoWasErased_isForgotten_withoutAnythingComingIn() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    look(watch, send("interactions", likes("gone", 1)));
    database.run(
        organisation,
        handle -> {
          Erasure.of(handle, "gone-0");
          handle.execute(
              "insert into erasure (erasure_id, rows_erased) values (?, 1)", Identifiers.next());
        });

    assertThat(watch.isDue()).isTrue();
    assertThat(look(watch).batches()).isEmpty();
  }

  @Test
  void thePolicyInForce_decides() {
    Watch watch = new Watch(1_000, Duration.ZERO);
    Batch likes = send("interactions", likes("person", 30));
    look(watch, likes);
    database.run(
        organisation,
        handle ->
            handle.execute(
                """
                insert into decision_policy (revision, suspect, review, invalid, appeal_days, note,
                  evaluation_id, evaluated_by, decided_by, four_eyes)
                values (1, 0.000001, 0.99, 0.99, 15, '', ?, ?, ?, false)""",
                Identifiers.next(),
                Identifiers.next(),
                Identifiers.next()));

    Batch more = send("interactions", likes("other", 5));

    assertThat(look(watch, more).batches().get(likes.batchId())).isEqualTo(new Counts(30, 30, 0));
  }
}
