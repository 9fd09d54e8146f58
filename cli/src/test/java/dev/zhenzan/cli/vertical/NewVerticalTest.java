package dev.zhenzan.cli.vertical;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A vertical that nobody knew before is diagnosed by its own words and advice, without any code.
 */
class NewVerticalTest {
  private static final int WORKS = 40;
  private static final OffsetDateTime START = OffsetDateTime.parse("2026-03-02T08:00:00+08:00");

  @TempDir Path folder;

  private void writePack() throws IOException {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(
        pack.resolve("pack.yaml"),
        """
        code: tea
        version: 7
        name: {zh: 茶, en: Tea}
        description: {zh: 茶农和茶人, en: Growers and drinkers of tea}
        """);
    Files.writeString(
        pack.resolve("vocabulary.yaml"),
        """
        tags:
          - {code: tea.bowls, name: {zh: 盖碗茶, en: Lidded bowls}, words: [盖碗]}
        """);
    Files.writeString(
        pack.resolve("advice.yaml"),
        """
        topic_rising:
          title: {zh: 茶客爱看这个, en: What tea drinkers look for}
          text:
            zh: 「{topic}」高{lift}（{lift_low}至{lift_high}，{works}个作品）
            en: "{topic} does {lift} better ({lift_low} to {lift_high}, {works} works)"
        """);
  }

  /** Every other work is about lidded bowls; three times as many view it and like it. */
  private void writeLog() throws IOException {
    SplittableRandom random = new SplittableRandom(5);
    List<String> works = new ArrayList<>(List.of("video_id,creator_id,published_at,caption"));
    List<String> rows = new ArrayList<>(List.of("account_id,video_id,kind,time"));
    for (int work = 0; work < WORKS; work++) {
      boolean tea = work % 2 == 0;
      OffsetDateTime published = START.plusDays(work);
      works.add("v%d,c1,%s,%s".formatted(work, published, tea ? "用盖碗喝一口" : "随手拍"));
      int viewers = (tea ? 90 : 30) + random.nextInt(20);
      for (int viewer = 0; viewer < viewers; viewer++) {
        String account = "a" + random.nextInt(5000);
        OffsetDateTime time = published.plus(Duration.ofSeconds(random.nextInt(80_000)));
        rows.add("%s,v%d,view,%s".formatted(account, work, time));
        if (random.nextInt(4) == 0) {
          rows.add("%s,v%d,like,%s".formatted(account, work, time.plusSeconds(20)));
        }
      }
    }
    Files.write(folder.resolve("videos.csv"), works);
    Files.write(folder.resolve("log.csv"), rows);
  }

  private CommandRun diagnose(String out, String... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of(
                "diagnose",
                "--creator=c1",
                "--unaudited",
                "--lang=en",
                "--interactions=" + folder.resolve("log.csv"),
                "--videos=" + folder.resolve("videos.csv"),
                "--out=" + folder.resolve(out)));
    arguments.addAll(List.of(more));
    return CommandRun.of(arguments.toArray());
  }

  @Test
  void newVertical_isDiagnosedByItsOwnWordsAndAdvice() throws IOException {
    writePack();
    writeLog();

    CommandRun own = diagnose("own", "--vertical=tea", "--packs=" + folder.resolve("pack"));
    CommandRun general = diagnose("general");

    assertThat(own.status()).as(own.err()).isZero();
    assertThat(Files.readString(folder.resolve("own/diagnosis.json")))
        .contains("\"vertical\" : \"tea\"", "\"tea.bowls\"", "\"topic_rising\"");
    assertThat(Files.readString(folder.resolve("own/diagnosis.html")))
        .contains("What tea drinkers look for", "Lidded bowls does ");
    assertThat(general.status()).isZero();
    assertThat(Files.readString(folder.resolve("general/diagnosis.json")))
        .doesNotContain("tea.bowls", "What tea drinkers look for");
  }
}
