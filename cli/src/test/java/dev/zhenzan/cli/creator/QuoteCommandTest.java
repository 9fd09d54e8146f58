package dev.zhenzan.cli.creator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteCommandTest {
  @TempDir private Path dir;

  @BeforeEach
  void writeLog() throws IOException {
    List<String> rows = new ArrayList<>(List.of("account_id,video_id,kind,time"));
    List<String> works = new ArrayList<>(List.of("video_id,creator_id,published_at"));
    for (int work = 0; work < 6; work++) {
      works.add("v%d,c%d,2026-01-0%dT00:00:00Z".formatted(work, work % 2, work + 1));
      for (int account = 0; account < 30; account++) {
        rows.add(
            "a%d,v%d,like,2026-01-0%dT0%d:00:00Z".formatted(account, work, work + 1, account % 9));
      }
    }
    Files.write(dir.resolve("log.csv"), rows);
    Files.write(dir.resolve("videos.csv"), works);
    Files.writeString(
        dir.resolve("deals.csv"),
        """
        creator_id,kind,time,price_cny
        c0,post,2026-01-03T00:00:00Z,900
        c0,post,2026-01-03T00:00:00Z,free
        """);
    Files.writeString(
        dir.resolve("lives.csv"),
        """
        session_id,creator_id,time,viewers,orders
        s1,c0,2026-01-03T00:00:00Z,4000,80
        """);
  }

  private CommandRun quote(String... more) {
    Stream<String> log =
        Stream.of("quote", "--lang", "en", "--unaudited", "--interactions", path("log.csv"));
    return CommandRun.of(Stream.concat(log, Stream.of(more)).toArray());
  }

  private String path(String name) {
    return dir.resolve(name).toString();
  }

  @Test
  void help_saysWhatItDoes_withAnExample() {
    CommandRun run = CommandRun.of("quote", "--help");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("zhenzan quote --creator c42", "--deals", "Exit status: 0");
  }

  @Test
  void quote_tellsRangeFormulaAndInputs() {
    CommandRun run = quote("--creator", "c0", "--videos", path("videos.csv"));
    assertThat(run.status()).isZero();
    assertThat(run.out())
        .contains("No audit stands behind this quote")
        .contains("A post", "A live session", "formula version 1")
        .contains("price = reach / 1000")
        .contains("reach is estimated from valid likes");
  }

  @Test
  void folder_hasPagesAndTables_andWhatWasRejected() throws IOException {
    CommandRun run =
        quote(
            "--creator",
            "c0",
            "--creator",
            "c1",
            "--videos",
            path("videos.csv"),
            "--deals",
            path("deals.csv"),
            "--lives",
            path("lives.csv"),
            "--out",
            path("out"));
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("Creators side by side");
    for (String file :
        new String[] {
          "quote.html",
          "quote.json",
          "quotes.csv",
          "inputs.csv",
          "whatif.csv",
          "peers.csv",
          "indices.csv"
        }) {
      assertThat(Files.readString(dir.resolve("out").resolve(file))).as(file).isNotBlank();
    }
    assertThat(Files.readAllBytes(dir.resolve("out/quote.pdf"))).startsWith('%', 'P', 'D', 'F');
    assertThat(Files.readString(dir.resolve("out/rejects.csv")))
        .contains(",3,price_cny,free,\"is no amount of money");
    assertThat(Files.readString(dir.resolve("out/quote.json"))).contains("\"sessions\" : 1");
  }

  @Test
  void rejectsWithoutAFolder_areCounted() {
    CommandRun run =
        quote("--creator", "c0", "--videos", path("videos.csv"), "--deals", path("deals.csv"));
    assertThat(run.status()).isZero();
    assertThat(run.err()).contains("1 rows could not be used");
  }

  @Test
  void strangers_andLogsWithoutCreators_areToldApart() {
    CommandRun stranger = quote("--creator", "who", "--videos", path("videos.csv"));
    assertThat(stranger.status()).isEqualTo(3);
    assertThat(stranger.err()).contains("no work is of creator who");
    CommandRun unknown = quote("--creator", "c0");
    assertThat(unknown.status()).isEqualTo(3);
    assertThat(unknown.err()).contains("give --videos");
  }
}
