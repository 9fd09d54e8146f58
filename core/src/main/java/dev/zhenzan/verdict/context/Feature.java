package dev.zhenzan.verdict.context;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What is measured around a like. Times are of the log; <i>near</i> likes are the {@value
 * VideoSide#NEAR} before and after on the same video, or as many more after the first and before
 * the last. What a log does not tell is {@link Context#UNKNOWN}.
 */
public enum Feature {
  /** Greatest strength of a lockstep finding on it, nats; {@link Context#NO_FINDING} where none. */
  LOCKSTEP,
  /** The same of a burst. */
  BURST,
  /** Mean doubt of the account's other likes, 0 to 1. */
  ACCOUNT_DOUBT,
  /** The account's likes. */
  ACCOUNT_LIKES,
  /** Mean affinity of the account's other likes. */
  ACCOUNT_AFFINITY,
  /** ln of 1 + hours between the account's first and last like. */
  ACCOUNT_SPAN,
  /** Days from the account's registration to the like. */
  ACCOUNT_AGE,
  /** Share of the account's other likes within ten minutes of it, 0 to 1. */
  CROWDING,
  /** ln of 1 + seconds since the account's like before. */
  GAP,
  /** Share of the account's other likes that are of works of the same creator, 0 to 1. */
  CREATOR_SHARE,
  /** How near the video is to what else the account likes; 0 for a stranger, up to 1. */
  AFFINITY,
  /** Share of the log's likes in the same hour of the day, 0 to 1. */
  HOUR_SHARE,
  /** The video's likes. */
  VIDEO_LIKES,
  /** ln of its likes an hour between first and last. */
  VIDEO_PACE,
  /** Mean affinity of its other likes. */
  VIDEO_AFFINITY,
  /** Mean doubt of its other likes, 0 to 1. */
  VIDEO_DOUBT,
  /** ln of 1 + hours since its first like. */
  VIDEO_AGE,
  /** ln of likes an hour near it. */
  NEAR_PACE,
  /** ln of that pace over the video's. */
  NEAR_RUSH,
  /** Mean affinity of near likes. */
  NEAR_AFFINITY,
  /** Share of near likes whose account has at most two, 0 to 1. */
  NEAR_PASSERS_BY,
  /** Mean doubt of near likes, 0 to 1. */
  NEAR_DOUBT,
  /** Mean ln of the likes of near likes' accounts. */
  NEAR_ACTIVITY,
  /** Share of near likes whose account registered within thirty days before, 0 to 1. */
  NEAR_NEWCOMERS,
  /** Standard deviation of ln of 1 + near likes' accounts' age in days. */
  NEAR_AGE_SPREAD,
  /** Share of the video's length that the account watched, 0 to 3. */
  WATCHED,
  /** Mean of it, at most 1 each, over the account's other likes. */
  ACCOUNT_WATCHED,
  /** Mean of it, at most 1 each, over near likes. */
  NEAR_WATCHED;

  /** What is unknown without a file of accounts. */
  public static final List<Feature> OF_ACCOUNTS =
      List.of(ACCOUNT_AGE, NEAR_NEWCOMERS, NEAR_AGE_SPREAD);

  /** What is unknown where no row tells how long was watched. */
  public static final List<Feature> OF_WATCHING = List.of(WATCHED, ACCOUNT_WATCHED, NEAR_WATCHED);

  private static final List<String> NAMES = Arrays.stream(values()).map(Feature::text).toList();

  /** Names of all, in the order of a vector. */
  public static List<String> names() {
    return NAMES;
  }

  /** The name in a model's text: in lower case, with dashes. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
