package dev.zhenzan.audience.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.zhenzan.SmallLog;
import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TrustedHistoryTest {
  private static final long END = SmallLog.micros(1_000);
  private static final Population NOBODY = new Population(new double[0], 10);
  private static final ProfileSettings STILL = new ProfileSettings(1L << 50, 8);

  /** Every work has one tag: that of its own int. */
  private static WorkTags ownTags(int works) {
    int[] starts = new int[works + 1];
    int[] tags = new int[works];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(tags, i -> i);
    float[] weights = new float[works];
    Arrays.fill(weights, 1);
    return new WorkTags(starts, tags, weights);
  }

  private static Choices consentOf(int account) {
    Choices choices = new Choices();
    choices.append(Choice.of(account, 0, ChoiceKind.CONSENT_GIVEN));
    return choices;
  }

  private static InterestProfile profile(SmallLog log, Choices choices, float... invalid) {
    InteractionTable table = log.input().interactions();
    float[] all = Arrays.copyOf(invalid, table.size());
    InterestProfiles profiles = new InterestProfiles(STILL);
    new TrustedHistory(table, all, ownTags(9), InteractionWeights.STANDARD)
        .gather(choices, new BitSet(), END, profiles);
    return profiles.profile(0, ChoiceState.CONSENTING, NOBODY, END);
  }

  @Test
  void gather_weighsByTrust_andInvalidOnesNotAtAll() {
    SmallLog log = SmallLog.empty().like("a", "v0", 1).like("a", "v1", 2).like("a", "v2", 3);

    InterestProfile profile = profile(log, consentOf(0), 0, 0.25f, 0.5f);

    assertThat(profile.effective(0)).isCloseTo(1, within(1e-4));
    assertThat(profile.effective(1)).isCloseTo(0.75, within(1e-4));
    assertThat(profile.effective(2)).isZero();
  }

  @Test
  void gather_weighsByKindAndDwell() {
    SmallLog log =
        SmallLog.empty()
            .watch("a", "v0", 1, 5_000, 10_000)
            .watch("a", "v1", 2, 90_000, 10_000)
            .row("a", InteractionKind.VIEW, "v2", 3)
            .row("a", InteractionKind.SHARE, "v3", 4);

    InterestProfile profile = profile(log, consentOf(0));

    assertThat(profile.effective(0)).isCloseTo(0.15, within(1e-4));
    assertThat(profile.effective(1)).isCloseTo(0.3, within(1e-4));
    assertThat(profile.effective(2)).as("a view of unknown length").isZero();
    assertThat(profile.effective(3)).isCloseTo(1.5, within(1e-4));
  }

  @Test
  void gather_ofALikeThatIsTakenBack_leavesNothing_andOneGivenAgainCounts() {
    SmallLog log =
        SmallLog.empty()
            .like("a", "v0", 1)
            .unlike("a", "v0", 2)
            .like("a", "v1", 3)
            .unlike("a", "v1", 4)
            .like("a", "v1", 5)
            .like("b", "v1", 6);

    InterestProfile profile = profile(log, consentOf(0));

    assertThat(profile.effective(0)).isZero();
    assertThat(profile.effective(1)).isCloseTo(1, within(1e-4));
  }

  @Test
  void gather_ofAnUnlikeWhoseLikeCameInAnEarlierBatch_takesItBack() {
    InterestProfiles profiles = new InterestProfiles(STILL);
    for (SmallLog batch :
        new SmallLog[] {
          SmallLog.empty().like("a", "v0", 1).like("a", "v1", 1),
          SmallLog.empty().unlike("a", "v0", 2)
        }) {
      InteractionTable table = batch.input().interactions();
      new TrustedHistory(table, new float[table.size()], ownTags(9), InteractionWeights.STANDARD)
          .gather(consentOf(0), new BitSet(), END, profiles);
    }
    InterestProfile profile = profiles.profile(0, ChoiceState.CONSENTING, NOBODY, END);

    assertThat(profile.effective(0)).isCloseTo(0, within(1e-4));
    assertThat(profile.effective(1)).isCloseTo(1, within(1e-4));
  }

  @Test
  void gather_looksAtNothingLater_andAtNobodyWhoDidNotConsent() {
    SmallLog log =
        SmallLog.empty().like("a", "v0", 1).like("a", "v1", 1_001).unlike("a", "v0", 1_002);

    assertThat(profile(log, consentOf(0)).effective(0)).isCloseTo(1, within(1e-4));
    assertThat(profile(log, consentOf(0)).effective(1)).isZero();
    assertThat(profile(log, consentOf(1)).effective()).isZero();
  }

  @Test
  void gather_ofADeletedTag_countsWhatIsLaterThanItsRelease() {
    SmallLog log = SmallLog.empty().like("a", "v0", 1).like("a", "v1", 1).like("a", "v0", 30);
    Choices choices = consentOf(0);
    choices.append(Choice.delete(0, SmallLog.micros(10), 0));

    assertThat(profile(log, choices).effective(0)).isZero();
    assertThat(profile(log, choices).effective(1)).isCloseTo(1, within(1e-4));

    choices.append(Choice.release(0, SmallLog.micros(20), 0));

    assertThat(profile(log, choices).effective(0)).isCloseTo(1, within(1e-4));
  }
}
