package dev.zhenzan.server.review;

import dev.zhenzan.model.Reason;
import java.util.Locale;

/**
 * A reason in a sentence.
 *
 * @param zh in Chinese
 * @param en in English
 */
record ReasonWords(String zh, String en) {
  static ReasonWords of(String code) {
    return switch (Reason.valueOf(code.toUpperCase(Locale.ROOT))) {
      case DUPLICATE_ROW ->
          new ReasonWords("同一互动在日志中已出现过", "the same act stands in the log before");
      case IMPOSSIBLE_RATE -> new ReasonWords("账号的操作快于真人可能的速度", "faster than a person can act");
      case BEFORE_PUBLICATION -> new ReasonWords("互动早于作品发布", "older than the work");
      case BEFORE_REGISTRATION -> new ReasonWords("互动早于账号注册", "older than the account");
      case LOCKSTEP_SYNCHRONOUS ->
          new ReasonWords(
              "同一批账号在多个作品的同一短时段内一起出现",
              "the same accounts met on several works in the same windows");
      case LOCKSTEP_COMMON_TARGETS ->
          new ReasonWords(
              "同一批账号共同出现在多个作品上，远多于偶然", "the same accounts met on several works far above chance");
      case BURST_COMPOSITION ->
          new ReasonWords("短时激增中多为别处少见的账号", "a burst of accounts hardly seen elsewhere");
      case REGULAR_INTERVALS -> new ReasonWords("操作间隔比真人规律得多", "gaps more regular than a person's");
      case NO_DAILY_RHYTHM -> new ReasonWords("一天各时段活动没有差别", "active at all hours alike");
      case LIKE_WITHOUT_WATCHING -> new ReasonWords("几乎没有观看就点赞", "liked after next to no watching");
      case ACCOUNT_MOSTLY_INVALID ->
          new ReasonWords("该账号在别处的互动多为无效", "most of what the account does elsewhere is invalid");
      case UNUSUAL_SURROUNDINGS ->
          new ReasonWords(
              "单独看没有发现，但所处环境可疑", "nothing on it alone, but its surroundings are doubted");
    };
  }
}
