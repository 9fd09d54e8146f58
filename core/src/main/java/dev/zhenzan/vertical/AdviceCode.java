package dev.zhenzan.vertical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is advised, and what fills the gaps of its text. */
public enum AdviceCode {
  /** Publish at other hours. */
  PUBLISH_AT("times", "habit", "gain", "gain_low", "gain_high", "works"),
  /** The data show no difference that can be told from chance. */
  NOTHING_SIGNIFICANT("works", "likes"),
  /** A topic does better than the creator's others. */
  TOPIC_RISING("topic", "lift", "lift_low", "lift_high", "works"),
  /** A topic is offered more than it is asked for. */
  TOPIC_SATURATED("topic", "supply", "demand", "works"),
  /** A part of the likes is invalid. */
  LIKES_INVALID("share", "share_low", "share_high", "likes"),
  /** Few valid likes on the first day. */
  EARLY_LIKES_LOW("likes", "threshold", "works"),
  /** Fewer likes per view than peers. */
  LIKE_RATE_LOW("rate", "rate_low", "rate_high", "peers", "works"),
  /** Works are watched less far than peers'. */
  COMPLETION_LOW("rate", "rate_low", "rate_high", "peers", "works"),
  /** Few viewers come back. */
  RETURNING_LOW("share", "share_low", "share_high", "peers"),
  /** Most of the audience is of one region or interest. */
  AUDIENCE_CONCENTRATED("group", "share", "share_low", "share_high"),
  /** Most of the traffic comes from one surface. */
  SURFACE_DEPENDENT("surface", "share", "share_low", "share_high"),
  /** Much of the growth falls in the night. */
  NIGHT_GROWTH("share", "share_low", "share_high", "likes"),
  /** What a quote rests on. */
  QUOTE_BASIS("reach", "low", "middle", "high", "works"),
  /** Fewer orders per live viewer than peers. */
  LIVE_CONVERSION_LOW("rate", "rate_low", "rate_high", "peers", "sessions"),
  /** Publishing is irregular or rarer than peers'. */
  PUBLISH_RHYTHM("per_week", "longest_gap", "peers", "works");

  private final String placeholders;

  AdviceCode(String... placeholders) {
    this.placeholders = String.join(" ", placeholders);
  }

  /** Stable, in files: the name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The code with a name; empty where there is none. */
  public static Optional<AdviceCode> parse(String code) {
    for (AdviceCode advice : values()) {
      if (advice.code().equals(code)) {
        return Optional.of(advice);
      }
    }
    return Optional.empty();
  }

  /** What texts of this advice may hold in braces, and whoever gives it fills. */
  public List<String> placeholders() {
    return List.of(placeholders.split(" ", -1));
  }
}
