package dev.zhenzan.server.effect;

import java.util.List;

/** What is told of the method: in both languages, each figure with where it comes from. */
final class MethodologyText {
  private MethodologyText() {}

  /** A section for people. */
  record Section(
      String code, String titleZh, String titleEn, List<String> textZh, List<String> textEn) {}

  /**
   * A figure that was measured.
   *
   * @param low the least over the worlds
   * @param high the largest over the worlds
   * @param source file of the project's documents and how to repeat it
   */
  record Figure(
      String code, double low, double high, String meaningZh, String meaningEn, String source) {}

  private static final String WORLDS =
      "docs/methods/evaluation.md, Figures: default worlds of seeds 21 to 23 and 401 to 405, likes"
          + " alone; repeat with zhenzan simulate, audit, evaluate";

  private static final String OTHER =
      "docs/methods/evaluation.md, Another generator: worlds w1 to w4, not a blind test";

  static final List<Figure> FIGURES =
      List.of(
          new Figure(
              "auc",
              0.996,
              0.999,
              "互动的 AUC：随机一个无效互动得分高于随机一个有效互动的概率（模拟世界）",
              "AUC of interactions: chance that an invalid one scores above a valid one (simulated"
                  + " worlds)",
              WORLDS),
          new Figure(
              "calibration_error",
              0.006,
              0.016,
              "概率校准误差（等宽分箱，模拟世界）",
              "calibration error of probabilities, bins of equal width (simulated worlds)",
              WORLDS),
          new Figure(
              "genuine_called_invalid",
              0.00006,
              0.00018,
              "真实点赞被判为无效的比例（模拟世界）",
              "share of genuine likes called invalid (simulated worlds)",
              WORLDS),
          new Figure(
              "crowd_task_recall",
              0.014,
              0.913,
              "众包任务的召回率（误判千分之一时）：这一类常常找不全",
              "recall of crowd tasks at one in a thousand false: this family is often missed",
              WORLDS),
          new Figure(
              "auc_other_generator",
              0.898,
              0.970,
              "另一个独立编写的模拟器上的 AUC；选型时看过这些世界，数值可能偏好",
              "AUC on a generator written apart; it was looked at while choosing, so it may"
                  + " flatter",
              OTHER));

  static final List<Section> SECTIONS =
      List.of(
          new Section(
              "what",
              "判定什么",
              "What is judged",
              List.of(
                  "每个互动得到一个无效概率、一个结论（有效、可疑、一般无效、复杂无效）和理由。",
                  "一般无效由明确规则发现，例如同一账号在同一作品上重复点赞、人做不到的频率；复杂无效由成组行为、突发和账号行为的证据合起来判定。"),
              List.of(
                  "Each interaction gets a probability of being invalid, a verdict (valid, suspect,"
                      + " general invalid, sophisticated invalid) and reasons.",
                  "General invalidity is found by plain checks, such as rates that no person"
                      + " reaches; sophisticated invalidity by evidence of groups, bursts and"
                      + " behaviour taken together.")),
          new Section(
              "authenticity",
              "真实度",
              "Authenticity",
              List.of("真实度是真实点赞所占的比例，总是带 95 % 区间；区间同时反映抽样和判定的不确定。"),
              List.of(
                  "Authenticity is the share of genuine likes, always with a 95 % interval that"
                      + " covers both sampling and judging.")),
          new Section(
              "people",
              "人的权利",
              "People's rights",
              List.of("受判定影响的人可以看到理由、提出申诉并由人复核；可以撤回同意、删除标签和数据。"),
              List.of(
                  "Who is affected sees the reasons, can appeal and have a person review; consent"
                      + " can be withdrawn, tags and data deleted.")),
          new Section(
              "log",
              "公开账本",
              "The public log",
              List.of("判定和真实度以密钥承诺写入只增不改的日志，任何人可以验证；日志中没有个人信息，删除密钥后承诺不再可证。"),
              List.of(
                  "Verdicts and scores go into an append-only log as keyed commitments that anybody"
                      + " can verify; nothing personal is in it, and destroying a key makes its"
                      + " commitments unprovable.")),
          new Section(
              "limits",
              "限度",
              "Limits",
              List.of("没有带真实标签的公开点赞日志：数值来自模拟世界，真实平台上可能不同。", "一两次点赞的众包任务和看起来像普通人的填充行为常常找不出来。"),
              List.of(
                  "No public log of likes has true labels: the figures are of simulated worlds, and"
                      + " may differ on a platform.",
                  "Crowd tasks of one or two likes an account, and filler that looks like"
                      + " anybody's, are often not found.")));
}
