package dev.zhenzan.server.audience;

import dev.zhenzan.audience.match.Term;
import java.util.Locale;

/** The terms of a match score in words, for the person whom the score is about. */
final class TermWords {
  private TermWords() {}

  /**
   * One language's words.
   *
   * @param zh in Chinese
   * @param en in English
   */
  record Words(String zh, String en) {}

  static Words of(String code) {
    return switch (Term.valueOf(code.toUpperCase(Locale.ROOT))) {
      case VIDEO_WATCHED, VIDEO_WATCHED_LATELY, VIDEO_WATCHED_BEFORE ->
          new Words("看到这个作品的人看了多久", "how long others watched this work");
      case VIDEO_LIKED, VIDEO_LIKED_BEFORE -> new Words("别人对这个作品的反应", "how others took this work");
      case VIDEO_POPULARITY, VIDEO_SHOWN ->
          new Words("这个作品被展示和观看的次数", "how often it was shown and watched");
      case CREATOR_WATCHED, CREATOR_LIKED ->
          new Words("别人对该创作者其他作品的反应", "how others took other works of its creator");
      case TAGS_WATCHED, TAGS_LIKED ->
          new Words("别人对同类主题作品的反应", "how others took works of its topics");
      case DURATION, DURATION_SQUARED, SHORT -> new Words("作品的时长", "how long the work is");
      case FRESHNESS -> new Words("作品刚发布不久", "how new the work is");
      case ACCOUNT_WATCHES, ACCOUNT_WATCHED_BEFORE ->
          new Words("您通常把作品看多久", "how long you usually watch");
      case ACCOUNT_LIKES, ACCOUNT_LIKED_BEFORE -> new Words("您通常怎样互动", "how you usually react");
      case ACCOUNT_SHOWN, ACCOUNT_SHOWN_BEFORE, ACCOUNT_NEW ->
          new Words("对您的账号了解多少", "how much is known of your account");
      case FACTORS -> new Words("与您看过的作品相近的人也看它", "people who watch what you watch, watch it");
      case TAGS -> new Words("您对它的主题感兴趣", "its topics interest you");
      case TEXT -> new Words("文字与您看过的作品相近", "its text is like what you watch");
      case HOUR_SINE, HOUR_COSINE -> new Words("一天中的时间", "the time of day");
      case CONSTANT -> new Words("一般水平", "the general level");
    };
  }
}
