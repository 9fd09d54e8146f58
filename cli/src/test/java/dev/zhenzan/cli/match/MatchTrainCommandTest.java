package dev.zhenzan.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchTrainCommandTest {
  @TempDir private static Path folder;

  @TempDir private Path out;

  private static MatchWorld world;

  @BeforeAll
  static void train() throws IOException {
    world = MatchWorld.of(folder);
    List<String> log = Files.readAllLines(world.log());
    List<String> rows = new ArrayList<>(log.subList(1, log.size()));
    // All times are of one zone and one length, so that their texts are in order of time.
    rows.sort((a, b) -> a.split(",", -1)[3].compareTo(b.split(",", -1)[3]));
    int middle = rows.size() * 3 / 4;
    part("early.csv", log.getFirst(), rows.subList(0, middle));
    part("late.csv", log.getFirst(), rows.subList(middle, rows.size()));
  }

  private static void part(String name, String header, List<String> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    Files.write(folder.resolve(name), lines);
  }

  private CommandRun train(Path log, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("--model", out.resolve("model")));
    arguments.addAll(List.of("--interactions", log));
    arguments.addAll(List.of(more));
    return MatchWorld.run("match train", arguments.toArray());
  }

  private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }

  @Test
  void auditedLog_givesAModelWithItsCard() throws Exception {
    CommandRun run = train(world.log(), "--videos", world.works(), "--vertical", "agriculture");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("Long views +foretold with AUC 0\\.[0-9]{3}, calibration error 0\\.")
        .containsPattern("Likes +foretold with AUC 0\\.")
        .contains(out.resolve("model").toString());
    assertThat(run.err()).contains("reading: ", "auditing: done", "training: done");
    assertThat(out.resolve("model").toFile().list())
        .containsExactlyInAnyOrder("model.bin", "model.json");
    assertThat(Files.readString(out.resolve("model/model.json")))
        .contains(
            "\"format\" : \"zhenzan-match-model/1\"",
            "\"vertical\" : \"agriculture\"",
            "\"bytes\" : " + Files.size(world.log()),
            sha256(world.log()),
            sha256(world.works()),
            "\"auc\" : 0.",
            "\"calibration_error\" : 0.",
            "\"seed\" : 1");
  }

  @Test
  void model_isTheSameWhateverTheThreads() throws IOException {
    CommandRun run = train(world.log(), "--unaudited", "--videos", world.works(), "--threads", 3);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(out.resolve("model/model.bin"))
        .hasSameBinaryContentAs(world.model().resolve("model.bin"));
    assertThat(out.resolve("model/model.json"))
        .hasSameBinaryContentAs(world.model().resolve("model.json"));
  }

  @Test
  void otherSeed_isAnotherModel() throws IOException {
    CommandRun run = train(world.log(), "--unaudited", "--videos", world.works(), "--seed", 2);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.mismatch(out.resolve("model/model.bin"), world.model().resolve("model.bin")))
        .isNotNegative();
  }

  @Test
  void modelThatGoesOn_knowsBothLogsAndKeepsTheIds() throws Exception {
    Path early = folder.resolve("early.csv");
    Path late = folder.resolve("late.csv");
    Path first = out.resolve("first");
    Path works =
        Files.writeString(
            out.resolve("new.csv"), "video_id,creator_id,published_at,tags\nnew1,,,topic-1\n");
    MatchWorld.fine(
        "match train --unaudited --seed 5 --interactions",
        early,
        "--videos",
        world.works(),
        "--model",
        first);

    CommandRun run = train(late, "--unaudited", "--videos", works, "--from", first);

    assertThat(run.status()).as(run.err()).isZero();
    String card = Files.readString(out.resolve("model/model.json"));
    assertThat(card)
        .containsSubsequence(sha256(early), sha256(world.works()), sha256(late), sha256(works))
        .contains("\"seed\" : 5", "\"videos\" : " + (world.videos().size() + 1));
    assertThat(until(card)).isGreaterThan(until(Files.readString(first.resolve("model.json"))));
    assertThat(first.resolve("model.bin")).exists();
    CommandRun again =
        MatchWorld.run(
            "match train --unaudited --interactions",
            late,
            "--from",
            out.resolve("model"),
            "--model",
            out.resolve("again"));
    assertThat(again.status()).isEqualTo(3);
    assertThat(again.err()).contains("late.csv", "has learnt until", "give what is later");
    assertThat(out.resolve("again")).doesNotExist();
  }

  private static String until(String card) {
    return card.lines().filter(line -> line.contains("\"until\"")).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--vertical all", "--seed 3", "--embed", "--histories h.csv"})
  void whatAModelBeganWith_cannotBeChangedLater(String option) {
    CommandRun run =
        MatchWorld.run("match train " + option + " --from m --model x --interactions", world.log());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(option.split(" ", -1)[0], "--from");
  }

  @Test
  void captions_areEmbeddedAndGoOnBeingEmbedded() throws IOException {
    List<String> works = new ArrayList<>(List.of("video_id,creator_id,published_at,caption"));
    for (int i = 0; i < 12; i++) {
      works.add(world.videos().get(i) + ",,," + (i % 2 == 0 ? "教你做红烧肉" : "新手机开箱测评") + i);
    }
    Path captions = Files.write(out.resolve("captions.csv"), works);
    Path more =
        Files.writeString(
            out.resolve("more.csv"),
            "video_id,creator_id,published_at,caption\nnew1,,,家常红烧肉的做法\nnew2,,,手机评测\n");
    CommandRun run =
        train(folder.resolve("early.csv"), "--unaudited", "--embed", "--videos", captions);
    assertThat(run.status()).as(run.err()).isZero();

    MatchWorld.fine(
        "match train --unaudited --interactions",
        folder.resolve("late.csv"),
        "--videos",
        more,
        "--from",
        out.resolve("model"),
        "--model",
        out.resolve("next"));

    for (String model : List.of("model", "next")) {
      assertThat(score(model, more, "new1")).isNotEqualTo(score(model, more, "new2"));
    }
  }

  /** The scores of the first account and a work by a model. */
  private String score(String model, Path works, String work) throws IOException {
    Path pairs =
        Files.writeString(
            out.resolve("pairs.csv"),
            "account_id,video_id,time\n"
                + world.accounts().getFirst()
                + ","
                + work
                + ",2026-03-06T12:00:00Z\n");
    MatchWorld.fine(
        "match score --pairs",
        pairs,
        "--model",
        out.resolve(model),
        "--videos",
        works,
        "--out",
        out.resolve("scores.csv"));
    return Files.readAllLines(out.resolve("scores.csv")).get(1).split(",", 4)[3];
  }

  @Test
  void badRows_areLeftOutAndWritten() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(world.log()));
    lines.add(5, "a,v,view,whenever,1,2");
    Path log = Files.write(out.resolve("log.csv"), lines);
    Path rejects = out.resolve("rejects.csv");

    CommandRun run = train(log, "--unaudited", "--rejects", rejects);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("1 row could not be used", "log.csv, line 6, column time");
    assertThat(Files.readAllLines(rejects)).hasSize(2);
  }

  @Test
  void logThatTeachesNothing_isNamedAndLeavesNoFolder() throws IOException {
    Path log =
        Files.writeString(
            out.resolve("log.csv"), "account_id,video_id,time\na,v,2026-03-02T08:15:00Z\n");

    CommandRun run = train(log, "--unaudited");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("log.csv", "two times or more").doesNotContain("should not");
    assertThat(out.resolve("model")).doesNotExist();
  }

  @Test
  void nothingToLearnFrom_isAnErrorOfUsage() {
    CommandRun run = MatchWorld.run("match train --model x --videos", world.works());

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--interactions", "--histories");
    assertThat(train(world.log(), "--vertical", "a\nb").status()).isEqualTo(2);
  }

  @Test
  void folderWithFiles_isNotWrittenOver() throws IOException {
    Files.createDirectories(out.resolve("model"));
    Files.writeString(out.resolve("model/mine.txt"), "mine");

    CommandRun run = train(world.log(), "--unaudited");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("not empty");
    assertThat(out.resolve("model").toFile().list()).containsExactly("mine.txt");
  }
}
