package dev.zhenzan.audience.profile;

import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.BitSet;

/** What holds of all accounts at one time, found once. */
final class Standing {
  private final BitSet profiled = new BitSet();
  private final Int2ObjectOpenHashMap<ChoiceState> withTags = new Int2ObjectOpenHashMap<>();

  Standing(Choices choices, BitSet minors, long until) {
    for (int account = 0; account < choices.accounts(); account++) {
      ChoiceState state = choices.at(account, until);
      profiled.set(account, state.personalised());
      if (!state.tags().isEmpty()) {
        withTags.put(account, state);
      }
    }
    profiled.andNot(minors);
  }

  /** Whether there is a profile: the account may be matched by personal data and is no minor's. */
  boolean profiled(int account) {
    return profiled.get(account);
  }

  /** The state of an account of which there is a profile. */
  ChoiceState of(int account) {
    return withTags.getOrDefault(account, ChoiceState.CONSENTING);
  }
}
