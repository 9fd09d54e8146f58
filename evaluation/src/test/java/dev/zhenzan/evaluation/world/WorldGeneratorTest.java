package dev.zhenzan.evaluation.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.evaluation.world.settings.Family;
import dev.zhenzan.evaluation.world.settings.Groups;
import dev.zhenzan.evaluation.world.settings.Habits;
import dev.zhenzan.evaluation.world.settings.Scale;
import dev.zhenzan.evaluation.world.settings.WorldSettings;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorldGeneratorTest {
  private static final Set<Family> ONLY_IN_VARIED_WORLDS =
      EnumSet.of(
          Family.CHALLENGE,
          Family.NEWS,
          Family.CREATOR_FRIENDS,
          Family.SLOW_DRIP_FILLER,
          Family.ROTATING_POOL_FILLER);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyFamily_appearsWithItsLabel(long seed) {
    Labels truth = small(seed, 0).truth().interactions();
    Map<String, Integer> labels = new HashMap<>();
    for (int row = 0; row < truth.size(); row++) {
      labels.put(truth.family(row), truth.label(row));
    }
    Map<String, Integer> expected = new HashMap<>();
    for (Family family : Family.values()) {
      expected.put(family.code(), family.label());
    }
    ONLY_IN_VARIED_WORLDS.forEach(family -> expected.remove(family.code()));
    assertThat(labels).isEqualTo(expected);
  }

  @Test
  void everyFamily_appearsAmongVariedWorlds() {
    Set<String> families = new HashSet<>();
    for (long seed = 1; seed <= 30; seed++) {
      WorldSettings settings = WorldSettings.varied(seed);
      if (settings.organicLikes() < 150_000) {
        families.addAll(WorldGenerator.generate(settings).truth().interactions().families());
      }
    }
    assertThat(families).hasSize(Family.values().length);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void everyTime_isWithinTheLogAndInOrder(long seed) {
    Scale scale = scale();
    long start = ChronoUnit.MICROS.between(Instant.EPOCH, scale.start());
    InteractionTable table = small(seed, seed % 2 == 0 ? 3 : 0).input().interactions();
    Period period = table.period().orElseThrow();
    assertThat(period.from()).isGreaterThanOrEqualTo(start);
    assertThat(period.to()).isLessThan(start + Duration.ofDays(scale.days()).toMillis() * 1_000);
    assertThat(rows(table, row -> row > 0 && table.time(row) < table.time(row - 1))).isZero();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void nothing_happensBeforeTheVideoOrTheAccount(long seed) {
    AuditInput input = small(seed, seed % 2 == 0 ? 4 : 0).input();
    InteractionTable table = input.interactions();
    long beforeVideo =
        rows(
            table,
            row -> table.time(row) < input.videos().publishedAt(table.video(row)).orElseThrow());
    long beforeAccount =
        rows(
            table,
            row ->
                table.time(row) < input.accounts().registeredAt(table.account(row)).orElseThrow());
    assertThat(beforeVideo).isZero();
    assertThat(beforeAccount).isZero();
  }

  @Test
  void account_likesAVideoOnce() {
    InteractionTable table = small(1, 3).input().interactions();
    Set<Long> pairs = new HashSet<>();
    assertThat(
            rows(
                table,
                row -> table.kind(row) == InteractionKind.LIKE && !pairs.add(pair(table, row))))
        .isZero();
  }

  @Test
  void log_isOfLikesAloneByDefault() {
    InteractionTable table = small(1, 0).input().interactions();
    assertThat(rows(table, row -> table.kind(row) == InteractionKind.LIKE)).isEqualTo(table.size());
    assertThat(table.hasDwell()).isFalse();
  }

  @Test
  void everyLike_comesOutOfAViewWhereViewsAreLogged() {
    InteractionTable table = small(1, 3).input().interactions();
    Map<Long, Long> firstView = new HashMap<>();
    for (int row = 0; row < table.size(); row++) {
      if (table.kind(row) == InteractionKind.VIEW) {
        assertThat(table.dwellMillis(row)).isPositive();
        assertThat(table.durationMillis(row)).isPositive();
        firstView.merge(pair(table, row), table.time(row), Math::min);
      }
    }
    long withoutView =
        rows(
            table,
            row ->
                table.kind(row) == InteractionKind.LIKE
                    && firstView.getOrDefault(pair(table, row), Long.MAX_VALUE) > table.time(row));
    assertThat(withoutView).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2, 5})
  void viewsOfOrdinaryPeople_areAsManyAsAsked(double viewsPerLike) {
    World world = WorldGenerator.generate(organic(viewsPerLike));
    InteractionTable table = world.input().interactions();
    double likes = rows(table, row -> table.kind(row) == InteractionKind.LIKE);
    double views = rows(table, row -> table.kind(row) == InteractionKind.VIEW);
    // Each like has its view; the others are drawn with an exponential number of this mean, less
    // those for which the feed has nothing or the time is outside the log.
    assertThat(views / likes).isBetween(0.9 * viewsPerLike, 1.05 * viewsPerLike);
  }

  private static WorldSettings organic(double viewsPerLike) {
    Groups none = new Groups(Map.of(), 1);
    return WorldSettings.defaults(5)
        .withScale(new Scale(2_000, 1_000, 14, Scale.defaults().start()))
        .withHabits(habits(viewsPerLike))
        .withGroups(none);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void truthOfAccounts_followsTheirRows(long seed) {
    World world = small(seed, 0);
    InteractionTable table = world.input().interactions();
    Labels rows = world.truth().interactions();
    Labels accounts = world.truth().accounts();
    int[] invalid = new int[accounts.size()];
    int[] all = new int[accounts.size()];
    for (int row = 0; row < table.size(); row++) {
      invalid[table.account(row)] += rows.label(row);
      all[table.account(row)]++;
    }
    for (int account = 0; account < all.length; account++) {
      int expected = 2 * invalid[account] > all[account] ? 1 : 0;
      assertThat(accounts.label(account)).as("account %d", account).isEqualTo(expected);
      boolean attacks = nature(accounts.family(account)) == Family.Nature.ATTACK;
      assertThat(attacks).as("account %d", account).isEqualTo(invalid[account] > 0);
    }
  }

  private static Family.Nature nature(String code) {
    return Family.parse(code).orElseThrow().nature();
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void defaultWorld_isOfTheSizeItSays(long seed) {
    World world = WorldGenerator.generate(WorldSettings.defaults(seed));
    InteractionTable table = world.input().interactions();
    Labels truth = world.truth().interactions();
    double invalid = rows(table, row -> truth.label(row) == 1);
    assertThat(invalid / table.size()).isCloseTo(0.09, within(0.03));
    Duration length = table.period().orElseThrow().length();
    assertThat(length).isBetween(Duration.ofDays(14).minusHours(1), Duration.ofDays(14));
    assertThat(ordinary(table, truth)).isBetween(18_000, 20_000);
  }

  /** Accounts with a like that no group and no wave explains. */
  private static int ordinary(InteractionTable table, Labels truth) {
    boolean[] ordinary = new boolean[table.accounts().size()];
    for (int row = 0; row < table.size(); row++) {
      ordinary[table.account(row)] |= truth.family(row).equals(Labels.ORGANIC);
    }
    return (int) IntStream.range(0, ordinary.length).filter(i -> ordinary[i]).count();
  }

  private static World small(long seed, double viewsPerLike) {
    return WorldGenerator.generate(
        WorldSettings.defaults(seed)
            .withScale(scale())
            .withHabits(habits(viewsPerLike))
            .withGroups(new Groups(Groups.defaults().counts(), 0.3)));
  }

  private static Scale scale() {
    return new Scale(1_500, 800, 14, Scale.defaults().start());
  }

  private static Habits habits(double viewsPerLike) {
    Habits defaults = Habits.defaults();
    return new Habits(
        defaults.topics(), defaults.likes(), defaults.spread(), defaults.following(), viewsPerLike);
  }

  private static long pair(InteractionTable table, int row) {
    return ((long) table.account(row) << 32) | table.video(row);
  }

  private static long rows(InteractionTable table, IntPredicate which) {
    return IntStream.range(0, table.size()).filter(which).count();
  }
}
