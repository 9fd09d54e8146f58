package dev.zhenzan.audience.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.RandomChoices;
import dev.zhenzan.audience.choice.TagState;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rights of persons, on random histories of choices. */
class AudienceSearchTest {
  private static final int TRIALS = 150;

  private static SmallWorld.Shown shown(SplittableRandom random) {
    BitSet regions = new BitSet();
    regions.set(random.nextInt(3));
    return new SmallWorld.Shown(
        random.nextInt(SmallWorld.TAGS),
        random.nextBoolean() ? Suitability.ADULTS : Suitability.EVERYBODY,
        random.nextBoolean() ? regions : new BitSet());
  }

  private static void assertSame(Audience found, Audience expected, long seed) {
    assertThat(found.matched().rows()).as("seed %d", seed).isEqualTo(expected.matched().rows());
    assertThat(found.matched().scores()).as("seed %d", seed).isEqualTo(expected.matched().scores());
    assertThat(found.drawn().rows()).as("seed %d", seed).isEqualTo(expected.drawn().rows());
    assertThat(found.drawn().scores()).as("seed %d", seed).isEqualTo(expected.drawn().scores());
    assertThat(found.filtered()).as("seed %d", seed).isEqualTo(expected.filtered());
    assertThat(found.eligible()).as("seed %d", seed).isEqualTo(expected.eligible());
  }

  @Test
  void audience_keepsToWhatPersonsChose() {
    int matched = 0;
    int drawn = 0;
    for (long seed = 1; seed <= TRIALS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SmallWorld world = new SmallWorld(seed);
      SmallWorld.Shown shown = shown(random);
      long time = random.nextLong(RandomChoices.LAST + 2);
      Audience audience = world.audience(shown, time);
      matched += audience.matched().size();
      drawn += audience.drawn().size();
      for (int account : audience.matched().rows()) {
        assertThat(world.choices.at(account, time).personalised()).as("seed %d", seed).isTrue();
        assertThat(world.minors.get(account)).as("seed %d", seed).isFalse();
      }
      for (int account : audience.drawn().rows()) {
        ChoiceState state = world.choices.at(account, time);
        assertThat(state.consents()).as("seed %d", seed).isTrue();
        assertThat(!state.personalised() || world.minors.get(account)).as("seed %d", seed).isTrue();
      }
      for (float score : audience.drawn().scores()) {
        assertThat(score).isEqualTo(-1.5f);
      }
      for (int account : all(audience)) {
        assertThat(world.exposures.capped(account, SmallWorld.CAP, time)).isFalse();
        assertThat(world.exposures.shownTo(account, time).get(shown.work())).isFalse();
        assertThat(shown.suitability() == Suitability.ADULTS && world.minors.get(account))
            .as("seed %d", seed)
            .isFalse();
      }
    }
    assertThat(matched).as("the trials say something").isGreaterThan(3 * TRIALS);
    assertThat(drawn).as("the trials say something").isGreaterThan(TRIALS);
  }

  @Test
  void audience_byAnOlderIndex_keepsToWhatHoldsNow() {
    int unknown = 0;
    for (long seed = 1; seed <= TRIALS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SmallWorld world = new SmallWorld(seed);
      long built = random.nextLong(RandomChoices.LAST);
      Audience audience = world.audience(shown(random), built, RandomChoices.LAST);
      unknown += audience.filtered().getOrDefault(FilterRule.NOT_INDEXED, 0);
      for (int account : audience.matched().rows()) {
        assertThat(world.choices.at(account, RandomChoices.LAST).personalised())
            .as("seed %d", seed)
            .isTrue();
        assertThat(world.choices.at(account, built).personalised()).as("seed %d", seed).isTrue();
      }
      for (int account : audience.drawn().rows()) {
        assertThat(world.choices.at(account, RandomChoices.LAST).consents())
            .as("seed %d", seed)
            .isTrue();
      }
    }
    assertThat(unknown).as("some came after the index").isGreaterThan(TRIALS);
  }

  private static int[] all(Audience audience) {
    return IntStream.concat(
            Arrays.stream(audience.matched().rows()), Arrays.stream(audience.drawn().rows()))
        .toArray();
  }

  @Test
  void audience_countsEveryAccountOnce() {
    for (long seed = 1; seed <= 50; seed++) {
      SmallWorld world = new SmallWorld(seed);
      Audience audience = world.audience(shown(new SplittableRandom(seed)), 8);
      int filtered = audience.filtered().values().stream().mapToInt(Integer::intValue).sum();
      int refused = 0;
      for (int account = 0; account < SmallWorld.ACCOUNTS; account++) {
        refused += world.choices.at(account, 8).consents() ? 0 : 1;
      }
      assertThat(filtered + audience.eligible()).isEqualTo(SmallWorld.ACCOUNTS);
      assertThat(audience.filtered().getOrDefault(FilterRule.NO_CONSENT, 0)).isEqualTo(refused);
    }
  }

  @Test
  void audience_isTheSame_whateverIsPersonalOfThoseWhoAreNotMatched() {
    for (long seed = 1; seed <= TRIALS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SmallWorld world = new SmallWorld(seed);
      SmallWorld.Shown shown = shown(random);
      long time = random.nextLong(RandomChoices.LAST + 2);
      Audience before = world.audience(shown, time);
      world.replacePersonal(
          -seed,
          account -> !world.choices.at(account, time).personalised() || world.minors.get(account));

      assertSame(world.audience(shown, time), before, seed);
    }
  }

  @Test
  void audience_differs_whenWhatIsPersonalOfTheOthersIsReplaced() {
    int differing = 0;
    for (long seed = 1; seed <= 30; seed++) {
      SmallWorld world = new SmallWorld(seed);
      SmallWorld.Shown shown = new SmallWorld.Shown(1, Suitability.ADULTS, new BitSet());
      Audience before = world.audience(shown, 8);
      world.replacePersonal(-seed, account -> world.choices.at(account, 8).personalised());
      boolean same =
          Arrays.equals(world.audience(shown, 8).matched().rows(), before.matched().rows());
      differing += same ? 0 : 1;
    }
    assertThat(differing).as("so that the same outcome means something").isGreaterThan(25);
  }

  @Test
  void audience_isTheSame_whateverWasLikedOfDeletedTags() {
    for (long seed = 1; seed <= TRIALS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      SmallWorld world = new SmallWorld(seed);
      SmallWorld.Shown shown = shown(random);
      long time = random.nextLong(RandomChoices.LAST + 2);
      Audience before = world.audience(shown, time);
      world.replaceLikes(random, like -> !counts(world, like, time));

      assertSame(world.audience(shown, time), before, seed);
    }
  }

  /** Whether a like is one of a tag that stands, or is later than the tag's release. */
  private static boolean counts(SmallWorld world, SmallWorld.Like like, long time) {
    TagState state = world.choices.at(like.account(), time).tag(like.work());
    return state.countsAfter() == TagState.ALWAYS || like.time() > state.countsAfter();
  }

  @Test
  void works_keepToWhatPersonsChose() {
    int found = 0;
    for (long seed = 1; seed <= 20; seed++) {
      SmallWorld world = new SmallWorld(seed);
      SmallWorld other = new SmallWorld(seed);
      other.replacePersonal(
          -seed,
          account -> !world.choices.at(account, 9).personalised() || world.minors.get(account));
      for (int account = 0; account < SmallWorld.ACCOUNTS; account++) {
        WorkSearch.Found works = world.works(account, 9);
        WorkSearch.Found same = other.works(account, 9);
        found += works.works().size();
        assertThat(same.works().rows()).as("seed %d", seed).isEqualTo(works.works().rows());
        assertThat(same.works().scores()).as("seed %d", seed).isEqualTo(works.works().scores());
        assertThat(same.filtered()).as("seed %d", seed).isEqualTo(works.filtered());
        if (!world.choices.at(account, 9).consents()) {
          assertThat(works.works().size()).isZero();
          assertThat(works.filtered()).containsEntry(FilterRule.NO_CONSENT, 4);
        }
        for (int work : works.works().rows()) {
          assertThat(!world.minors.get(account) || work == 1 || work == 2).isTrue();
          assertThat(world.exposures.shownTo(account, 9).get(work)).isFalse();
        }
      }
    }
    assertThat(found).isGreaterThan(500);
  }
}
