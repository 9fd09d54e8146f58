package dev.zhenzan.model;

import java.util.Objects;

/**
 * How much of a video's or creator's likes is genuine.
 *
 * @param subject dense int of the video, or of the creator in the dictionary of accounts
 * @param likes likes counted, once per account and video, taken-back ones left out
 * @param validLikes the expected number of genuine ones, 0 to {@code likes}
 * @param authenticity the share of genuine likes to expect from this audience, 0 to 1
 */
public record AuthenticityScore(
    int subject, int likes, Interval validLikes, Interval authenticity) {
  public AuthenticityScore {
    Objects.requireNonNull(validLikes, "validLikes");
    Objects.requireNonNull(authenticity, "authenticity");
  }
}
