package dev.zhenzan.audience.profile;

import dev.zhenzan.audience.choice.TagState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one account is interested in: the shares of tags under the person's choices. Immutable.
 *
 * <p>A locked tag has the share that the person fixed, a deleted one none, and neither is looked at
 * for the others, which divide what the locked ones leave.
 */
public final class InterestProfile {
  private static final double CREDIBLE = 0.9;

  private final Learnt learnt;
  private final SortedMap<Integer, TagState> chosen;
  private final Population population;

  /** Mass of the tags that are learnt. */
  private final double mass;

  /** The population's share of the tags that are learnt. */
  private final double prior;

  /** The share that is left to tags that are learnt. */
  private final double free;

  /**
   * What interactions say of an account.
   *
   * @param tags dense ints
   * @param masses of the tags
   * @param rest mass that belongs to no tag in particular
   */
  record Learnt(int[] tags, double[] masses, double rest) {}

  private InterestProfile(
      Learnt learnt, SortedMap<Integer, TagState> chosen, Population population) {
    this.learnt = learnt;
    this.chosen = chosen;
    this.population = population;
    double sum = 0;
    for (int slot = 0; slot < learnt.tags.length; slot++) {
      sum += learns(learnt.tags[slot]) ? learnt.masses[slot] : 0;
    }
    mass = sum;
    double fixed = 0;
    double others = 0;
    for (int tag : chosen.keySet()) {
      fixed += state(tag).share();
      others += learns(tag) ? 0 : population.share(tag);
    }
    free = Math.max(0, 1 - fixed);
    prior = Math.max(0, 1 - others);
  }

  static InterestProfile of(
      Learnt learnt, SortedMap<Integer, TagState> chosen, Population population) {
    return new InterestProfile(learnt, chosen, population);
  }

  /** The profile of whoever has none. */
  static InterestProfile impersonal(Population population) {
    Learnt nothing = new Learnt(new int[0], new double[0], 0);
    return new InterestProfile(nothing, new TreeMap<>(), population);
  }

  private TagState state(int tag) {
    return chosen.getOrDefault(tag, TagState.LEARNT);
  }

  private boolean learns(int tag) {
    return state(tag).status() == TagState.Status.LEARNT;
  }

  /** How many whole trusted likes, decayed, speak for the tags that are learnt. */
  public double effective() {
    return mass;
  }

  /** How many of them speak for one tag. */
  public double effective(int tag) {
    for (int slot = 0; slot < learnt.tags.length; slot++) {
      if (learnt.tags[slot] == tag && learns(tag)) {
        return learnt.masses[slot];
      }
    }
    return 0;
  }

  /** The share of a tag, also of one that the account never met. */
  public double share(int tag) {
    return learns(tag) ? free * learntShare(tag) : state(tag).share();
  }

  /** The mean of the posterior; what belongs to no tag in particular goes by the prior. */
  private double learntShare(int tag) {
    double popular = prior > 0 ? population.share(tag) / prior : 0;
    double unknown = population.strength() + learnt.rest;
    return (effective(tag) + unknown * popular) / (mass + unknown);
  }

  /** A tag with its interval. */
  public TagInterest interest(int tag) {
    TagState.Status status = state(tag).status();
    double share = share(tag);
    if (status != TagState.Status.LEARNT) {
      return new TagInterest(tag, status, share, share, share, 0);
    }
    double draws = mass + population.strength();
    double mean = learntShare(tag);
    Beta beta = new Beta(mean * draws, (1 - mean) * draws);
    double low = free * beta.quantile((1 - CREDIBLE) / 2);
    double high = free * beta.quantile((1 + CREDIBLE) / 2);
    return new TagInterest(tag, status, share, low, high, effective(tag));
  }

  /**
   * The person's own tags: all that the account's interactions speak for and all that are locked or
   * deleted, by falling share, equal ones by their ints.
   */
  public List<TagInterest> own() {
    List<TagInterest> own = new ArrayList<>();
    for (int tag : learnt.tags) {
      if (learns(tag)) {
        own.add(interest(tag));
      }
    }
    for (int tag : chosen.keySet()) {
      if (!learns(tag)) {
        own.add(interest(tag));
      }
    }
    own.sort(
        Comparator.comparingDouble(TagInterest::share)
            .reversed()
            .thenComparingInt(TagInterest::tag));
    return List.copyOf(own);
  }
}
