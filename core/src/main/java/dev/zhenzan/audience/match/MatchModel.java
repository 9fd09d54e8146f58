package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.logit.Posterior;

/**
 * A model of who watches what to its end, and likes it.
 *
 * <p>Log odds of a head are a sum of terms, each with a weight. Thread-safe as long as no training
 * goes on with it.
 */
public final class MatchModel {
  private final MatchState state;
  private final Works works;
  private final Learnt learnt;
  private final TermSheet sheet;

  /** A model over a state that is handed over. */
  public MatchModel(MatchState state, Works works, Learnt learnt) {
    this.state = state;
    this.works = works;
    this.learnt = learnt;
    this.sheet = new TermSheet(state, works);
  }

  /**
   * What was learnt over all rows.
   *
   * @param weights of the terms, by head
   * @param quality on rows that the weights judged were not fitted on, by head
   * @param means of the terms, by {@link Term#ordinal()}
   */
  public record Learnt(PerHead<Posterior> weights, PerHead<HeldOutQuality> quality, float[] means) {
    public Learnt {
      if (means.length != Term.COUNT) {
        throw new IllegalArgumentException(
            "means must be %d: %d".formatted(Term.COUNT, means.length));
      }
    }
  }

  /**
   * What is expected of showing a work to somebody.
   *
   * @param viewer whose account is known or not
   * @param video a dense int, known or not
   * @param time when it is shown, micros
   */
  public MatchScore score(Viewer viewer, int video, long time) {
    float[] terms = terms(viewer.used(), video, time);
    return new MatchScore(chance(Head.WATCH, terms), chance(Head.LIKE, terms));
  }

  private double chance(Head head, float[] terms) {
    return Posterior.probability(weights(head).logOdds(terms, 0));
  }

  /** What each term adds to the log odds of a showing, by {@link Term#ordinal()}. */
  public double[] contributions(Head head, Viewer viewer, int video, long time) {
    float[] terms = terms(viewer.used(), video, time);
    double[] parts = new double[Term.COUNT];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = weights(head).mean()[i] * terms[i];
    }
    return parts;
  }

  private float[] terms(Viewer viewer, int video, long time) {
    float[] terms = new float[Term.COUNT];
    sheet.fill(viewer, video, time, terms, 0);
    if (!viewer.inParticular()) {
      fillMeans(terms);
    }
    return terms;
  }

  /** The terms of an account alone. */
  float[] accountTerms(Viewer viewer) {
    float[] terms = new float[Term.COUNT];
    if (viewer.inParticular()) {
      sheet.fillAccount(viewer.account(), terms, 0);
    } else {
      fillMeans(terms);
    }
    return terms;
  }

  private void fillMeans(float[] terms) {
    for (Term term : Term.values()) {
      if (term.side() == Term.Side.ACCOUNT) {
        terms[term.ordinal()] = learnt.means()[term.ordinal()];
      }
    }
  }

  /** The log odds of a head as inner products. */
  public AccountVectors vectors(Head head) {
    return new AccountVectors(this, head, sheet);
  }

  /** The model with more works, or more of them: the ints of those it knows stay. */
  public MatchModel with(Works more) {
    return new MatchModel(state, more, learnt);
  }

  private Posterior weights(Head head) {
    return learnt.weights().of(head);
  }

  /** What it knows. */
  public MatchState state() {
    return state;
  }

  /** The works it knows. */
  public Works works() {
    return works;
  }

  /** What was learnt over all rows. */
  public Learnt learnt() {
    return learnt;
  }
}
