package dev.zhenzan.files.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.compliance.caption.TradePattern;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every caption that stands beside the patterns. */
class CaptionReaderTest {
  private static final CaptionReader.Patterns PATTERNS = CaptionReader.builtIn();

  private static List<String> found(String caption) {
    return PATTERNS.check().find(caption).stream().map(TradePattern::id).toList();
  }

  @TestFactory
  Stream<DynamicTest> tradingCaptions_areFoundByTheirPattern() {
    return PATTERNS.trading().entrySet().stream()
        .flatMap(
            pattern ->
                pattern.getValue().stream()
                    .map(
                        caption ->
                            DynamicTest.dynamicTest(
                                caption,
                                () -> assertThat(found(caption)).contains(pattern.getKey()))));
  }

  @TestFactory
  Stream<DynamicTest> harmlessCaptions_areNot() {
    return PATTERNS.harmless().stream()
        .map(
            caption ->
                DynamicTest.dynamicTest(caption, () -> assertThat(found(caption)).isEmpty()));
  }

  @Test
  void everyPattern_namesOneOfItsExamples() {
    assertThat(PATTERNS.trading().keySet())
        .containsExactlyInAnyOrderElementsOf(
            PATTERNS.patterns().stream().map(TradePattern::id).toList());
  }

  /** A refusal covers its clause and not what stands behind it. */
  @Test
  void offerBehindARefusal_isFound() {
    assertThat(found("拒绝刷赞，加微信买真人粉，99元一千")).isNotEmpty();
    assertThat(found("揭秘刷赞，需要的加微信下单")).isNotEmpty();
  }
}
