package dev.zhenzan.diagnosis;

import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.topic.TopicDemand;
import dev.zhenzan.diagnosis.topic.TopicLift;
import java.util.List;

/**
 * A creator's diagnosis.
 *
 * @param subject whom it is about
 * @param distribution when, where, how soon and by whom works are liked
 * @param timing the best time to publish
 * @param topics what topics do
 * @param chain from symptoms to recommendations
 */
public record Diagnosis(
    Subject subject, Distribution distribution, Timing timing, Topics topics, Chain chain) {

  /**
   * Topics.
   *
   * @param lifts what each does to a work's outcome
   * @param demand what is asked for and offered in the vertical
   */
  public record Topics(List<TopicLift> lifts, List<TopicDemand> demand) {
    public Topics {
      lifts = List.copyOf(lifts);
      demand = List.copyOf(demand);
    }
  }
}
