package dev.zhenzan.server.audience;

/**
 * What somebody is told before taking part (Personal Information Protection Law, art. 14 and 17).
 * Another text is another version, and consents name theirs.
 *
 * @param version of the text
 * @param textZh in Chinese
 * @param textEn in English
 */
public record Notice(String version, String textZh, String textEn) {
  private static final Notice CURRENT =
      new Notice(
          "2026-11",
          "参加后，作品的曝光计划可以把作品展示给您的账号，也可能为了比较而不展示。我们用您在本平台上可信的观看和互动来估计您会看完哪些作品；"
              + "您可以随时关闭个性化匹配、删除或自定标签、退出、取得副本或删除全部数据。参加与否不影响您使用平台，也没有任何报酬；"
              + "从不要求、也不奖励点赞。",
          "If you take part, plans of exposures may show works to your account, or leave it out to"
              + " compare with. Your trusted views and interactions on this platform are used to"
              + " estimate which works you would watch. At any time you may turn personalised"
              + " matching off, delete or set tags, leave, take a copy, or have everything erased."
              + " Using the platform does not depend on it, nothing is paid for it, and no like is"
              + " ever asked for or rewarded.");

  /** The one that is shown now. */
  public static Notice current() {
    return CURRENT;
  }
}
