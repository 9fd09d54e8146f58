package dev.zhenzan.audience.match;

/**
 * There is nothing that weights could be fitted on. The message says what there would have to be.
 */
public final class TooLittleToLearnException extends IllegalArgumentException {
  TooLittleToLearnException(String message) {
    super(message);
  }
}
