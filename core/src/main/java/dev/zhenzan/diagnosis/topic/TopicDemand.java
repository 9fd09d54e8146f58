package dev.zhenzan.diagnosis.topic;

import dev.zhenzan.model.Interval;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked for and offered of a topic.
 *
 * @param tag dense int
 * @param works of the topic
 * @param supply share of the topic in the works, each work shared out evenly among its tags
 * @param demand share of the topic in what is viewed or liked of all works
 * @param ratio demand over supply, with its 95 % interval
 */
public record TopicDemand(int tag, int works, double supply, double demand, Interval ratio) {
  private static final double Z = 1.959964;
  private static final int FEWEST = 5;

  /** Of so many intervals, the bounds that hold for all of some fifty at once (Bonferroni). */
  private static final double AT_ONCE = 3.29 / Z;

  /** Whether less is asked for than offered by a factor, for all that an interval for all tells. */
  public boolean isSaturated(double factor) {
    return ratio.estimate() * Math.pow(ratio.high() / ratio.estimate(), AT_ONCE) < 1 / factor;
  }

  /** The topics of works that have at least five works, by their ints. */
  public static List<TopicDemand> of(TaggedWorks works) {
    double[] supply = new double[works.tags()];
    double[] demand = new double[works.tags()];
    int[] count = new int[works.tags()];
    double all = 0;
    int tagged = 0;
    for (int row = 0; row < works.size(); row++) {
      int[] tags = works.tagsOf()[row];
      for (int tag : tags) {
        supply[tag] += 1.0 / tags.length;
        demand[tag] += works.demand()[row] / tags.length;
        count[tag]++;
      }
      all += tags.length > 0 ? works.demand()[row] : 0;
      tagged += tags.length > 0 ? 1 : 0;
    }
    List<TopicDemand> topics = new ArrayList<>();
    for (int tag = 0; tag < works.tags(); tag++) {
      if (count[tag] >= FEWEST && demand[tag] > 0) {
        double offered = supply[tag] / tagged;
        double asked = demand[tag] / all;
        double half = Z * Math.sqrt(variance(works, tag, new Shares(offered, asked, tagged, all)));
        double ratio = asked / offered;
        Interval interval = new Interval(ratio * Math.exp(-half), ratio, ratio * Math.exp(half));
        topics.add(new TopicDemand(tag, count[tag], offered, asked, interval));
      }
    }
    return topics;
  }

  private record Shares(double supply, double demand, int works, double all) {}

  /** Of the ratio's logarithm: the sum of the squared influences of works. */
  private static double variance(TaggedWorks works, int tag, Shares shares) {
    double sum = 0;
    for (int row = 0; row < works.size(); row++) {
      int[] tags = works.tagsOf()[row];
      if (tags.length > 0) {
        double has = has(tags, tag);
        double asked = works.demand()[row] * (has - shares.demand) / (shares.all * shares.demand);
        double offered = (has - shares.supply) / (shares.works * shares.supply);
        sum += (asked - offered) * (asked - offered);
      }
    }
    return sum;
  }

  private static double has(int[] tags, int tag) {
    for (int own : tags) {
      if (own == tag) {
        return 1.0 / tags.length;
      }
    }
    return 0;
  }
}
