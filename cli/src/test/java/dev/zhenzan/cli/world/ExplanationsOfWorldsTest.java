package dev.zhenzan.cli.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.evaluation.world.World;
import dev.zhenzan.evaluation.world.WorldGenerator;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AccountVerdict;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.pipeline.StageListener;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.report.explanation.Explanations;
import dev.zhenzan.report.explanation.Reader;
import dev.zhenzan.report.page.Language;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What explanations of simulated worlds may show to whom, whatever was found. */
class ExplanationsOfWorldsTest {
  private static final int SUBJECTS = 40;
  private static final int COLUMNS = 100;

  private static final Pattern PSEUDONYM = Pattern.compile("(account|账号)-[0-9a-f]{8}");
  private static final Pattern GROUP = Pattern.compile("\\bG\\d+\\b");

  /** Own times, and the zone that they are told in. */
  private static final Pattern TIME =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d( \\d\\d:\\d\\d(:\\d\\d)?)?|UTC\\+08:00");

  private static final Pattern NUMBER = Pattern.compile("\\d+([,.]\\d+)*");

  private final List<String> texts = new ArrayList<>();

  private static Examination examine(long seed) {
    Habits usual = Habits.defaults();
    Habits watched =
        new Habits(usual.topics(), usual.likes(), usual.spread(), usual.following(), 1);
    World world =
        WorldGenerator.generate(
            new WorldSettings(
                seed, new Scale(1_500, 500, 7, Scale.defaults().start()), watched, groups()));
    try (WorkerThreads workers = new WorkerThreads(2)) {
      return new Audit(workers, StageListener.none()).examine(world.input());
    }
  }

  private static Groups groups() {
    Groups groups = Groups.organic();
    for (AttackChoice attack : attacks()) {
      groups = groups.with(attack.family(), attack.groups());
    }
    return groups;
  }

  private static List<AttackChoice> attacks() {
    return List.of("synchronous_burst", "hijacked", "exchange_ring", "disposable", "slow_drip")
        .stream()
        .map(new AttackChoice.Reader()::convert)
        .toList();
  }

  /** Half of them accounts that something is found on. */
  private static List<Integer> accounts(Examination examination, Random random) {
    List<AccountVerdict> all = examination.result().accounts();
    List<Integer> accounts =
        new ArrayList<>(
            random.ints(SUBJECTS / 2, 0, all.size()).mapToObj(i -> all.get(i).account()).toList());
    List<AccountVerdict> doubted =
        all.stream().filter(verdict -> verdict.verdict() != Verdict.VALID).toList();
    assertThat(doubted).isNotEmpty();
    random
        .ints(SUBJECTS / 2, 0, doubted.size())
        .forEach(i -> accounts.add(doubted.get(i).account()));
    return accounts;
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83})
  void affectedAccount_seesNoOtherAccountAndNoNumberButItsOwn(long seed) {
    Examination examination = examine(seed);
    InteractionTable table = examination.result().input().interactions();
    for (int account : accounts(examination, new Random(seed))) {
      String own = table.accounts().text(account);
      Set<Integer> rows = rows(table, row -> table.account(row) == account);
      for (Language language : Language.values()) {
        String text = new Explanations(examination, language).ofAccount(account, Reader.AFFECTED);
        texts.add(text);
        assertNobodyElse(text, table.accounts(), own, "seed " + seed);
        assertNumbersAre(text.replace(own, ""), table, rows, "seed " + seed);
      }
    }
    assertReadable();
  }

  @ParameterizedTest
  @ValueSource(longs = {81, 82})
  void creatorOfAVideo_seesNoAccountAndNoNumberButTheVideos(long seed) {
    Examination examination = examine(seed);
    InteractionTable table = examination.result().input().interactions();
    for (int video : new Random(seed).ints(SUBJECTS, 0, 500).toArray()) {
      Set<Integer> rows = rows(table, row -> table.video(row) == video);
      if (!rows.isEmpty()) {
        for (Language language : Language.values()) {
          String text = new Explanations(examination, language).ofVideo(video, Reader.AFFECTED);
          texts.add(text);
          assertNobodyElse(text, table.accounts(), "nobody", "seed " + seed);
          assertNumbersAre(text, table, rows, "seed " + seed);
        }
      }
    }
    assertReadable();
  }

  @ParameterizedTest
  @ValueSource(longs = 81)
  void reviewer_seesOtherAccountsByPseudonymAlone(long seed) {
    Examination examination = examine(seed);
    InteractionTable table = examination.result().input().interactions();
    Random random = new Random(seed);
    for (int account : accounts(examination, random)) {
      Language language = Language.values()[random.nextInt(2)];
      String text = new Explanations(examination, language).ofAccount(account, Reader.REVIEWER);
      texts.add(text);
      assertNoId(text, table.accounts(), table.accounts().text(account), "seed " + seed);
    }
    for (int video : random.ints(SUBJECTS / 2, 0, table.videos().size()).toArray()) {
      if (!rows(table, row -> table.video(row) == video).isEmpty()) {
        String text = new Explanations(examination, Language.ZH).ofVideo(video, Reader.REVIEWER);
        texts.add(text);
        assertNoId(text, table.accounts(), "nobody", "seed " + seed);
      }
    }
    assertThat(texts).anyMatch(text -> PSEUDONYM.matcher(text).find());
    assertReadable();
  }

  private static Set<Integer> rows(InteractionTable table, IntPredicate chosen) {
    return IntStream.range(0, table.size()).filter(chosen).boxed().collect(Collectors.toSet());
  }

  private static void assertNobodyElse(
      String text, IdDictionary accounts, String own, String trial) {
    assertNoId(text, accounts, own, trial);
    assertThat(text)
        .as(trial)
        .doesNotContainPattern(PSEUDONYM)
        .doesNotContainPattern(GROUP)
        .doesNotContain("%", "nats", "奈特");
  }

  private static void assertNoId(String text, IdDictionary accounts, String own, String trial) {
    List<String> shown =
        IntStream.range(0, accounts.size())
            .mapToObj(accounts::text)
            .filter(id -> !id.equals(own) && text.contains(id))
            .toList();
    assertThat(shown).as("ids shown in %s", trial).isEmpty();
  }

  /** Every number left, once own times and works are taken out, counts own rows: no threshold. */
  private static void assertNumbersAre(
      String text, InteractionTable table, Set<Integer> rows, String trial) {
    String bare = TIME.matcher(text).replaceAll("");
    Set<String> works = new HashSet<>();
    rows.forEach(row -> works.add(table.videos().text(table.video(row))));
    for (String work : works) {
      bare = bare.replace(work, "");
    }
    Set<String> counts =
        IntStream.rangeClosed(0, rows.size())
            .mapToObj(count -> String.format(Locale.ROOT, "%,d", count))
            .collect(Collectors.toSet());
    assertThat(NUMBER.matcher(bare).results().map(MatchResult::group).toList())
        .as(trial)
        .isSubsetOf(counts);
  }

  private void assertReadable() {
    assertThat(texts).isNotEmpty();
    for (String text : texts) {
      assertThat(text.lines()).allMatch(line -> columns(line) <= COLUMNS);
      assertThat(text).doesNotContain("{0}", "  \n").endsWith("\n");
    }
  }

  /** Columns of a line, counted apart from the code under test: ideographs and their stops. */
  private static int columns(String line) {
    return line.codePoints().map(point -> point >= 0x2E80 ? 2 : 1).sum();
  }
}
