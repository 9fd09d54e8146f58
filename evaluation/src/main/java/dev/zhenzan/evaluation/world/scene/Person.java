package dev.zhenzan.evaluation.world.scene;

import java.util.List;

/**
 * An account and whoever is behind it.
 *
 * @param index place in the population
 * @param profile what the platform shows of it
 * @param rhythm hours of use
 * @param taste what it likes
 * @param likes how many ordinary likes it gives within the log
 */
public record Person(int index, Profile profile, Rhythm rhythm, Taste taste, int likes) {

  /**
   * What the platform shows of an account.
   *
   * @param registeredAt micros
   * @param followers accounts that follow it
   * @param followings accounts that it follows
   */
  public record Profile(long registeredAt, int followers, int followings) {}

  /**
   * What an account likes.
   *
   * @param topics one to four, the dearest first
   * @param creators whom it follows
   */
  public record Taste(List<Integer> topics, List<Creator> creators) {
    public Taste {
      topics = List.copyOf(topics);
      creators = List.copyOf(creators);
    }
  }
}
