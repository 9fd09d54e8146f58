package dev.zhenzan.cli.match;

import static dev.zhenzan.cli.match.MatchWorld.Person.EASTERN;
import static dev.zhenzan.cli.match.MatchWorld.Person.MINOR;
import static dev.zhenzan.cli.match.MatchWorld.Person.NOT_PERSONAL;
import static dev.zhenzan.cli.match.MatchWorld.Person.NO_CONSENT;
import static dev.zhenzan.cli.match.MatchWorld.Person.SILENT;
import static dev.zhenzan.cli.match.MatchWorld.Person.WESTERN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchAudienceCommandTest {
  private static final String BEFORE = "2026-03-01T00:00:00Z";

  /** Later than everything that the model knows. */
  private static final String AFTER = "2026-05-01T00:00:00Z";

  @TempDir private static Path folder;

  private static MatchWorld world;

  @BeforeAll
  static void train() throws IOException {
    world = MatchWorld.of(folder);
  }

  private static List<String> how(Map<String, String[]> found, String how) {
    return found.values().stream().filter(row -> row[2].equals(how)).map(row -> row[1]).toList();
  }

  @Test
  void audience_isOfThoseWhoConsentedAndMayBeMatched() throws IOException {
    Map<String, String[]> found = world.found();

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(world.those(WESTERN, EASTERN));
    assertThat(Files.readAllLines(world.out()).getFirst())
        .isEqualTo("rank,account_id,how,p_watch,p_like");
  }

  @Test
  void ranks_areByTheChanceOfALongView() throws IOException {
    List<String[]> rows = List.copyOf(world.found().values());

    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i)[0]).isEqualTo(String.valueOf(i + 1));
      assertThat(Double.parseDouble(rows.get(i)[3])).isBetween(0.0, 1.0);
      double before = i == 0 ? 1 : Double.parseDouble(rows.get(i - 1)[3]);
      assertThat(Double.parseDouble(rows.get(i)[3])).isLessThanOrEqualTo(before + 1e-5);
    }
    assertThat(rows.getFirst()[3]).isNotEqualTo(rows.getLast()[3]);
  }

  @Test
  void top_isAPartOfTheWholeRanking() throws IOException {
    List<String> all = List.copyOf(world.found().keySet());

    assertThat(world.found("--top", 5).keySet()).containsExactlyElementsOf(all.subList(0, 5));
  }

  @Test
  void moreThanThereAre_isAll() throws IOException {
    int most = Integer.MAX_VALUE;

    assertThat(
            world.found("--top", most, "--drawn", most, "--cap", most, "--cap-days", 3660).keySet())
        .containsExactlyInAnyOrderElementsOf(world.those(WESTERN, EASTERN, NOT_PERSONAL));
  }

  @Test
  void thoseNotMatchedByPersonalData_areOnlyDrawnAndAllScoreAlike() throws IOException {
    Map<String, String[]> found = world.found("--drawn", 1000);

    assertThat(how(found, "matched"))
        .containsExactlyInAnyOrderElementsOf(world.those(WESTERN, EASTERN));
    assertThat(how(found, "drawn")).containsExactlyInAnyOrderElementsOf(world.those(NOT_PERSONAL));
    assertThat(
            found.values().stream()
                .filter(row -> row[2].equals("drawn"))
                .map(row -> row[3] + " " + row[4]))
        .isNotEmpty()
        .allMatch(scores -> scores.equals(scoresOf(found, world.those(NOT_PERSONAL).getFirst())));
  }

  private static String scoresOf(Map<String, String[]> found, String account) {
    String[] row = found.getOrDefault(account, new String[5]);
    return row[3] + " " + row[4];
  }

  @Test
  void minors_areDrawnForWorksThatAreForEverybodyAlone() throws IOException {
    Map<String, String[]> found = world.found("--drawn", 1000, "--for-everybody");

    assertThat(how(found, "drawn"))
        .containsExactlyInAnyOrderElementsOf(world.those(NOT_PERSONAL, MINOR));
    assertThat(how(found, "matched")).doesNotContainAnyElementsOf(world.those(MINOR));
  }

  @Test
  void consentWithdrawnAfterEverythingTheModelKnows_isRespected() throws IOException {
    String left = world.those(WESTERN).getFirst();
    String off = world.those(WESTERN).get(1);
    Path choices =
        world.choices(
            left + "," + AFTER + ",consent_withdrawn,,",
            off + "," + AFTER + ",personalisation_off,,");

    Map<String, String[]> found = world.found("--drawn", 1000, "--choices", choices);

    assertThat(found).doesNotContainKey(left);
    assertThat(how(found, "drawn")).contains(off);
    assertThat(world.found("--choices", choices, "--at", BEFORE)).doesNotContainKeys(left, off);
  }

  @Test
  void consentGivenLater_bringsIn() throws IOException {
    String came = world.those(SILENT).getFirst();
    String changed = world.those(NO_CONSENT).getFirst();
    Path choices =
        world.choices(
            came + "," + BEFORE + ",consent_given,,", changed + "," + AFTER + ",consent_given,,");

    assertThat(world.found("--choices", choices)).containsKey(came).doesNotContainKey(changed);
    assertThat(world.found("--choices", choices, "--at", AFTER)).containsKeys(came, changed);
    Path shown = shown("stranger," + world.video() + ",view," + AFTER);
    assertThat(world.found("--choices", choices, "--shown", shown)).containsKeys(came, changed);
  }

  @Test
  void choicesAfterTheShowing_onlyTakeAway() throws IOException {
    String left = world.those(WESTERN).getFirst();
    String off = world.those(WESTERN).get(1);
    String on = world.those(NOT_PERSONAL).getFirst();
    Path choices =
        world.choices(
            left + ",2026-04-01T00:00:00Z,consent_withdrawn,,",
            left + "," + AFTER + ",consent_given,,",
            off + ",2026-04-01T00:00:00Z,personalisation_off,,",
            off + "," + BEFORE + ",personalisation_on,,",
            on + "," + AFTER + ",personalisation_on,,");

    assertThat(world.found("--choices", choices)).doesNotContainKeys(left, off, on);
    assertThat(world.found("--choices", choices, "--at", BEFORE)).doesNotContainKeys(left, off, on);
    assertThat(world.found("--choices", choices, "--at", AFTER))
        .containsKeys(left, on)
        .doesNotContainKey(off);
  }

  @Test
  void tagDeleted_changesNothingForAnybodyElse() throws IOException {
    String who = world.those(WESTERN).getFirst();
    Map<String, String[]> before = world.found("--drawn", 1000);
    Path choices =
        world.choices(
            who + "," + BEFORE + ",tag_deleted,zhenzan:topic-1,",
            who + "," + BEFORE + ",tag_deleted,food.fruit,");

    Map<String, String[]> after = world.found("--drawn", 1000, "--choices", choices);

    assertThat(after.keySet()).containsExactlyInAnyOrderElementsOf(before.keySet());
    before.keySet().stream()
        .filter(account -> !account.equals(who))
        .forEach(
            account -> assertThat(scoresOf(after, account)).isEqualTo(scoresOf(before, account)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"consent_wihtdrawn,,", "tag_deleted,no-such-tag,", "consent_withdrawn,x,"})
  void choiceThatCannotBeRead_stopsTheSearch(String lost) throws IOException {
    Path choices = world.choices(world.those(WESTERN).getFirst() + "," + AFTER + "," + lost);
    Files.deleteIfExists(world.out());
    Path rejects = folder.resolve("rejects.csv");

    CommandRun run = world.audience("--choices", choices, "--rejects", rejects);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("choices.csv", "line 2", "withdrawal", "mend");
    assertThat(Files.readAllLines(rejects)).hasSize(2);
    assertThat(world.out()).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {",x,,", ",,yes,", ",,,2"})
  void accountsRowThatCannotBeUsed_stopsTheSearch(String lost) throws IOException {
    Path accounts = folder.resolve("lost.csv");
    Files.writeString(
        accounts,
        "account_id,minor,consent,personalisation\n" + world.accounts().getFirst() + lost + "\n");
    Files.deleteIfExists(world.out());

    CommandRun run = world.audience("--accounts", accounts);

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("lost.csv", "line 2", "refusal", "mend");
    assertThat(world.out()).doesNotExist();
  }

  @Test
  void showingThatCannotBeUsed_stopsTheSearch() throws IOException {
    Files.deleteIfExists(world.out());

    CommandRun run = world.audience("--shown", shown("someone," + world.video() + ",view,when"));

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err()).contains("shown.csv", "line 2", "showing", "mend");
    assertThat(world.out()).doesNotExist();
  }

  @Test
  void region_limitsToThoseWhoLiveThere() throws IOException {
    Map<String, String[]> found = world.found("--region", "east", "--drawn", 1000);

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(world.those(EASTERN));
  }

  @Test
  void whoeverSawTheWork_isNotFoundAgain() throws IOException {
    String saw = world.those(WESTERN).getFirst();
    String sawAnother = world.those(WESTERN).get(1);
    Path shown =
        shown(
            saw + "," + world.video() + ",view," + AFTER,
            sawAnother + "," + world.videos().get(1) + ",view," + AFTER,
            "stranger," + world.video() + ",view," + AFTER);

    assertThat(world.found("--shown", shown)).doesNotContainKey(saw).containsKey(sawAnother);
  }

  @Test
  void frequencyCap_sparesThoseWhoWereShownMuch() throws IOException {
    String much = world.those(EASTERN).getFirst();
    String little = world.those(EASTERN).get(1);
    Path shown =
        shown(
            much + "," + world.videos().get(1) + ",view,2026-05-01T08:00:00Z",
            much + ",unknown-work,view,2026-05-01T07:00:00Z",
            little + "," + world.videos().get(1) + ",view,2026-05-01T08:00:00Z",
            little + "," + world.videos().get(2) + ",view,2026-04-29T08:00:00Z");

    assertThat(world.found("--shown", shown, "--cap", 2))
        .doesNotContainKey(much)
        .containsKey(little);
    assertThat(world.found("--shown", shown, "--cap", 2, "--cap-days", 3))
        .doesNotContainKeys(much, little);
    assertThat(world.found("--shown", shown, "--cap", 3)).containsKeys(much, little);
  }

  private static Path shown(String... lines) throws IOException {
    return Files.writeString(
        folder.resolve("shown.csv"),
        "account_id,video_id,kind,time\n" + String.join("\n", lines) + "\n");
  }

  @Test
  void newWork_isFoundAnAudienceByItsTags() throws IOException {
    Path works = folder.resolve("new.csv");
    Files.writeString(
        works,
        "video_id,creator_id,published_at,category,tags\nnew1,m,,topic-1,topic-1\nnew2,m,,,\n");

    Map<String, String[]> tagged = world.found("--videos", works, "--video", "new1");
    Map<String, String[]> plain = world.found("--videos", works, "--video", "new2");

    assertThat(tagged.keySet()).containsExactlyInAnyOrderElementsOf(plain.keySet());
    assertThat(
            tagged.keySet().stream().map(account -> scoresOf(tagged, account)).distinct().count())
        .isGreaterThan(5);
    assertThat(scoresOf(tagged, List.copyOf(tagged.keySet()).getFirst()))
        .isNotEqualTo(scoresOf(plain, List.copyOf(tagged.keySet()).getFirst()));
  }

  @Test
  void creator_isNotFoundForTheirOwnWork() throws IOException {
    String creator = world.those(EASTERN).getFirst();
    Path works = folder.resolve("own.csv");
    Files.writeString(works, "video_id,creator_id,published_at\nown," + creator + ",\n");

    assertThat(world.found("--videos", works, "--video", "own").keySet())
        .doesNotContain(creator)
        .hasSize(world.those(WESTERN, EASTERN).size() - 1);
  }

  @Test
  void whatNobodyKnows_isAnErrorOfUsage() {
    CommandRun video = world.audience("--video", "nobody-knows");
    CommandRun region = world.audience("--region", "north");

    assertThat(video.status()).isEqualTo(2);
    assertThat(video.err()).contains("--video nobody-knows", "--videos");
    assertThat(region.status()).isEqualTo(2);
    assertThat(region.err()).contains("--region north", "--accounts");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--top -1",
        "--top x",
        "--top 3000000000",
        "--drawn -1",
        "--cap 0",
        "--cap-days 0",
        "--cap-days 200000",
        "--at yesterday",
        "--at -999999999-01-01T00:00:00Z",
        "--at +999999999-01-01T00:00:00Z",
        "--at 2004-12-31T23:59:59Z",
        "--at 2050-01-01T00:00:00Z"
      })
  void wrongNumbers_areErrorsOfUsage(String wrong) {
    CommandRun run = world.audience((Object[]) wrong.split(" ", -1));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(wrong.split(" ", -1)[0]);
  }

  @Test
  void nobodyFound_isANegativeAnswer() throws IOException {
    Path all = folder.resolve("all_seen.csv");
    Files.write(
        all,
        Stream.concat(
                Stream.of("account_id,video_id,kind,time"),
                world.accounts().stream()
                    .map(account -> account + "," + world.video() + ",view," + AFTER))
            .toList());

    CommandRun run = world.audience("--shown", all);
    CommandRun withoutConsent =
        MatchWorld.run(
            "match audience --out",
            world.out(),
            "--model",
            world.model(),
            "--video",
            world.video());

    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.out()).contains("0 matched", "by seen");
    assertThat(withoutConsent.status()).isEqualTo(1);
    assertThat(withoutConsent.out()).contains("by no_consent");
    assertThat(Files.readAllLines(world.out())).hasSize(1);
  }

  @Test
  void accountsWithoutConsentColumn_areToldOf() throws IOException {
    Path accounts = folder.resolve("plain.csv");
    Files.writeString(accounts, "account_id,followers\n" + world.accounts().getFirst() + ",3\n");

    CommandRun run =
        MatchWorld.run(
            "match audience --out",
            world.out(),
            "--model",
            world.model(),
            "--video",
            world.video(),
            "--accounts",
            accounts);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("plain.csv", "no column consent");
  }

  @Test
  void audience_isTheSameWhateverTheThreads() throws IOException {
    world.found("--drawn", 20, "--threads", 1);
    byte[] one = Files.readAllBytes(world.out());
    world.found("--drawn", 20, "--threads", 3);

    assertThat(Files.readAllBytes(world.out())).isEqualTo(one);
  }

  @Test
  void draw_isByItsSeed() throws IOException {
    List<String> one = how(world.found("--drawn", 5, "--seed", 1), "drawn");

    assertThat(how(world.found("--drawn", 5, "--seed", 1), "drawn")).isEqualTo(one).hasSize(5);
    assertThat(how(world.found("--drawn", 5, "--seed", 2), "drawn")).hasSize(5).isNotEqualTo(one);
  }

  @Test
  void console_tellsWhoWasFoundAndWhoWasKeptOut() {
    CommandRun run = world.audience("--drawn", 3);

    assertThat(run.out())
        .contains(
            "%d matched, 3 drawn".formatted(world.those(WESTERN, EASTERN).size()),
            "by no_consent",
            "by age",
            world.out().toString());
    assertThat(run.err()).contains("indexing: done");
  }

  @Test
  void damagedModel_isNamedWithWhatToDo() throws IOException {
    Path model = Files.createDirectory(folder.resolve("damaged"));
    byte[] bytes = Files.readAllBytes(world.model().resolve("model.bin"));
    Files.write(model.resolve("model.bin"), Arrays.copyOf(bytes, bytes.length - 1));

    CommandRun damaged = MatchWorld.run("match audience --video x --out y --model", model);

    assertThat(damaged.status()).isEqualTo(3);
    assertThat(damaged.err()).contains("model.bin", "damaged", "train the model again");
  }
}
