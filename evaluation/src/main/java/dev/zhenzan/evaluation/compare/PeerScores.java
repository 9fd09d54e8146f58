package dev.zhenzan.evaluation.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What every published search says of interactions or of accounts.
 *
 * @param scores of each search, the same things in the same order: 0 or more, the larger the more
 *     suspicious; not a number where the searches do not look
 */
public record PeerScores(Map<Peer, float[]> scores) {
  public PeerScores {
    scores = new EnumMap<>(scores);
    for (Peer peer : Peer.values()) {
      Objects.requireNonNull(scores.get(peer), peer::code);
    }
  }

  /** Asks for the scores of every search, one after the other. */
  public static PeerScores of(Function<Peer, float[]> scores) {
    Map<Peer, float[]> all = new EnumMap<>(Peer.class);
    for (Peer peer : Peer.values()) {
      all.put(peer, scores.apply(peer));
    }
    return new PeerScores(all);
  }

  /** The scores of a search. */
  public float[] of(Peer peer) {
    return Objects.requireNonNull(scores.get(peer), peer::code);
  }

  /** Whether the searches look at a thing. */
  public boolean seen(int thing) {
    return !Float.isNaN(of(Peer.FRAUDAR)[thing]);
  }

  /** The scores of some things. */
  public PeerScores pick(int[] things) {
    return of(peer -> pick(of(peer), things));
  }

  private static float[] pick(float[] from, int[] things) {
    float[] picked = new float[things.length];
    for (int i = 0; i < picked.length; i++) {
      picked[i] = from[things[i]];
    }
    return picked;
  }
}
