package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.ImplicitFactors;
import dev.zhenzan.audience.profile.ProfileSettings;
import java.util.Objects;

/**
 * How a model learns.
 *
 * @param factors of accounts and videos
 * @param blocks parts of equal size that a log is taken in, in order of time; 2 or more
 * @param firstSweeps over all positives when there are no factors yet
 * @param sweeps over all positives after each further block
 * @param recentHalfLifeDays after how long a showing counts half for what is recent
 * @param profiles of the accounts' interests
 * @param maxSamples rows that the weights of the terms are fitted on, drawn ones among them: at
 *     most about so many, and the exposures by chance
 * @param drawn rows drawn beside each positive where the log tells of no exposures
 * @param seed of everything that is drawn
 */
public record MatchSettings(
    ImplicitFactors.Settings factors,
    int blocks,
    int firstSweeps,
    int sweeps,
    double recentHalfLifeDays,
    ProfileSettings profiles,
    int maxSamples,
    int drawn,
    long seed) {

  public MatchSettings {
    Objects.requireNonNull(factors, "factors");
    Objects.requireNonNull(profiles, "profiles");
    atLeast(2, blocks, "blocks");
    atLeast(1, firstSweeps, "firstSweeps");
    atLeast(1, sweeps, "sweeps");
    above0(recentHalfLifeDays, "recentHalfLifeDays");
    atLeast(1000, maxSamples, "maxSamples");
    atLeast(1, drawn, "drawn");
  }

  /** What the published figures are of; the factors' part was chosen on KuaiRec's valid pairs. */
  public static MatchSettings standard(long seed) {
    return new MatchSettings(
        new ImplicitFactors.Settings(32, 0.1, 0.01, seed),
        6,
        6,
        2,
        2,
        ProfileSettings.STANDARD,
        2_000_000,
        4,
        seed);
  }

  private static void atLeast(int least, int value, String name) {
    if (value < least) {
      throw new IllegalArgumentException(name + " must be at least " + least + ": " + value);
    }
  }

  private static void above0(double value, String name) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(name + " must be above 0: " + value);
    }
  }
}
