package dev.zhenzan.server.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.ledger.entry.EntryType;
import dev.zhenzan.server.support.PackagedService;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the service, its database or one of the database's processes while several senders are at
 * it, after so many batches were acknowledged, and looks at what is there in the end. {@code
 * -Dzhenzan.kills=N} says that a quarter of N are killed, {@code -Dzhenzan.seed=N} which and when.
 */
class KilledServiceIT {
  private static final int KILLS = Math.max(5, Integer.getInteger("zhenzan.kills", 20) / 4);
  private static final long SEED = Long.getLong("zhenzan.seed", 1);
  private static final int SENDERS = 4;

  private enum Victim {
    SERVICE,
    DATABASE,
    ONE_OF_THE_DATABASE,
    BOTH
  }

  private final UUID organisation = UUID.randomUUID();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean enough = new AtomicBoolean();

  @TempDir Path folder;

  @Test
  void killed_keepsEachAcknowledgedBatchOnceAndNoneInPart() throws Exception {
    System.out.printf("kills=%d seed=%d%n", KILLS, SEED);
    try (PackagedService service = PackagedService.start(folder.resolve("data"));
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      String secret = service.operatorOf(organisation);
      List<Future<?>> senders = new ArrayList<>();
      for (int i = 0; i < SENDERS; i++) {
        senders.add(
            threads.submit(
                new Sender(
                    service.at("/api/v1/interactions"), secret, "s" + i, acknowledged, enough)));
      }
      try {
        killAgainAndAgain(service, senders);
      } finally {
        enough.set(true);
      }
      for (Future<?> sender : senders) {
        sender.get();
      }
      check(service);
    }
  }

  private void killAgainAndAgain(PackagedService service, List<Future<?>> senders) {
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      awaitMore(senders, 1 + random.nextInt(20));
      kill(service, Victim.values()[i % Victim.values().length], random);
    }
    awaitMore(senders, 20);
  }

  private void awaitMore(List<Future<?>> senders, int batches) {
    int goal = acknowledged.size() + batches;
    PackagedService.await(
        batches + " more batches are acknowledged",
        () -> acknowledged.size() >= goal || senders.stream().anyMatch(Future::isDone));
    senders.stream().filter(Future::isDone).forEach(KilledServiceIT::fail);
  }

  private static void fail(Future<?> sender) {
    try {
      sender.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError("a sender gave up", e);
    }
  }

  private static void kill(PackagedService service, Victim victim, Random random) {
    switch (victim) {
      case SERVICE -> {
        service.kill();
        service.startAgain();
      }
      case DATABASE -> service.database().destroyForcibly();
      case ONE_OF_THE_DATABASE -> {
        List<ProcessHandle> ones = processesOfTheDatabase(service);
        ones.get(random.nextInt(ones.size())).destroyForcibly();
      }
      case BOTH -> {
        service.database().destroyForcibly();
        service.kill();
        service.startAgain();
      }
    }
  }

  /** Right after a kill it may have none yet. */
  private static List<ProcessHandle> processesOfTheDatabase(PackagedService service) {
    List<ProcessHandle> processes = new ArrayList<>();
    PackagedService.await(
        "the database has processes",
        () -> {
          processes.clear();
          service.database().children().forEach(processes::add);
          return !processes.isEmpty();
        });
    return processes;
  }

  private void check(PackagedService service) throws SQLException {
    try (Connection connection = service.connect(organisation)) {
      Set<String> keys = new HashSet<>(texts(connection, "select idempotency_key from batch"));
      assertThat(keys).containsAll(acknowledged);
      assertThat(texts(connection, "select count(*)::text from batch"))
          .containsExactly(Integer.toString(keys.size()));
      assertThat(
              texts(
                  connection,
                  """
                  select coalesce(b.idempotency_key, 'no batch') || ' ' || count(*)
                    || ' rows, of accounts ' || count(distinct i.account_id)
                  from interaction i left join batch b using (batch_id)
                  group by b.batch_id, b.idempotency_key
                  having count(*) <> %1$d or count(distinct i.account_id) <> %1$d
                    or b.batch_id is null or bool_or(i.account_id not like b.idempotency_key || '-%%')"""
                      .formatted(Sender.ROWS)))
          .isEmpty();
      assertThat(texts(connection, "select count(*)::text from interaction"))
          .containsExactly(Integer.toString(keys.size() * Sender.ROWS));
      checkLog(connection, keys.size());
    }
  }

  /** The second byte of an entry is its type. */
  private static void checkLog(Connection connection, int batches) {
    String entries =
        "from log_outbox where get_byte(entry, 1) = " + EntryType.BATCH_RECEIVED.code();
    PackagedService.await(
        "all entries are in the log",
        () -> texts(connection, "select 1 " + entries + " and log_index is null").isEmpty());
    assertThat(texts(connection, "select count(distinct log_index)::text " + entries))
        .containsExactly(Integer.toString(batches));
    assertThat(texts(connection, "select count(*)::text " + entries))
        .containsExactly(Integer.toString(batches));
  }

  private static List<String> texts(Connection connection, String query) {
    List<String> texts = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return texts;
  }
}
