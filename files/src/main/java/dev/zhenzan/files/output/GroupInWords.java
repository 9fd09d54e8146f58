package dev.zhenzan.files.output;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.TimeStyle;
import java.util.Locale;

/**
 * The evidence on a lockstep group for people.
 *
 * @param group the group
 * @param from its first interaction, as the source writes times
 * @param to its last
 */
record GroupInWords(LockstepGroup group, String from, String to) {
  private static final double SMALLEST_TOLD = 1e-300;
  private static final TimeStyle UTC = new TimeStyle(TimeStyle.Unit.ISO, 3, 0, true);

  static GroupInWords of(LockstepGroup group, InteractionTable table) {
    int[] rows = group.rows();
    TimeStyle style = rows.length == 0 ? UTC : table.timeStyle(rows[0]);
    return new GroupInWords(
        group, style.format(group.window().from()), style.format(group.window().to()));
  }

  String english() {
    return String.format(
        Locale.ROOT,
        "%,d accounts made %,d interactions with the same %,d videos between %s and %s, where"
            + " independent accounts of the same activity would be expected to make %s; they met %s."
            + " The probability of a block as improbable anywhere in the log %s.",
        group.accounts().length,
        group.rows().length,
        group.videos().length,
        from,
        to,
        expected(),
        group.synchronous() ? "within the same short windows" : "at any time",
        probability("is ", "is below "));
  }

  String chinese() {
    return String.format(
        Locale.ROOT,
        "%,d 个账号在 %s 至 %s 之间与同样的 %,d 个作品发生了 %,d 次互动；若这些账号按各自的活跃度独立行动，"
            + "预期为 %s 次；它们%s。整份日志中出现同样罕见的组合的概率%s。",
        group.accounts().length,
        from,
        to,
        group.videos().length,
        group.rows().length,
        expected(),
        group.synchronous() ? "集中在相同的短时间窗内" : "不集中在特定的时间",
        probability("为 ", "低于 "));
  }

  private String expected() {
    return String.format(Locale.ROOT, "%,.1f", group.significance().expected());
  }

  /** A probability too small for a double reads as 0, which no probability here is. */
  private String probability(String is, String isBelow) {
    double value = group.significance().pValue();
    if (value < SMALLEST_TOLD) {
      return isBelow + "1e-300";
    }
    return is + String.format(Locale.ROOT, value < 1e-3 ? "%.1e" : "%.3f", value);
  }
}
