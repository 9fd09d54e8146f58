package dev.zhenzan.detect.counter;

import dev.zhenzan.model.PeerRatios;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is usual for works around, and how their source counts. Immutable. */
public final class Peers {
  /** Likes that a work needs to tell of its source's delay. */
  private static final double LEAST_LIKES = 200;

  /** Works that tell of a delay have to be more than this share of all. */
  private static final double SHARE = 0.4;

  /** Works that a source needs to show that it does not smooth its counters. */
  private static final int LEAST_WORKS = 10;

  /** Where more of the works than this are too regular it is the source's doing. */
  private static final double REGULAR_SHARE = 0.25;

  private static final double REGULAR = 3;

  private final PeerRatios ratios;
  private final @Nullable DailyProfile rhythm;
  private final Source source;

  private Peers(PeerRatios ratios, @Nullable DailyProfile rhythm, Source source) {
    this.ratios = Objects.requireNonNull(ratios, "ratios");
    this.rhythm = rhythm;
    this.source = source;
  }

  /**
   * How a source counts.
   *
   * @param delayHours by how much it counts views later than likes; 0 where it does not
   * @param mostRegular the most that regular increments may say, nats: nothing where many works
   *     have them, little where too few works are known
   */
  public record Source(double delayHours, double mostRegular) {
    private static final double FEW_WORKS = 4;

    /** Of whom little is known. */
    static final Source UNKNOWN = new Source(0, FEW_WORKS);

    /** As its works show it. */
    public static Source of(List<Work> works) {
      List<Growth> growths = works.stream().map(Growth::of).toList();
      return new Source(Peers.delayHours(growths), Peers.mostRegular(growths));
    }
  }

  /** Peers with these ratios, of whom nothing else is known. */
  public static Peers of(PeerRatios ratios) {
    return new Peers(ratios, null, Source.UNKNOWN);
  }

  /** The same with the daily rhythm of the works around. */
  public Peers with(DailyProfile profile) {
    return new Peers(ratios, profile, source);
  }

  /** The same of a source that counts in its own way. */
  public Peers with(Source other) {
    return new Peers(ratios, rhythm, other);
  }

  /** What four in ten of the works that can tell exceed. */
  private static double delayHours(List<Growth> growths) {
    double[] delays =
        growths.stream()
            .filter(growth -> growth.hasViews() && likes(growth) >= LEAST_LIKES)
            .mapToDouble(Alignment::delayHours)
            .sorted()
            .toArray();
    return delays.length == 0 ? 0 : delays[(int) ((1 - SHARE) * (delays.length - 1))];
  }

  private static double mostRegular(List<Growth> growths) {
    List<Growth> telling = growths.stream().filter(it -> likes(it) >= LEAST_LIKES).toList();
    if (telling.size() < LEAST_WORKS) {
      return Source.FEW_WORKS;
    }
    long regular =
        telling.stream()
            .filter(growth -> Regularity.strength(growth.inAtMost(Observer.COARSE_BINS)) > REGULAR)
            .count();
    return regular > REGULAR_SHARE * telling.size() ? 0 : Double.POSITIVE_INFINITY;
  }

  private static double likes(Growth growth) {
    return Arrays.stream(growth.likes()).sum();
  }

  /** Ratios of counters. */
  public PeerRatios ratios() {
    return ratios;
  }

  /** How growth follows the hour of day; empty where that is not known. */
  public Optional<DailyProfile> rhythm() {
    return Optional.ofNullable(rhythm);
  }

  /** How the source counts. */
  Source source() {
    return source;
  }
}
