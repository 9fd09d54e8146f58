package dev.zhenzan.audience.profile;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.model.InteractionTable;
import java.util.BitSet;

/**
 * Interactions with what is thought of them, from which profiles are gathered.
 *
 * @param log the interactions
 * @param invalid of each row the probability that it is invalid, 0 to 1
 * @param tags of the log's works
 * @param weights of interactions
 */
public record TrustedHistory(
    InteractionTable log, float[] invalid, WorkTags tags, InteractionWeights weights) {
  public TrustedHistory {
    if (invalid.length != log.size()) {
      throw new IllegalArgumentException("a probability for each row: " + invalid.length);
    }
  }

  /**
   * Adds all interactions up to a time of those who may be matched by personal data at that time,
   * without those of tags that they had deleted. Nothing of anybody else is looked at.
   *
   * @param minors accounts that are marked as minors', of whom there are no profiles
   * @param until micros, inclusive
   */
  public void gather(Choices choices, BitSet minors, long until, InterestProfiles into) {
    Standing standing = new Standing(choices, minors, until);
    BitSet takenBack = TakenBack.of(log, until);
    for (int row = 0; row < log.size(); row++) {
      if (log.time(row) <= until && !takenBack.get(row) && standing.profiled(log.account(row))) {
        add(row, standing.of(log.account(row)), into);
      }
    }
  }

  private void add(int row, ChoiceState state, InterestProfiles into) {
    double weight = weights.of(log, row, invalid[row]);
    int work = log.video(row);
    if (weight == 0 || work >= tags.works()) {
      return;
    }
    for (int i = tags.starts()[work]; i < tags.starts()[work + 1]; i++) {
      if (state.tag(tags.tags()[i]).counts(log.time(row))) {
        into.add(log.account(row), log.time(row), tags.tags()[i], weight * tags.weights()[i]);
      }
    }
  }
}
