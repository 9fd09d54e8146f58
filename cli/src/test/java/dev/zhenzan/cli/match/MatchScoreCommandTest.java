package dev.zhenzan.cli.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchScoreCommandTest {
  private static final String TIME = "2026-03-06T12:00:00Z";

  @TempDir private static Path folder;

  private static MatchWorld world;

  @BeforeAll
  static void train() throws IOException {
    world = MatchWorld.of(folder);
  }

  private static Path pairs(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("pairs.csv"),
        "note,account_id,video_id,time\n" + String.join("\n", lines) + "\n");
  }

  private static Path scores() {
    return folder.resolve("scores.csv");
  }

  private static CommandRun score(Path pairs, Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("--model", world.model(), "--pairs", pairs));
    arguments.addAll(List.of("--out", scores()));
    arguments.addAll(List.of(more));
    return MatchWorld.run("match score", arguments.toArray());
  }

  /** The two scores of each pair. */
  private static List<String> scored(Path pairs, Object... more) throws IOException {
    CommandRun run = score(pairs, more);
    assertThat(run.status()).as(run.err()).isZero();
    return Files.readAllLines(scores()).stream()
        .skip(1)
        .map(line -> line.split(",", 5)[4])
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Path everyPairOfTheFirst(int accounts, int videos) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String account : world.accounts().subList(0, accounts)) {
      for (String video : world.videos().subList(0, videos)) {
        lines.add("n," + account + "," + video + "," + TIME);
      }
    }
    return pairs(lines.toArray(String[]::new));
  }

  @Test
  void everyPair_isScoredOrRejected() throws IOException {
    String account = world.accounts().getFirst();
    Path rejects = folder.resolve("rejects.csv");
    Path pairs =
        pairs(
            "one," + account + "," + world.video() + "," + TIME,
            "two," + account + "," + world.video() + ",whenever",
            "three,," + world.video() + "," + TIME,
            "\"fo,ur\",stranger,unknown-work," + TIME,
            "five," + account);

    CommandRun run = score(pairs, "--rejects", rejects);

    assertThat(run.status()).as(run.err()).isZero();
    List<String> rows = Files.readAllLines(scores());
    assertThat(rows.getFirst()).isEqualTo("note,account_id,video_id,time,p_watch,p_like");
    assertThat(rows).hasSize(1 + 2);
    assertThat(rows.get(1)).startsWith("one," + account + "," + world.video() + "," + TIME + ",0.");
    assertThat(rows.get(2)).startsWith("\"fo,ur\",stranger,unknown-work," + TIME + ",0.");
    assertThat(Files.readAllLines(rejects))
        .hasSize(1 + 3)
        .anySatisfy(line -> assertThat(line).contains(",3,time,whenever,"))
        .anySatisfy(line -> assertThat(line).contains(",4,account_id,"))
        .anySatisfy(line -> assertThat(line).contains(",6,"));
    assertThat(run.out()).contains("(2 pairs)");
    assertThat(run.err())
        .contains("3 rows could not be used", "line 3", rejects.toString(), "scoring: 5 rows in");
  }

  @Test
  void pairsWithoutAUsableRow_failAndWriteNothing() throws IOException {
    Files.deleteIfExists(scores());

    CommandRun run = score(pairs("one,a,b,whenever"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("1 row could not be used", "--rejects FILE", "no row of");
    assertThat(scores()).doesNotExist();
  }

  @Test
  void pairsWithAHeaderAlone_areScoresWithAHeaderAlone() throws IOException {
    Path pairs = Files.writeString(folder.resolve("none.csv"), "account_id,video_id,time\n");

    assertThat(score(pairs).status()).isZero();
    assertThat(Files.readAllLines(scores()))
        .containsExactly("account_id,video_id,time,p_watch,p_like");
  }

  @Test
  void coldAccountsAndWorks_haveScoresOfTheirOwn() throws IOException {
    String known = world.accounts().getFirst();
    List<String> scores =
        scored(
            pairs(
                "n," + known + "," + world.video() + "," + TIME,
                "n,stranger," + world.video() + "," + TIME,
                "n,another," + world.video() + "," + TIME,
                "n," + known + ",new-work," + TIME,
                "n,stranger,new-work," + TIME));

    assertThat(scores.get(1)).isEqualTo(scores.get(2));
    assertThat(scores.stream().distinct()).hasSize(4);
  }

  @Test
  void scores_areTheSameWhateverTheThreads() throws IOException {
    Path pairs = everyPairOfTheFirst(100, 50);
    List<String> one = scored(pairs, "--threads", 1);

    assertThat(one).hasSize(5_000).doesNotContain("");
    assertThat(scored(pairs, "--threads", 3)).isEqualTo(one);
  }

  @Test
  void whoeverMayNotBeMatched_isScoredByTheWorkAlone() throws IOException {
    Path pairs = everyPairOfTheFirst(30, 1);

    List<String> free = scored(pairs);
    List<String> strict = scored(pairs, "--accounts", world.people());

    String plain = strict.getFirst();
    for (int i = 0; i < strict.size(); i++) {
      switch (MatchWorld.Person.of(i)) {
        case SILENT, NO_CONSENT, NOT_PERSONAL, MINOR -> assertThat(strict.get(i)).isEqualTo(plain);
        case WESTERN, EASTERN -> assertThat(strict.get(i)).isEqualTo(free.get(i));
      }
    }
    assertThat(free.stream().distinct().count()).isGreaterThan(15);
  }

  @Test
  void filesThatTellOfNoConsent_turnNobodyButWhoTurnedItOffToTheWorkAlone() throws IOException {
    Path pairs = everyPairOfTheFirst(30, 1);
    List<String> free = scored(pairs);
    List<String> lines = new ArrayList<>(List.of("account_id,followers,personalisation"));
    for (int i = 0; i < 30; i++) {
      lines.add(world.accounts().get(i) + ",3," + (i == 7 ? 0 : 1));
    }
    Path silent = Files.write(folder.resolve("silent.csv"), lines);

    List<String> scores = scored(pairs, "--accounts", silent);

    assertThat(scores.get(7)).isNotEqualTo(free.get(7));
    scores.set(7, free.get(7));
    assertThat(scores).isEqualTo(free);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "stranger,", "stranger,0"})
  void columnConsent_leavesNobodyWhoDidNotConsentPersonal(String row) throws IOException {
    Path accounts =
        Files.writeString(folder.resolve("asks.csv"), "account_id,consent\n" + row + "\n");
    Path plain =
        Files.writeString(folder.resolve("plain.csv"), "account_id,followers\nstranger,1\n");

    List<String> scores = scored(everyPairOfTheFirst(30, 1), "--accounts", accounts, plain);

    assertThat(scores).hasSize(30).containsOnly(scores.getFirst());
  }

  @Test
  void choicesWithoutARow_leaveNobodyWhoDidNotConsentPersonal() throws IOException {
    List<String> scores = scored(everyPairOfTheFirst(30, 1), "--choices", world.choices());

    assertThat(scores).hasSize(30).containsOnly(scores.getFirst());
  }

  @Test
  void accountsRowThatCannotBeUsed_stopsTheScoring() throws IOException {
    Path accounts =
        Files.writeString(folder.resolve("bad.csv"), "account_id,personalisation\nstranger,no\n");
    Files.deleteIfExists(scores());

    CommandRun run = score(everyPairOfTheFirst(3, 1), "--accounts", accounts);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("bad.csv", "line 2", "refusal", "mend");
    assertThat(scores()).doesNotExist();
  }

  @Test
  void choice_holdsFromItsTimeOn() throws IOException {
    String who = world.those(MatchWorld.Person.WESTERN).getFirst();
    Path choices = world.choices(who + ",2026-03-06T13:00:00Z,consent_withdrawn,,");
    Path pairs =
        pairs(
            "n," + who + "," + world.video() + ",2026-03-06T12:59:59Z",
            "n," + who + "," + world.video() + ",2026-03-06T13:00:00Z",
            "n,stranger," + world.video() + ",2026-03-06T13:00:00Z");

    List<String> scores = scored(pairs, "--accounts", world.people(), "--choices", choices);

    assertThat(scores.get(0)).isNotEqualTo(scores.get(1));
    assertThat(scores.get(1)).isEqualTo(scores.get(2));
  }

  @Test
  void unusableFiles_areNamed() throws IOException {
    Path pairs = pairs("n,a,b," + TIME);

    assertThat(score(folder.resolve("nowhere.csv")).err()).contains("nowhere.csv", "no such file");
    assertThat(score(folder.resolve("nowhere.csv")).status()).isEqualTo(3);
    CommandRun model = MatchWorld.run("match score --model none --out x.csv --pairs", pairs);
    assertThat(model.status()).isEqualTo(3);
    assertThat(model.err()).contains("model.bin", "zhenzan match train");
    assertThat(MatchWorld.run("match score --pairs", pairs).status()).isEqualTo(2);
  }
}
