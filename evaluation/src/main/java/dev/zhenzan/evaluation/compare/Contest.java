package dev.zhenzan.evaluation.compare;

import dev.zhenzan.evaluation.world.Labels;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What is compared: interactions or accounts, each with its truth and with what every method says.
 *
 * @param truth label and family
 * @param called whether the verdict is an invalid one
 * @param probability of being invalid, 0 to 1
 * @param peers scores of each search, all of them numbers
 */
public record Contest(Labels truth, boolean[] called, float[] probability, PeerScores peers) {
  public Contest {
    if (called.length != truth.size() || probability.length != truth.size()) {
      throw new IllegalArgumentException("columns must have one length: " + truth.size());
    }
    for (float[] scores : peers.scores().values()) {
      if (scores.length != truth.size()) {
        throw new IllegalArgumentException("scores must have one length: " + truth.size());
      }
    }
  }

  /** F1 of all invalid families, by code, behind those of all of them together. */
  List<FamilyF1> families() {
    double[] probabilityBest = BestCuts.of(probability, truth);
    Map<Peer, PeerF1[]> peersBest = new EnumMap<>(Peer.class);
    peers.scores().forEach((peer, scores) -> peersBest.put(peer, best(scores)));
    Counts counts = counts();
    List<FamilyF1> families = new ArrayList<>();
    for (int family = 0; family < probabilityBest.length; family++) {
      if (counts.invalid[family] > 0) {
        families.add(family(family, counts, probabilityBest[family], peersBest));
      }
    }
    families.sort(
        Comparator.comparing((FamilyF1 f) -> !f.family().equals(FamilyF1.ALL))
            .thenComparing(FamilyF1::family));
    return families;
  }

  private PeerF1[] best(float[] scores) {
    double[] cuts = BestCuts.of(scores, truth);
    double[] choices = BestChoices.of(scores, truth);
    return IntStream.range(0, cuts.length)
        .mapToObj(family -> new PeerF1(cuts[family], choices[family]))
        .toArray(PeerF1[]::new);
  }

  /** How many are valid. */
  long valid() {
    return counts().valid;
  }

  private FamilyF1 family(
      int family, Counts counts, double probabilityBest, Map<Peer, PeerF1[]> peersBest) {
    Map<Peer, PeerF1> best = new EnumMap<>(Peer.class);
    peersBest.forEach((peer, figures) -> best.put(peer, figures[family]));
    long invalid = counts.invalid[family];
    List<String> codes = truth.families();
    return new FamilyF1(
        family < codes.size() ? codes.get(family) : FamilyF1.ALL,
        invalid,
        BestCuts.f1(counts.invalidCalled[family], counts.validCalled, invalid),
        probabilityBest,
        best,
        BestCuts.f1(invalid, counts.valid, invalid));
  }

  private Counts counts() {
    int families = truth.families().size();
    Counts counts = new Counts(families + 1);
    for (int i = 0; i < called.length; i++) {
      if (truth.label(i) == 1) {
        counts.addInvalid(truth.familyIndex(i), called[i]);
        counts.addInvalid(families, called[i]);
      } else {
        counts.valid++;
        counts.validCalled += called[i] ? 1 : 0;
      }
    }
    return counts;
  }

  /** Counts by family. */
  private static final class Counts {
    private final long[] invalid;
    private final long[] invalidCalled;
    private long valid;
    private long validCalled;

    Counts(int families) {
      invalid = new long[families];
      invalidCalled = new long[families];
    }

    void addInvalid(int family, boolean called) {
      invalid[family]++;
      invalidCalled[family] += called ? 1 : 0;
    }
  }
}
