package dev.zhenzan.cli.plan;

import dev.zhenzan.exposure.lift.LiftVerdict;
import dev.zhenzan.report.page.Language;

/** The words of a language in which a plan is told; formats as {@link java.util.Formatter}'s. */
enum PlanWords {
  ENGLISH {
    @Override
    String spent() {
      return "Exposures     %,d of %,d spent, %,d of them to learn; %,d held out to compare with";
    }

    @Override
    String reached() {
      return "Viewers       %,d genuine long views, %.0f %% of the exposures; %s";
    }

    @Override
    String atRandom() {
      return "random showing needs %,.0f exposures for as many, so this is %.0f %% of them";
    }

    @Override
    String notAtRandom() {
      return "random showing reaches none to compare with";
    }

    @Override
    String stopped() {
      return "Stopped       %s for %s: %d long views in %d exposures, clearly below %.0f %%";
    }

    @Override
    String everybody() {
      return "everybody";
    }

    @Override
    String some() {
      return "%d parts of its audience";
    }

    @Override
    String liftTitle() {
      return "Effect        by account: shown, held out, difference with its 95 % interval";
    }

    @Override
    String lift() {
      return "  %-11s %6.2f %% %6.2f %%   %+.2f points, %+.2f to %+.2f: %s";
    }

    @Override
    String files() {
      return "Files         %s, %s";
    }

    @Override
    String outcome(String code) {
      return code.replace('_', ' ');
    }

    @Override
    String verdict(LiftVerdict verdict) {
      return switch (verdict) {
        case POSITIVE -> "more";
        case NEGATIVE -> "less";
        case NO_EFFECT_FOUND -> "no effect found";
        case TOO_EARLY -> "too early to say";
        case UNBALANCED -> "nothing can be said, the arms are not as planned";
      };
    }
  },
  CHINESE {
    @Override
    String spent() {
      return "曝光          已用 %,d / %,d 次，其中 %,d 次用于探索；留出对照 %,d 次";
    }

    @Override
    String reached() {
      return "观众          真实长播 %,d 次，占曝光的 %.0f %%；%s";
    }

    @Override
    String atRandom() {
      return "随机展示达到同样人数需 %,.0f 次曝光，本计划只用其 %.0f %%";
    }

    @Override
    String notAtRandom() {
      return "随机展示没有可比的观众";
    }

    @Override
    String stopped() {
      return "停止          %s（%s）：%d 次长播 / %d 次曝光，明显低于 %.0f %%";
    }

    @Override
    String everybody() {
      return "全部受众";
    }

    @Override
    String some() {
      return "%d 部分受众";
    }

    @Override
    String liftTitle() {
      return "效果          按账号：展示组、对照组、差值及其 95 % 区间";
    }

    @Override
    String lift() {
      return "  %-11s %6.2f %% %6.2f %%   %+.2f 个百分点，%+.2f 至 %+.2f：%s";
    }

    @Override
    String files() {
      return "文件          %s，%s";
    }

    @Override
    String outcome(String code) {
      return switch (code) {
        case "long_view" -> "长播";
        case "like" -> "点赞";
        case "follow" -> "关注";
        case "return" -> "回访";
        default -> code;
      };
    }

    @Override
    String verdict(LiftVerdict verdict) {
      return switch (verdict) {
        case POSITIVE -> "增加";
        case NEGATIVE -> "减少";
        case NO_EFFECT_FOUND -> "未见效果";
        case TOO_EARLY -> "尚不能下结论";
        case UNBALANCED -> "两组人数与计划不符，不能下结论";
      };
    }
  };

  static PlanWords of(Language language) {
    return switch (language) {
      case EN -> ENGLISH;
      case ZH -> CHINESE;
    };
  }

  /** Spent, budget, explored, held out. */
  abstract String spent();

  /** Viewers, percent of the exposures, and how that stands beside random showing. */
  abstract String reached();

  /** Exposures at random, percent of them. */
  abstract String atRandom();

  abstract String notAtRandom();

  /** Work, for whom, long views, exposures, percent that was needed. */
  abstract String stopped();

  abstract String everybody();

  /** Parts. */
  abstract String some();

  abstract String liftTitle();

  /** Outcome, percent shown, percent held out, difference, both ends, verdict. */
  abstract String lift();

  /** Plan, assignments. */
  abstract String files();

  abstract String outcome(String code);

  abstract String verdict(LiftVerdict verdict);
}
