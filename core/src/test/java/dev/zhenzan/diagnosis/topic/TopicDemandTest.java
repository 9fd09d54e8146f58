package dev.zhenzan.diagnosis.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.diagnosis.timing.WorkResiduals;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class TopicDemandTest {
  private static final int WORKS = 20;
  private static final int TAGS = 6;

  private static TaggedWorks works(int creators, int[][] tags, double[] demand) {
    int[] creator = new int[tags.length];
    for (int row = 0; row < creator.length; row++) {
      creator[row] = row % creators;
    }
    double[] ones = new double[tags.length];
    return new TaggedWorks(creators, creator, TAGS, tags, new WorkResiduals(ones, ones), demand);
  }

  /**
   * Creators of very different levels who each prefer other tags, and works of heavy tails, whose
   * topics do nothing.
   */
  private static TaggedWorks nothing(int creators, long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    double[][] preference = new double[creators][TAGS];
    double[] level = new double[creators];
    for (int creator = 0; creator < creators; creator++) {
      level[creator] = 1.5 * random.nextGaussian();
      for (int tag = 0; tag < TAGS; tag++) {
        preference[creator][tag] = Math.exp(1.5 * random.nextGaussian());
      }
    }
    int[][] tags = new int[creators * WORKS][];
    double[] demand = new double[tags.length];
    for (int row = 0; row < tags.length; row++) {
      tags[row] = new int[] {drawn(preference[row % creators], random)};
      demand[row] = Math.exp(level[row % creators] + random.nextGaussian());
    }
    return works(creators, tags, demand);
  }

  private static int drawn(double[] weights, RandomGenerator random) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = random.nextDouble() * sum;
    int at = 0;
    while (at < weights.length - 1 && left >= weights[at]) {
      left -= weights[at];
      at++;
    }
    return at;
  }

  @Test
  void intervals_ofTopicsThatDoNothing_seldomExcludeOne() {
    int all = 0;
    int excluding = 0;
    int saturated = 0;
    for (int world = 0; world < 200; world++) {
      for (TopicDemand topic : TopicDemand.of(nothing(20, world), 0)) {
        all++;
        excluding += topic.ratio().low() > 1 || topic.ratio().high() < 1 ? 1 : 0;
        saturated += topic.isSaturated(1) ? 1 : 0;
      }
    }

    // Some 1,200 intervals at 5 %, alike within a world: four deviations are 2.5 points, and the
    // jackknife of a ratio of heavy tails may add some.
    assertThat(all).isGreaterThan(1000);
    assertThat((double) excluding / all).isLessThan(0.09);
    assertThat(saturated).isLessThanOrEqualTo(6);
  }

  @Test
  void demand_isWhatATopicGetsOverWhatItsCreatorsOffer_whateverTheirLevel() {
    int creators = 10;
    int[][] tags = new int[creators * WORKS][];
    double[] demand = new double[tags.length];
    for (int row = 0; row < tags.length; row++) {
      int tag = row / creators % 2;
      tags[row] = new int[] {tag};
      demand[row] = (tag == 0 ? 30 : 10) * Math.pow(3, row % creators);
    }

    List<TopicDemand> topics = TopicDemand.of(works(creators, tags, demand), 0);

    assertThat(topics).hasSize(2);
    assertThat(topics.get(0).supply()).isCloseTo(0.5, within(1e-9));
    assertThat(topics.get(0).own()).isCloseTo(0.5, within(1e-9));
    assertThat(topics.get(0).demand()).isCloseTo(0.75, within(1e-9));
    assertThat(topics.get(1).ratio().estimate()).isCloseTo(0.5, within(1e-9));
    assertThat(topics.get(1).ratio().high()).isLessThan(1);
    assertThat(topics.get(1).isSaturated(1.5)).isTrue();
    assertThat(topics.get(0).isSaturated(1.5)).isFalse();
  }

  @Test
  void fewCreators_tellNothing() {
    assertThat(TopicDemand.of(nothing(7, 1), 0)).isEmpty();
  }

  @Test
  void topicOfPopularCreatorsAlone_isNotAskedForMore() {
    int creators = 16;
    int[][] tags = new int[creators * WORKS][];
    double[] demand = new double[tags.length];
    for (int row = 0; row < tags.length; row++) {
      boolean popular = row % creators < 8;
      tags[row] = new int[] {popular ? row / creators % 2 : 2};
      demand[row] = popular ? 1000 : 10;
    }

    List<TopicDemand> topics = TopicDemand.of(works(creators, tags, demand), 0);

    assertThat(topics).extracting(TopicDemand::tag).containsExactly(0, 1);
    assertThat(topics)
        .allSatisfy(topic -> assertThat(topic.ratio().estimate()).isCloseTo(1, within(1e-9)));
  }
}
