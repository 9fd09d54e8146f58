package dev.zhenzan.audience.match;

import dev.zhenzan.audience.match.factor.Factors;
import java.util.function.IntFunction;

/**
 * The log odds of a head as an inner product: the account's part and the work's part, each a vector
 * of {@link #width()} floats, and a number of the work alone. Up to rounding, {@code logOdds =
 * account . work + bias}, for every pair of an account and a work that the model knows, and for new
 * ones.
 *
 * <p>The vector of an account begins with its own part of the log odds, which the work's takes
 * once; then come the factors, the lifts of the tags and the mean text.
 */
public final class AccountVectors {
  private final MatchModel model;
  private final double[] weights;
  private final TermSheet sheet;
  private final int tags;

  AccountVectors(MatchModel model, Head head, TermSheet sheet) {
    this.model = model;
    this.weights = model.learnt().weights().of(head).mean();
    this.sheet = sheet;
    this.tags = sheet.tags();
  }

  /** Floats a vector. */
  public int width() {
    return 1 + factorWidth() + tags + textWidth();
  }

  private int factorWidth() {
    return model.state().factors().videos().width();
  }

  private int textWidth() {
    return model.works().text().width();
  }

  /**
   * Writes the vector of an account.
   *
   * @param viewer whose choices say what may be used; of nobody in particular it is the mean of all
   * @param into from {@code at} on, {@link #width()} floats, zeros before
   */
  public void fill(Viewer viewer, float[] into, int at) {
    float[] terms = model.accountTerms(viewer.used());
    double own = 0;
    for (Term term : Term.values()) {
      own += term.side() == Term.Side.ACCOUNT ? weights[term.ordinal()] * terms[term.ordinal()] : 0;
    }
    into[at] = (float) own;
    if (viewer.used().inParticular()) {
      fillFactors(viewer.account(), into, at + 1);
      fillTags(viewer, into, at + 1 + factorWidth());
      fillText(viewer.account(), into, at + 1 + factorWidth() + tags);
    }
  }

  private void fillFactors(int account, float[] into, int at) {
    Factors factors = model.state().factors().accounts();
    float scale = (float) (weights[Term.FACTORS.ordinal()] * TermSheet.FACTOR_SCALE);
    for (int i = 0; i < factorWidth() && account < factors.size(); i++) {
      into[at + i] = scale * factors.values()[account * factorWidth() + i];
    }
  }

  private void fillTags(Viewer viewer, float[] into, int at) {
    TagLifts.Of lifts = sheet.lifts(viewer);
    for (int tag = 0; tag < tags; tag++) {
      into[at + tag] = (float) (weights[Term.TAGS.ordinal()] * lifts.lift(tag));
    }
  }

  private void fillText(int account, float[] into, int at) {
    model.state().texts().mean(account, into, at);
    for (int i = 0; i < textWidth(); i++) {
      into[at + i] *= (float) weights[Term.TEXT.ordinal()];
    }
  }

  /** The vectors of all accounts, row by row; {@code width() * accounts} floats. */
  public float[] all(int accounts, IntFunction<Viewer> viewers) {
    float[] vectors = new float[Math.multiplyExact(accounts, width())];
    for (int account = 0; account < accounts; account++) {
      fill(viewers.apply(account), vectors, account * width());
    }
    return vectors;
  }

  /** The vector of a work. */
  public float[] work(int video) {
    float[] vector = new float[width()];
    vector[0] = 1;
    Factors factors = model.state().factors().videos();
    if (video < factors.size()) {
      System.arraycopy(factors.values(), video * factorWidth(), vector, 1, factorWidth());
    }
    int firstTag = 1 + factorWidth();
    model
        .works()
        .eachTag(
            video,
            (tag, weight) -> {
              if (tag < tags) {
                vector[firstTag + tag] += weight;
              }
            });
    Factors text = model.works().text();
    if (video < text.size()) {
      System.arraycopy(text.values(), video * textWidth(), vector, firstTag + tags, textWidth());
    }
    return vector;
  }

  /** The work's own part of the log odds at a time. */
  public double bias(int video, long time) {
    float[] terms = new float[Term.COUNT];
    sheet.fillVideo(video, time, terms, 0);
    double bias = 0;
    for (int i = 0; i < terms.length; i++) {
      bias += weights[i] * terms[i];
    }
    return bias;
  }
}
