package dev.zhenzan.audience.tag;

/**
 * How an embedding's cosines become chances. A text is about tag t with probability
 *
 * <pre>exp(s c_t) / (exp(s u) + sum over all tags of exp(s c))</pre>
 *
 * where c are the cosines between the text and the tags' descriptions: a multinomial logistic model
 * in which "about none of them" is one more choice. Both numbers belong to a model and are fitted
 * on texts of known tags.
 *
 * @param sharpness s, above 0
 * @param unrelated u: the cosine at which a tag is as likely as none at all
 */
public record MeaningScale(double sharpness, double unrelated) {
  public MeaningScale {
    if (!(sharpness > 0)) {
      throw new IllegalArgumentException("sharpness: not above 0: " + sharpness);
    }
  }
}
