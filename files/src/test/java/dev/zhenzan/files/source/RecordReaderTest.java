package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.live.LiveSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordReaderTest {
  private static final long NOON = 1_767_600_000_000_000L;

  @TempDir private Path dir;

  private final IdDictionary accounts = new IdDictionary();
  private final List<Reject> rejects = new ArrayList<>();

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(dir.resolve(name), String.join("\n", lines) + "\n");
  }

  private RecordIntake read(List<Path> deals, List<Path> lives) {
    accounts.intern("c1");
    return RecordReader.read(
        new RecordSources(deals, lives, accounts), Resources.usual(), rejects::add);
  }

  @Test
  void deals_areReadAsTheyAre() throws IOException {
    Path file =
        file(
            "deals.csv",
            "creator_id,kind,time,price_cny,vertical",
            "c1,post,2026-01-05T08:00:00Z,1200.5,agriculture",
            "c1,LIVE,2026-01-05T08:00:00Z,9000,");
    List<Deal> deals = read(List.of(file), List.of()).records().deals();
    assertThat(deals)
        .containsExactly(
            new Deal(0, DealKind.POST, NOON, 1200.5, "agriculture"),
            new Deal(0, DealKind.LIVE, NOON, 9000, ""));
    assertThat(rejects).isEmpty();
  }

  @Test
  void dealsThatCannotBe_areRejectedWithTheirPlace() throws IOException {
    Path file =
        file(
            "deals.csv",
            "creator_id,kind,time,price_cny",
            "c1,gift,2026-01-05T08:00:00Z,5",
            "c1,post,2026-01-05T08:00:00Z,-5",
            "c1,post,2026-01-05T08:00:00Z,0",
            "c1,post,2026-01-05T08:00:00Z,",
            ",post,2026-01-05T08:00:00Z,5",
            "c1,post,,5",
            "c1,post,2026-01-05T08:00:00Z,NaN");
    RecordIntake intake = read(List.of(file), List.of());
    assertThat(intake.records().deals()).isEmpty();
    assertThat(rejects)
        .extracting(Reject::column)
        .containsExactly(
            "kind", "price_cny", "price_cny", "price_cny", "creator_id", "time", "price_cny");
    assertThat(rejects.getFirst().line()).isEqualTo(2);
    assertThat(rejects.getFirst().reason()).contains("post, live");
    assertThat(intake.sources().getFirst().rejected()).isEqualTo(7);
  }

  @Test
  void sessions_areReadAsTheyAre() throws IOException {
    Path file =
        file(
            "lives.csv",
            "session_id,creator_id,time,viewers,peak_popularity,orders,revenue_cny",
            "s1,c1,2026-01-05T08:00:00Z,5000,800,40,3999.5",
            "s2,c1,2026-01-05T08:00:00Z,10,,0,");
    List<LiveSession> sessions = read(List.of(), List.of(file)).records().sessions();
    assertThat(sessions).hasSize(2);
    assertThat(sessions.getFirst().viewers()).isEqualTo(5_000);
    assertThat(sessions.getFirst().peakPopularity()).hasValue(800);
    assertThat(sessions.getFirst().revenueCny()).hasValue(3999.5);
    assertThat(sessions.getLast().peakPopularity()).isEmpty();
    assertThat(sessions.getLast().revenueCny()).isEmpty();
  }

  @Test
  void sessionThatStandsTwice_isRejected_inAnotherFileToo() throws IOException {
    String head = "session_id,creator_id,time,viewers,orders";
    String row = "s1,c1,2026-01-05T08:00:00Z,5000,40";
    RecordIntake intake =
        read(List.of(), List.of(file("one.csv", head, row), file("two.csv", head, row)));
    assertThat(intake.records().sessions()).hasSize(1);
    assertThat(rejects).extracting(Reject::column).containsExactly("session_id");
  }

  @Test
  void rowsOfStrangers_areCountedInANote() throws IOException {
    Path file =
        file("deals.csv", "creator_id,kind,time,price_cny", "who,post,2026-01-05T08:00:00Z,5");
    RecordIntake intake = read(List.of(file), List.of());
    assertThat(intake.records().deals()).isEmpty();
    assertThat(rejects).isEmpty();
    assertThat(intake.sources().getFirst().notes())
        .anyMatch(note -> note.contains("1 deals are of creators whom the log does not know"));
  }

  @Test
  void fileWithoutPrices_isOfNoUse() throws IOException {
    Path file = file("deals.csv", "creator_id,kind,time,price", "c1,post,2026-01-05T08:00:00Z,5");
    assertThatExceptionOfType(UnusableFileException.class)
        .isThrownBy(() -> read(List.of(file), List.of()))
        .withMessageContaining("price_cny")
        .withMessageContaining("the nearest name found is price");
  }
}
