package dev.zhenzan.audience.match;

import java.util.function.IntUnaryOperator;

/**
 * What the dense ints of a log are in a model.
 *
 * @param accounts the model's int of a log's account
 * @param videos the model's int of a log's video
 */
public record Ints(IntUnaryOperator accounts, IntUnaryOperator videos) {
  /** The log's ints are the model's own. */
  public static final Ints SAME =
      new Ints(IntUnaryOperator.identity(), IntUnaryOperator.identity());

  int account(int ofLog) {
    return accounts.applyAsInt(ofLog);
  }

  int video(int ofLog) {
    return videos.applyAsInt(ofLog);
  }
}
