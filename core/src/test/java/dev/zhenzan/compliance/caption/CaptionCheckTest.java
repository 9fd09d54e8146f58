package dev.zhenzan.compliance.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionCheckTest {
  private static final TradePattern FOR_SALE =
      new TradePattern(
          "for-sale", TradeKind.PAID_TRAFFIC, List.of(Set.of("刷", "买"), Set.of("赞", "粉")), 4);

  private static final CaptionCheck CHECK =
      new CaptionCheck(
          List.of(FOR_SALE),
          new CaptionWords(
              Map.of("zan", "赞", "👍", "赞"),
              Set.of("粉底", "赞助"),
              Set.of("拒绝"),
              Set.of("警方"),
              Set.of("加微信")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "刷赞",
        "刷 赞",
        "刷\u200B赞",
        "刷·赞",
        "刷-赞",
        "刷ＺＡＮ",
        "刷zàn",
        "刷👍",
        "赞代刷",
        "刷，赞",
        "警方 刷赞 加微信",
        "拒绝套路，专业刷赞"
      })
  void tradedLikes_areFoundHoweverTheyAreWritten(String caption) {
    assertThat(CHECK.find(caption)).containsExactly(FOR_SALE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "求赞", "买粉底", "买赞助商的产品", "拒绝刷赞", "警方：刷赞团伙", "刷了很久才看到赞", "刷，拒绝，赞"})
  void otherCaptions_areNot(String caption) {
    assertThat(CHECK.find(caption)).isEmpty();
  }

  @Test
  void patternWithoutWords_isRefused() {
    assertThatThrownBy(() -> new TradePattern("x", TradeKind.EXCHANGE, List.of(), 3))
        .hasMessageContaining("parts");
    assertThatThrownBy(() -> new TradePattern("x", TradeKind.EXCHANGE, List.of(Set.of("a")), 61))
        .hasMessageContaining("span must be in [1, 60]: 61");
  }
}
