package dev.zhenzan.cli.creator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnoseCommandTest {
  private static final long START = 1_767_542_400L;

  @TempDir private static Path folder;

  /**
   * Three creators; what goes out in the evening is liked four times as often, or just as often.
   */
  @BeforeAll
  static void write() throws IOException {
    write("", 80, 90);
    write("flat-", 20, 18);
  }

  private static void write(String name, int evening, int count) throws IOException {
    RandomGenerator random = new SplittableRandom(1);
    List<String> log = new ArrayList<>(List.of("account_id,video_id,kind,time,dwell_ms,region"));
    List<String> works =
        new ArrayList<>(List.of("video_id,creator_id,published_at,caption,duration_ms"));
    for (int work = 0; work < count; work++) {
      int hour = random.nextInt(24 * 40);
      long published = START + 3600L * hour + 60;
      String caption = work % 2 == 0 ? "草莓 种植" : "手机 评测";
      works.add("v%d,maker-%d,%d,%s,20000".formatted(work, work % 3, published, caption));
      int views = hour % 24 >= 18 ? evening : 20;
      for (int view = 0; view < views; view++) {
        long time = published + (long) (random.nextExponential() * 30_000);
        int account = random.nextInt(5000);
        log.add("a%d,v%d,view,%d,%d,east".formatted(account, work, time, random.nextInt(20000)));
        if (view % 10 == 0) {
          log.add("a%d,v%d,like,%d,,west".formatted(account, work, time + 9));
        }
      }
    }
    Files.write(folder.resolve(name + "log.csv"), log);
    Files.write(folder.resolve(name + "works.csv"), works);
  }

  private static CommandRun diagnose(String out, Object... more) {
    return diagnose("", out, List.of(more));
  }

  private static CommandRun diagnose(String log, String out, List<Object> more) {
    List<Object> arguments = new ArrayList<>(List.of("diagnose", "--unaudited"));
    arguments.addAll(List.of("--interactions", folder.resolve(log + "log.csv")));
    arguments.addAll(List.of("--videos", folder.resolve(log + "works.csv")));
    arguments.addAll(List.of("--out", folder.resolve(out)));
    arguments.addAll(more);
    return CommandRun.of(arguments.toArray());
  }

  private static String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void creator_getsAFolder_withPageTablesAndRecommendation() throws IOException {
    CommandRun run = diagnose("one", "--creator", "maker-0", "--lang", "en");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("Creator       maker-0", "the habit's views, 95 % interval");
    assertThat(folder.resolve("one"))
        .isDirectoryContaining("glob:**/diagnosis.json")
        .isDirectoryContaining("glob:**/hours.csv")
        .isDirectoryContaining("glob:**/distribution.csv")
        .isDirectoryContaining("glob:**/rejects.csv");
    assertThat(text("one/recommendations.csv")).contains("publish_at");
    assertThat(text("one/topics.csv")).startsWith("tag,scope,works_with,");
    assertThat(text("one/diagnosis.html"))
        .contains("Creator diagnosis", "maker-0", "likes per view");
    assertThat(text("one/diagnosis.json")).contains("\"like_rate\", \"completion\"");
    assertThat(Files.readAllLines(folder.resolve("one/hours.csv")))
        .anyMatch(line -> line.endsWith(",1"));
    assertThat(Files.readAllBytes(folder.resolve("one/diagnosis.pdf")))
        .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(isWellFormed(folder.resolve("one/diagnosis.json"))).isTrue();
  }

  @Test
  void nothingSignificant_recommendsNoHour_anywhere() throws IOException {
    CommandRun run = diagnose("flat-", "flat", List.of("--creator", "maker-0", "--lang", "en"));

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("none recommended: nothing significant");
    assertThat(text("flat/diagnosis.json"))
        .containsPattern("\"recommended\" : \\[ ]")
        .containsPattern("\"highest\" : \\[ \\{");
    assertThat(text("flat/recommendations.csv")).doesNotContain("publish_at");
    assertThat(Files.readAllLines(folder.resolve("flat/hours.csv")).stream().skip(1))
        .hasSize(168)
        .allMatch(line -> line.endsWith(",0"));
  }

  private static boolean isWellFormed(Path file) throws IOException {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      JsonToken first = parser.nextToken();
      parser.skipChildren();
      return first == JsonToken.START_OBJECT && parser.nextToken() == null;
    }
  }

  @Test
  void chinesePage_speaksChinese() throws IOException {
    CommandRun run = diagnose("zh", "--creator", "maker-1", "--lang", "zh");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(text("zh/diagnosis.html")).contains("创作者诊断", "什么时候发布");
  }

  @Test
  void severalCreators_haveAFolderEach() throws IOException {
    CommandRun run = diagnose("two", "--creator", "maker-0", "--creator", "maker-2");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(text("two/maker-0/diagnosis.json")).contains("\"creator_id\" : \"maker-0\"");
    assertThat(text("two/maker-2/diagnosis.json")).contains("\"creator_id\" : \"maker-2\"");
    assertThat(folder.resolve("two/rejects.csv")).exists();
  }

  @Test
  void unknownCreator_isAnError_thatNamesNobodyElse_andLeavesNothing() {
    CommandRun run = diagnose("none", "--creator", "maker-9");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("no work is of creator maker-9").doesNotContain("maker-0");
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void sameInput_givesTheSameBytes() throws IOException {
    diagnose("first", "--creator", "maker-0", "--lang", "en", "--threads", 1);
    diagnose("second", "--creator", "maker-0", "--lang", "en", "--threads", 2);

    for (String file : List.of("diagnosis.json", "diagnosis.html", "diagnosis.pdf", "hours.csv")) {
      assertThat(folder.resolve("second/" + file))
          .hasSameBinaryContentAs(folder.resolve("first/" + file));
    }
  }
}
