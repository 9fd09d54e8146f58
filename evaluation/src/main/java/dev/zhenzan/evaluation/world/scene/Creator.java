package dev.zhenzan.evaluation.world.scene;

import java.util.List;

/**
 * An account that publishes.
 *
 * @param account its place in the population
 * @param topic of most of its works
 * @param followers accounts that follow it, most of them outside the log
 * @param works its works, oldest first
 */
public record Creator(int account, int topic, int followers, List<Work> works) {
  public Creator {
    works = List.copyOf(works);
  }
}
