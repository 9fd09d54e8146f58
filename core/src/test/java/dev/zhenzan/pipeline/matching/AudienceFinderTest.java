package dev.zhenzan.pipeline.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.choice.RandomChoices;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.PlantedWorld;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.audience.retrieval.AccountFacts;
import dev.zhenzan.audience.retrieval.Audience;
import dev.zhenzan.audience.retrieval.AudienceRequest;
import dev.zhenzan.audience.retrieval.ExposureLog;
import dev.zhenzan.audience.retrieval.FrequencyCap;
import dev.zhenzan.audience.retrieval.IndexSettings;
import dev.zhenzan.audience.retrieval.Suitability;
import dev.zhenzan.graph.Workers;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AudienceFinderTest {
  private static final PlantedWorld WORLD = PlantedWorld.small(41);
  private static final MatchModel MODEL = WORLD.learn(4_000);
  private static final long NOW = RandomChoices.LAST;

  private static AudienceFinder.People people(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int accounts = WORLD.accounts() + 30;
    Choices choices = Choices.of(RandomChoices.of(random, accounts, 5 * accounts));
    BitSet minors = new BitSet();
    for (int account = 0; account < accounts; account++) {
      minors.set(account, random.nextDouble() < 0.15);
    }
    int[] regions = new int[accounts];
    Arrays.fill(regions, AccountFacts.NO_REGION);
    ExposureLog shown = new ExposureLog();
    for (int i = 0; i < 100; i++) {
      shown.append(random.nextInt(accounts), random.nextInt(WORLD.works()), i / 10);
    }
    AccountFacts facts = AccountFacts.at(choices, NOW, minors, regions);
    return new AudienceFinder.People(choices, facts, NOW, shown);
  }

  private static AudienceFinder finder(AudienceFinder.People people) {
    return new AudienceFinder(MODEL, people, IndexSettings.STANDARD, Workers.sequential());
  }

  private static AudienceFinder.Request request(int matched, int drawn) {
    return new AudienceFinder.Request(
        new AudienceRequest.Size(matched, drawn, 3),
        new AudienceRequest.Limits(new BitSet(), new BitSet(), new FrequencyCap(4, 6)));
  }

  @Test
  void audience_isOfThoseWhoTakePart_andIsMatchedAsTheyChose() {
    for (long seed = 1; seed <= 12; seed++) {
      AudienceFinder.People people = people(seed);
      AudienceFinder finder = finder(people);
      for (Suitability suitability : Suitability.values()) {
        Audience audience = finder.find((int) seed, suitability, request(400, 400));

        assertThat(audience.matched().size()).as("seed %d", seed).isPositive();
        assertThat(audience.drawn().size()).as("seed %d", seed).isPositive();
        for (int account : audience.matched().rows()) {
          assertThat(people.choices().at(account, NOW).personalised()).isTrue();
          assertThat(people.facts().minor(account)).isFalse();
        }
        for (int account : audience.drawn().rows()) {
          ChoiceState state = people.choices().at(account, NOW);
          assertThat(state.consents()).isTrue();
          assertThat(state.personalised() && !people.facts().minor(account)).isFalse();
          assertThat(suitability == Suitability.ADULTS && people.facts().minor(account)).isFalse();
        }
        assertThat(audience.matched().rows()).doesNotContain(audience.drawn().rows());
      }
    }
  }

  @Test
  void scores_areTheModelsLogOdds_theBestFirst() {
    AudienceFinder.People people = people(5);
    Audience audience = finder(people).find(8, Suitability.ADULTS, request(40, 10));
    float[] scores = audience.matched().scores();
    for (int i = 0; i < scores.length; i++) {
      int account = audience.matched().rows()[i];
      Viewer viewer = new Viewer(account, people.choices().at(account, NOW));
      double watch = MODEL.score(viewer, 8, NOW).watch();

      assertThat(scores[i]).isCloseTo((float) Math.log(watch / (1 - watch)), within(1e-3f));
      assertThat(scores[i]).isLessThanOrEqualTo(scores[Math.max(0, i - 1)]);
    }
  }

  @Test
  void matched_loveTheTopic() {
    for (int video = 0; video < 10; video++) {
      int topic = video;
      Audience audience = finder(people(6)).find(video, Suitability.ADULTS, request(30, 0));
      long own =
          Arrays.stream(audience.matched().rows())
              .filter(account -> account % 2 == topic % 2)
              .count();

      assertThat(own).as("work %d", video).isGreaterThan(24);
    }
  }

  @Test
  void moreThanThereAre_isAll() {
    AudienceFinder finder = finder(people(8));
    int most = Integer.MAX_VALUE;
    Audience all = finder.find(3, Suitability.ADULTS, request(most, most));

    assertThat(all.matched().rows())
        .containsExactly(finder.find(3, Suitability.ADULTS, request(500, 500)).matched().rows());
    assertThat(all.matched().size() + all.drawn().size()).isEqualTo(all.eligible());
  }

  @Test
  void recall_isMeasured() {
    assertThat(finder(people(7)).recall().mean()).isGreaterThan(0.95);
  }
}
