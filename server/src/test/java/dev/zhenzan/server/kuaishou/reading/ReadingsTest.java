package dev.zhenzan.server.kuaishou.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.database.Database;
import dev.zhenzan.server.kuaishou.Fixture;
import dev.zhenzan.server.kuaishou.connection.ConnectionKey;
import dev.zhenzan.server.kuaishou.connection.Trouble;
import dev.zhenzan.server.kuaishou.platform.PlatformCode;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
class ReadingsTest {
  private static final String LIST = "/openapi/photo/list";
  private static final String INFO = "/openapi/photo/info";

  @Inject Database database;
  @Inject Organisations organisations;

  private Fixture fixture;
  private ConnectionKey key;

  @BeforeEach
  void connect() {
    fixture = new Fixture(database, organisations);
    key = fixture.connect("o1", "苹果哥");
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  private void publish(String id, Duration age, long likes) {
    fixture.platform.publish("o1", id, fixture.clock.instant().minus(age), likes * 10, likes, 1);
  }

  private List<String> counters(String video) {
    return database.in(
        key.organisation(),
        handle ->
            handle
                .createQuery(
                    """
                    select views || '/' || likes || '/' || comments from kuaishou_counter
                    where connection_id = :id and video_id = :video order by counted_at""")
                .bind("id", key.id())
                .bind("video", video)
                .mapTo(String.class)
                .list());
  }

  private Duration untilNext() {
    double seconds =
        fixture.column(
            key,
            "extract(epoch from next_reading_at - '" + fixture.clock.instant() + "')",
            Double.class);
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  @Test
  void firstReading_keepsEveryWorkAndOneSnapshotOfEach() {
    IntStream.range(0, 45).forEach(i -> publish("w" + i, Duration.ofDays(60), i));
    assertThat(fixture.readings.readNext()).isTrue();
    assertThat(fixture.rows(key, "kuaishou_work")).isEqualTo(45);
    assertThat(fixture.rows(key, "kuaishou_counter")).isEqualTo(45);
    assertThat(counters("w7")).containsExactly("70/7/1");
    assertThat(fixture.readings.readNext()).as("nothing is due any more").isFalse();
  }

  @Test
  void youngWork_isCountedEachQuarterOfAnHour() {
    publish("w1", Duration.ZERO, 1);
    for (int i = 1; i <= 8; i++) {
      fixture.readings.readNext();
      fixture.clock.move(Duration.ofMinutes(15));
      fixture.platform.publish("o1", "w1", Fixture.NOW, i * 100L, i * 10L, i);
    }
    assertThat(counters("w1")).hasSize(8).startsWith("10/1/1", "100/10/1", "200/20/2");
  }

  @Test
  void oldWorks_areNotCountedWithEveryReadingForNewOnes() {
    IntStream.range(0, 30).forEach(i -> publish("w" + i, Duration.ofDays(90), i));
    fixture.readings.readNext();
    int first = fixture.platform.calls(LIST);
    fixture.clock.move(Duration.ofMinutes(30));
    assertThat(fixture.readings.readNext()).isTrue();
    assertThat(fixture.platform.calls(LIST)).isEqualTo(first + 1);
    assertThat(fixture.rows(key, "kuaishou_counter")).isEqualTo(30);
  }

  @Test
  void dueWorks_areTakenFromTheListAndTheOddOneIsAskedForAlone() {
    IntStream.range(0, 50).forEach(i -> publish("old" + i, Duration.ofDays(90), i));
    fixture.readings.readNext();
    publish("new", Duration.ZERO, 5);
    database.run(
        key.organisation(),
        handle ->
            handle.execute(
                "update kuaishou_work set next_count_at = ? where video_id = 'old0'",
                java.sql.Timestamp.from(fixture.clock.instant())));
    fixture.clock.move(Duration.ofMinutes(30));
    int lists = fixture.platform.calls(LIST);
    fixture.readings.readNext();
    assertThat(counters("new")).hasSize(1);
    assertThat(counters("old0")).hasSize(2);
    assertThat(fixture.platform.calls(LIST) - lists).isEqualTo(2);
    assertThat(fixture.platform.calls(INFO)).isEqualTo(1);
  }

  @Test
  void deletedWork_isNotAskedForAgainAndItsCountersStay() {
    publish("w1", Duration.ZERO, 1);
    fixture.readings.readNext();
    fixture.platform.delete("o1", "w1");
    IntStream.range(0, 4)
        .forEach(
            _ -> {
              fixture.clock.move(Duration.ofMinutes(30));
              fixture.readings.readNext();
            });
    assertThat(fixture.platform.calls(INFO)).isEqualTo(1);
    assertThat(counters("w1")).hasSize(1);
    assertThat(fixture.connections.list(key.organisation()).getFirst().works()).isZero();
  }

  @Test
  void pendingWork_isKnownAndNotCounted() {
    fixture.platform.publishPending("o1", "w1", Fixture.NOW);
    fixture.readings.readNext();
    assertThat(fixture.rows(key, "kuaishou_work")).isEqualTo(1);
    assertThat(counters("w1")).isEmpty();
  }

  @Test
  void workThatCannotBeRead_isCountedBesideTheOthers() {
    fixture.platform.answerNext(
        LIST,
        200,
        """
        {"result":1,"video_list":[{"photo_id":"bad","create_time":"x"},
          {"photo_id":"w1","create_time":1772337600000,"view_count":9,"like_count":3,"comment_count":0}]}
        """);
    fixture.readings.readNext();
    assertThat(counters("w1")).hasSize(1);
    assertThat(fixture.column(key, "unreadable", Integer.class)).isEqualTo(1);
  }

  @Test
  void listThatGoesRoundInCircles_endsTheReading() {
    String page =
        """
        {"result":1,"video_list":[
          {"photo_id":"w1","create_time":1772337600000,"view_count":9,"like_count":3,"comment_count":0}]}
        """;
    IntStream.range(0, 9).forEach(_ -> fixture.platform.answerNext(LIST, 200, page));
    fixture.readings.readNext();
    assertThat(fixture.platform.calls(LIST)).isEqualTo(2);
  }

  @Test
  void expiredToken_isExchangedAndTheReadingGoesOn() {
    publish("w1", Duration.ZERO, 1);
    fixture.platform.refuseNext(LIST, PlatformCode.TOKEN_EXPIRED.number());
    fixture.readings.readNext();
    assertThat(counters("w1")).hasSize(1);
    assertThat(fixture.column(key, "generation", Long.class)).isEqualTo(2);
  }

  @Test
  void tokenThatIsNeverTaken_asksForANewConnection() {
    fixture.platform.refuseNext(LIST, PlatformCode.ACCESS_DENIED.number());
    fixture.platform.refuseNext(LIST, PlatformCode.ACCESS_DENIED.number());
    fixture.readings.readNext();
    assertThat(fixture.column(key, "state", String.class)).isEqualTo("reconnect_needed");
    fixture.clock.move(Duration.ofDays(1));
    assertThat(fixture.readings.readNext()).as("it is not read any more").isFalse();
  }

  @Test
  void revokedAuthorisation_erasesWhatWasRead() {
    publish("w1", Duration.ZERO, 1);
    fixture.readings.readNext();
    fixture.platform.revoke("o1");
    fixture.clock.move(Duration.ofMinutes(30));
    fixture.readings.readNext();
    assertThat(fixture.connections.list(key.organisation())).isEmpty();
    assertThat(fixture.rows(key, "kuaishou_counter")).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = PlatformCode.class,
      names = {"TOO_FAST", "SERVER_ERROR"})
  void platformThatCannotNow_isAskedLaterAndLaterUntilItCan(PlatformCode code) {
    publish("w1", Duration.ZERO, 1);
    Duration longest = Duration.ZERO;
    for (int failure = 1; failure <= 9; failure++) {
      IntStream.range(0, 3).forEach(_ -> fixture.platform.refuseNext(LIST, code.number()));
      fixture.readings.readNext();
      assertThat(fixture.column(key, "failures", Integer.class)).isEqualTo(failure);
      Duration limit = Duration.ofMinutes(Math.min(60, 1L << (failure - 1))).plusSeconds(1);
      assertThat(untilNext()).isBetween(Duration.ofSeconds(1), limit);
      longest = untilNext().compareTo(longest) > 0 ? untilNext() : longest;
      assertThat(fixture.readings.readNext()).as("not before its time").isFalse();
      fixture.clock.move(untilNext().plusMillis(1));
    }
    Trouble trouble = code == PlatformCode.TOO_FAST ? Trouble.TOO_FAST : Trouble.UNAVAILABLE;
    assertThat(fixture.column(key, "trouble", String.class)).isEqualTo(trouble.word());
    assertThat(longest).isGreaterThan(Duration.ofMinutes(4));
    fixture.readings.readNext();
    assertThat(counters("w1")).hasSize(1);
    assertThat(fixture.column(key, "failures", Integer.class)).isZero();
    assertThat(fixture.column(key, "trouble is null", Boolean.class)).isTrue();
  }

  @Test
  void appThatIsRefused_waitsForWhoeverCorrectsIt() {
    fixture.platform.refuseNext(LIST, PlatformCode.CLIENT_NOT_AUTHORISED.number());
    fixture.readings.readNext();
    assertThat(fixture.column(key, "trouble", String.class)).isEqualTo("app_refused");
    assertThat(untilNext()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void connectionErasedWhileItIsRead_getsNoRows() {
    publish("w1", Duration.ZERO, 1);
    fixture.platform.beforeNext(LIST, () -> fixture.connections.erase(key));
    assertThat(fixture.readings.readNext()).isTrue();
    assertThat(fixture.connections.list(key.organisation())).isEmpty();
    assertThat(fixture.rows(key, "kuaishou_work")).isZero();
  }

  @Test
  void manyReaders_takeEachConnectionOnce() throws Exception {
    IntStream.range(2, 12).forEach(i -> fixture.connect("o" + i, "n" + i));
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<Integer>> done =
          IntStream.range(0, 6).mapToObj(_ -> threads.submit(this::readAll)).toList();
      int read = 0;
      for (Future<Integer> each : done) {
        read += each.get();
      }
      assertThat(read).isEqualTo(11);
    }
    assertThat(fixture.platform.calls(LIST)).isEqualTo(11);
  }

  private int readAll() {
    int read = 0;
    while (fixture.readings.readNext()) {
      read++;
    }
    return read;
  }
}
