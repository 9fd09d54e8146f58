package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.HistoryTable.Kind;
import dev.zhenzan.testkit.RealData;
import dev.zhenzan.testkit.Trials;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoriesTest {
  private static final String HEADER = "account_id,until,watched,liked,watched_long,watched_total";

  @TempDir Path folder;

  private MatchReading read(String... lines) {
    return MatchReading.histories(Layout.ZHENZAN, Reading.file(folder, "h.csv", lines));
  }

  @Test
  void listsOfAnAccount_comeInTheOrderOfTheRow() {
    MatchReading reading =
        read(HEADER, "a,2026-04-30T23:59:59+08:00,v2;v1;v2,v1,,90", "b,,,,,", "c,,v3,,v3;v1,");

    assertThat(reading.rejects()).isEmpty();
    assertThat(reading.history("a", Kind.WATCHED)).containsExactly("v2", "v1", "v2");
    assertThat(reading.history("a", Kind.LIKED)).containsExactly("v1");
    assertThat(reading.history("a", Kind.WATCHED_LONG)).isEmpty();
    assertThat(reading.history("c", Kind.WATCHED_LONG)).containsExactly("v3", "v1");
    HistoryTable histories = reading.intake().histories();
    assertThat(histories.until(reading.account("a"))).hasValue(1_777_564_799_000_000L);
    assertThat(histories.watchedInAll(reading.account("a"))).hasValue(90);
    assertThat(histories.has(reading.account("b"))).isTrue();
    assertThat(histories.until(reading.account("b"))).isEmpty();
    assertThat(histories.size()).isEqualTo(3);
    assertThat(reading.summary().role()).isEqualTo("histories");
    assertThat(reading.summary().accepted()).isEqualTo(3);
  }

  @Test
  void accountListedTwice_hasBothListsOneBehindTheOther() {
    MatchReading reading = read(HEADER, "a,1777637730,v1,,,2", "b,,v9,,,", "a,1777637700,v2,v2,,1");

    assertThat(reading.history("a", Kind.WATCHED)).containsExactly("v1", "v2");
    assertThat(reading.intake().histories().until(reading.account("a")))
        .hasValue(1_777_637_730_000_000L);
    assertThat(reading.intake().histories().watchedInAll(reading.account("a"))).hasValue(3);
    assertThat(reading.summary().notes())
        .containsExactly("1 rows are of accounts with a history; their videos come behind it");
  }

  @Test
  void badRows_areRejectedWithLineColumnAndValueAndLeaveNothing() {
    String longId = "x".repeat(1_025);
    MatchReading reading =
        read(
            HEADER,
            ",,v1,,,",
            "a,yesterday,v1,,,",
            "a,,v1;" + longId + ",,,",
            "a,,v1,v\u0000,,",
            "a,,v1,,v,many",
            "a,,v1",
            "good,,v7,,,");

    assertThat(reading.rejects())
        .extracting(Reject::line, Reject::column)
        .containsExactly(
            tuple(2L, "account_id"),
            tuple(3L, "until"),
            tuple(4L, "watched"),
            tuple(5L, "liked"),
            tuple(6L, "watched_total"),
            tuple(7L, "liked"));
    assertThat(reading.rejects().get(1).value()).isEqualTo("yesterday");
    assertThat(reading.table().videos().size()).isEqualTo(1);
    assertThat(reading.history("good", Kind.WATCHED)).containsExactly("v7");
    assertThat(reading.summary().rows()).isEqualTo(7);
  }

  @Test
  void fileWithoutAList_saysSo() {
    MatchReading reading = read("account_id,until", "a,1777637730");

    assertThat(reading.summary().notes())
        .containsExactly("none of watched, liked, watched_long is there: nobody has a history");
  }

  @Test
  void jsonArray_isAList() {
    Path file = Reading.file(folder, "h.jsonl", "{\"account_id\":7,\"watched\":[3,1,2]}");
    MatchReading reading = MatchReading.histories(Layout.ZHENZAN, file);

    assertThat(reading.history("7", Kind.WATCHED)).containsExactly("3", "1", "2");
  }

  @Test
  void randomHistories_readBackAsWritten() {
    Trials.run(11, 20, random -> assertReadsBack(random));
  }

  private void assertReadsBack(SplittableRandom random) {
    List<List<String>> lists = new ArrayList<>();
    List<String> lines = new ArrayList<>(List.of("account_id,watched_long"));
    for (int account = 0; account < 30; account++) {
      List<String> ids = new ArrayList<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        ids.add(random.nextInt(4) == 0 ? "真 " + random.nextInt(9) : "" + random.nextInt(50));
      }
      lists.add(ids);
      lines.add(account + "," + String.join(";", ids));
    }
    MatchReading reading = read(lines.toArray(String[]::new));
    for (int account = 0; account < 30; account++) {
      assertThat(reading.history("" + account, Kind.WATCHED_LONG)).isEqualTo(lists.get(account));
    }
  }

  @Test
  void realSequences_areReadWhole() {
    Path file = RealData.path("kuairand/user_sequences_until_4_24.csv");
    MatchReading reading = MatchReading.log(Layout.KUAIRAND, file);

    assertThat(reading.rejects()).isEmpty();
    HistoryTable histories = reading.intake().histories();
    assertThat(histories.size()).isEqualTo((int) reading.summary().accepted());
    assertThat(histories.lists(Kind.WATCHED).entries()).isEqualTo(817_187);
    assertThat(histories.lists(Kind.LIKED).entries()).isEqualTo(22_534);
    assertThat(histories.lists(Kind.WATCHED_LONG).entries()).isEqualTo(390_929);
    assertThat(reading.history("0", Kind.WATCHED))
        .containsExactly("7136", "7136", "909", "1527", "7405", "6026", "4270", "1694", "7531");
    assertThat(histories.until(reading.account("0"))).hasValue(1_650_615_878_629_000L);
    assertThat(histories.watchedInAll(reading.account("2"))).hasValue(92);
    assertThat(reading.table().size()).isZero();
  }

  @Test
  void realLogAndSequences_shareTheirInts() {
    MatchReading reading =
        MatchReading.log(
            Layout.KUAIRAND,
            RealData.path("kuairand/log_standard_4_25_to_4_30_pure.csv"),
            RealData.path("kuairand/user_sequences_until_4_24.csv"));

    assertThat(reading.table().size()).isEqualTo(96_833);
    assertThat(reading.table().hasRandomExposure()).isTrue();
    assertThat(reading.history("1", Kind.LIKED)).containsExactly("4352");
    assertThat(reading.table().videos().size()).isLessThanOrEqualTo(7_583);
  }
}
