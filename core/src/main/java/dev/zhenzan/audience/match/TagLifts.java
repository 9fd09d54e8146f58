package dev.zhenzan.audience.match;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.TagState;
import dev.zhenzan.audience.profile.InterestProfile;
import dev.zhenzan.audience.profile.InterestProfiles;
import dev.zhenzan.audience.profile.Population;

/**
 * How much more than everybody an account likes a tag: the logarithm of its share of the account's
 * profile over its share of the population's. 0 for a tag that nobody has, and for one that the
 * person ever deleted: a profile here does not tell what was learnt before a release from what came
 * after it.
 */
final class TagLifts {
  /** A locked tag's share is the person's own and may be any: its lift is bounded by this. */
  private static final double MOST = 5;

  private final InterestProfiles profiles;
  private final Population population;
  private final long at;

  TagLifts(InterestProfiles profiles, long at) {
    this.profiles = profiles;
    this.population = profiles.population(at);
    this.at = at;
  }

  /** One more than the greatest tag that anybody has. */
  int tags() {
    return population.shares().length;
  }

  Of of(int account, ChoiceState choices) {
    return new Of(profiles.profile(account, choices, population, at), choices);
  }

  /** The lifts of one account. */
  final class Of {
    private final InterestProfile profile;
    private final ChoiceState choices;

    private Of(InterestProfile profile, ChoiceState choices) {
      this.profile = profile;
      this.choices = choices;
    }

    double lift(int tag) {
      double everybody = population.share(tag);
      if (everybody == 0 || !speaks(choices.tag(tag))) {
        return 0;
      }
      return Math.clamp(Math.log(profile.share(tag) / everybody), -MOST, MOST);
    }

    private static boolean speaks(TagState state) {
      return switch (state.status()) {
        case LOCKED -> true;
        case DELETED -> false;
        case LEARNT -> state.countsAfter() == TagState.ALWAYS;
      };
    }
  }
}
