package dev.zhenzan.audience.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Histories of choices, in no order of time. */
public final class RandomChoices {
  /** The last time at which anything is chosen. */
  public static final long LAST = 12;

  private static final int TAGS = 4;

  private RandomChoices() {}

  /** Choices of the accounts below a number; four in ten are consents. */
  public static List<Choice> of(SplittableRandom random, int accounts, int count) {
    List<Choice> history = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int account = random.nextInt(accounts);
      long time = random.nextLong(LAST + 1);
      int tag = random.nextInt(TAGS);
      history.add(
          switch (random.nextInt(10)) {
            case 0 -> Choice.of(account, time, ChoiceKind.CONSENT_WITHDRAWN);
            case 1 -> Choice.of(account, time, ChoiceKind.PERSONALISATION_OFF);
            case 2 -> Choice.of(account, time, ChoiceKind.PERSONALISATION_ON);
            case 3 -> Choice.delete(account, time, tag);
            case 4 -> Choice.lock(account, time, tag, random.nextDouble(0.1, 0.5));
            case 5 -> Choice.release(account, time, tag);
            default -> Choice.of(account, time, ChoiceKind.CONSENT_GIVEN);
          });
    }
    return history;
  }
}
