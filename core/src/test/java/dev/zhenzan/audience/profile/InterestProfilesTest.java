package dev.zhenzan.audience.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.choice.TagState;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InterestProfilesTest {
  private static final long DAY = 86_400L * 1_000_000;
  private static final long START = 20_000 * DAY;
  private static final ProfileSettings SETTINGS = new ProfileSettings(30 * DAY, 8);
  private static final Population EVEN = new Population(new double[] {0.25, 0.25, 0.25, 0.25}, 10);

  private record Act(int account, long time, int tag, double weight) {}

  private static List<Act> acts(SplittableRandom random, int count, int tags) {
    List<Act> acts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long time = START + random.nextLong(3_000 * DAY);
      acts.add(new Act(random.nextInt(6), time, random.nextInt(tags), random.nextDouble(2)));
    }
    return acts;
  }

  private static InterestProfiles gathered(List<Act> acts) {
    InterestProfiles profiles = new InterestProfiles(SETTINGS);
    acts.forEach(act -> profiles.add(act.account, act.time, act.tag, act.weight));
    return profiles;
  }

  private static InterestProfile profile(InterestProfiles profiles, int account, long at) {
    return profiles.profile(account, ChoiceState.CONSENTING, EVEN, at);
  }

  @Test
  void profile_afterAHalfLife_countsHalf() {
    InterestProfiles profiles = gathered(List.of(new Act(0, START, 2, 3)));

    assertThat(profile(profiles, 0, START).effective(2)).isEqualTo(3, within(1e-6));
    assertThat(profile(profiles, 0, START + 30 * DAY).effective(2)).isEqualTo(1.5, within(1e-6));
    assertThat(profile(profiles, 0, START + 90 * DAY).effective()).isEqualTo(0.375, within(1e-6));
  }

  @Test
  void profile_isTheDecayedSumOfItsActs_inWhateverOrderTheyCame() {
    for (long seed = 1; seed <= 30; seed++) {
      List<Act> acts = acts(new SplittableRandom(seed), 200, 8);
      long at = START + 3_000 * DAY;
      InterestProfiles forward = gathered(acts);
      InterestProfiles backward = gathered(acts.reversed());
      for (int account = 0; account < 6; account++) {
        for (int tag = 0; tag < 8; tag++) {
          double sum = 0;
          for (Act act : acts) {
            boolean own = act.account == account && act.tag == tag;
            sum += own ? act.weight * Math.pow(2, (act.time - at) / (30.0 * DAY)) : 0;
          }
          double tolerance = 1e-5 * sum + 1e-12;
          assertThat(profile(forward, account, at).effective(tag))
              .as("seed %d", seed)
              .isCloseTo(sum, within(tolerance));
          assertThat(profile(backward, account, at).effective(tag))
              .as("seed %d", seed)
              .isCloseTo(sum, within(tolerance));
        }
      }
    }
  }

  @Test
  void merge_ofBatches_isTheUnion() {
    for (long seed = 1; seed <= 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Act> acts = acts(random, 200, 8);
      int cut = random.nextInt(acts.size());
      InterestProfiles merged = gathered(acts.subList(0, cut));
      merged.merge(gathered(acts.subList(cut, acts.size())));
      InterestProfiles whole = gathered(acts);
      long at = START + 3_000 * DAY;
      for (int account = 0; account < 6; account++) {
        for (int tag = 0; tag < 8; tag++) {
          double expected = profile(whole, account, at).effective(tag);
          assertThat(profile(merged, account, at).effective(tag))
              .as("seed %d", seed)
              .isCloseTo(expected, within(1e-5 * expected + 1e-12));
        }
      }
    }
  }

  /** Misra and Gries: no mass too great, and none too small by more than the rest over K + 1. */
  @Test
  void profile_ofMoreTagsThanFit_keepsTheBound() {
    for (long seed = 1; seed <= 30; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      InterestProfiles profiles = new InterestProfiles(SETTINGS);
      InterestProfiles other = new InterestProfiles(SETTINGS);
      double[] exact = new double[40];
      double total = 0;
      for (int i = 0; i < 2_000; i++) {
        int tag = (int) (40 * Math.pow(random.nextDouble(), 3));
        double weight = random.nextDouble();
        (random.nextInt(3) == 0 ? other : profiles).add(0, START, tag, weight);
        exact[tag] += weight;
        total += weight;
      }
      profiles.merge(other);
      InterestProfile profile = profile(profiles, 0, START);
      double bound = (total - profile.effective()) / 9 + 1e-2;
      for (int tag = 0; tag < 40; tag++) {
        assertThat(profile.effective(tag))
            .as("seed %d, tag %d", seed, tag)
            .isBetween(exact[tag] - bound, exact[tag] + 1e-2);
      }
      assertThat(profile.own()).hasSizeLessThanOrEqualTo(8);
    }
  }

  @Test
  void add_ofWhatTakesBack_neverGoesBelowNothing() {
    InterestProfiles profiles = new InterestProfiles(SETTINGS);
    profiles.add(0, START, 1, 1);
    profiles.add(0, START, 1, -3);
    profiles.add(0, START, 2, -3);

    assertThat(profile(profiles, 0, START).effective()).isZero();
  }

  @Test
  void share_ofAThinHistory_isNearThePopulations_andOfAThickOneNearItsOwn() {
    InterestProfiles profiles = new InterestProfiles(SETTINGS);
    profiles.add(0, START, 1, 1);
    profiles.add(1, START, 1, 500);

    InterestProfile thin = profile(profiles, 0, START);
    InterestProfile thick = profile(profiles, 1, START);

    assertThat(thin.share(1)).isCloseTo((1 + 2.5) / 11, within(1e-9));
    assertThat(thin.share(3)).isCloseTo(2.5 / 11, within(1e-9));
    assertThat(thick.share(1)).isCloseTo(502.5 / 510, within(1e-9));
    assertThat(width(thin.interest(1))).isGreaterThan(5 * width(thick.interest(1)));
    assertThat(profile(profiles, 2, START).share(1)).isEqualTo(0.25);
  }

  private static double width(TagInterest interest) {
    return interest.high() - interest.low();
  }

  /**
   * Shares drawn from the prior, acts drawn by the shares: then the interval is exact, and 2,000
   * tags miss 90 % by 0.02 with a chance of 3 in 1,000 each side (normal bound at 3 standard
   * deviations of sqrt(0.09 / 2000)).
   */
  @Test
  void interval_ofAccountsLikeThePrior_coversNineInTen() {
    SplittableRandom random = new SplittableRandom(11);
    int covered = 0;
    for (int account = 0; account < 2_000; account++) {
      double a = gammaOfHalves(random, 5);
      double share = a / (a + gammaOfHalves(random, 15));
      InterestProfiles profiles = new InterestProfiles(SETTINGS);
      for (int i = 0; i < 30; i++) {
        profiles.add(0, START, random.nextDouble() < share ? 1 : 0, 1);
      }
      TagInterest interest = profile(profiles, 0, START).interest(1);
      covered += interest.low() <= share && share <= interest.high() ? 1 : 0;
    }
    assertThat(covered / 2_000.0).isBetween(0.88, 0.92);
  }

  /** A sum of squares of normals: gamma of shape halves / 2. */
  private static double gammaOfHalves(SplittableRandom random, int halves) {
    double sum = 0;
    for (int i = 0; i < halves; i++) {
      double normal = random.nextGaussian();
      sum += normal * normal;
    }
    return sum;
  }

  @Test
  void population_ofAccountsThatDifferByAKnownPrior_findsIt() {
    SplittableRandom random = new SplittableRandom(5);
    InterestProfiles profiles = new InterestProfiles(SETTINGS);
    for (int account = 0; account < 3_000; account++) {
      double a = gammaOfHalves(random, 6);
      double share = a / (a + gammaOfHalves(random, 10));
      for (int i = 0; i < 40; i++) {
        profiles.add(account, START, random.nextDouble() < share ? 0 : 1, 1);
      }
    }
    Population population = profiles.population(START);

    assertThat(population.share(0)).isCloseTo(6 / 16.0, within(0.02));
    assertThat(population.strength()).as("half the degrees of freedom").isBetween(7.2, 8.8);
  }

  @Test
  void forget_ofATagOrAnAccount_leavesNothingOfIt() {
    List<Act> acts = acts(new SplittableRandom(3), 300, 8);
    InterestProfiles profiles = gathered(acts);
    long at = START + 3_000 * DAY;
    profiles.forget(0, 3);
    profiles.forget(1);
    InterestProfiles without =
        gathered(
            acts.stream()
                .filter(act -> act.account != 1 && !(act.account == 0 && act.tag == 3))
                .toList());

    assertThat(profile(profiles, 0, at).effective(3)).isZero();
    assertThat(profile(profiles, 1, at).effective()).isZero();
    assertThat(profiles.population(at).shares())
        .containsExactly(without.population(at).shares(), within(1e-6));
  }

  @Test
  void profile_withPersonalisationOff_isThePopulations() {
    InterestProfiles profiles = gathered(List.of(new Act(0, START, 2, 100)));
    ChoiceState off =
        Choices.of(
                List.of(
                    Choice.of(0, 1, ChoiceKind.CONSENT_GIVEN),
                    Choice.of(0, 2, ChoiceKind.PERSONALISATION_OFF)))
            .at(0, START);

    InterestProfile profile = profiles.profile(0, off, EVEN, START);

    assertThat(profile.share(2)).isEqualTo(0.25);
    assertThat(profile.own()).isEmpty();
    assertThat(profile.effective()).isZero();
  }

  @Test
  void own_listsLearntLockedAndDeletedTags() {
    InterestProfiles profiles = new InterestProfiles(SETTINGS);
    profiles.add(0, START, 0, 4);
    profiles.add(0, START, 1, 50);
    profiles.add(0, START, 2, 7);
    ChoiceState chosen =
        Choices.of(
                List.of(
                    Choice.of(0, 1, ChoiceKind.CONSENT_GIVEN),
                    Choice.delete(0, 2, 1),
                    Choice.lock(0, 2, 2, 0.6)))
            .at(0, START);

    List<TagInterest> own = profiles.profile(0, chosen, EVEN, START).own();

    assertThat(own).extracting(TagInterest::tag).containsExactly(2, 0, 1);
    assertThat(own.getFirst())
        .isEqualTo(new TagInterest(2, TagState.Status.LOCKED, 0.6, 0.6, 0.6, 0));
    assertThat(own.get(1).share()).isCloseTo(0.4 * (4 + 5) / 14, within(1e-9));
    assertThat(own.getLast()).isEqualTo(new TagInterest(1, TagState.Status.DELETED, 0, 0, 0, 0));
  }

  @Test
  void share_underLocksAndDeletions_sumsUpToOne() {
    InterestProfiles profiles = gathered(acts(new SplittableRandom(8), 300, 4));
    for (long seed = 1; seed <= 50; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Choices choices = new Choices();
      choices.append(Choice.of(0, 0, ChoiceKind.CONSENT_GIVEN));
      choices.append(Choice.lock(0, 1, random.nextInt(4), random.nextDouble(0.1, 0.9)));
      choices.append(Choice.delete(0, 2, random.nextInt(4)));
      InterestProfile profile =
          profiles.profile(0, choices.at(0, START), EVEN, START + 3_000 * DAY);
      double sum = 0;
      for (int tag = 0; tag < 4; tag++) {
        sum += profile.share(tag);
      }
      assertThat(sum).as("seed %d", seed).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void savedProfiles_goOnAsThoughTheyHadNeverBeenSaved() {
    for (long seed = 1; seed <= 30; seed++) {
      List<Act> acts = acts(new SplittableRandom(seed), 200, 20);
      int cut = new SplittableRandom(seed).nextInt(acts.size());
      InterestProfiles whole = gathered(acts);
      InterestProfiles again =
          InterestProfiles.of(SETTINGS, gathered(acts.subList(0, cut)).saved());
      acts.subList(cut, acts.size())
          .forEach(act -> again.add(act.account, act.time, act.tag, act.weight));

      assertThat(again.saved())
          .as("seed %d", seed)
          .usingRecursiveComparison()
          .isEqualTo(whole.saved());
    }
  }

  @Test
  void savedProfiles_endAtTheLastAccountWithATag() {
    InterestProfiles profiles = new InterestProfiles(SETTINGS);
    for (int account = 0; account < 7; account++) {
      profiles.add(account, START, 1, 1);
    }

    assertThat(profiles.saved().used()).hasSize(7);
    assertThat(InterestProfiles.of(SETTINGS, profiles.saved()).saved().used()).hasSize(7);
  }

  @Test
  void merge_ofOtherSettings_isRefused() {
    InterestProfiles other = new InterestProfiles(new ProfileSettings(DAY, 8));

    assertThatThrownBy(() -> new InterestProfiles(SETTINGS).merge(other))
        .hasMessageContaining("settings differ");
  }
}
