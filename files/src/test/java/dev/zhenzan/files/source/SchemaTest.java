package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.files.rows.EditDistance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {
  @ParameterizedTest
  @CsvSource({
    "account_id, acount_id, 1",
    "kitten, sitting, 3",
    "'', abc, 3",
    "time, time, 0",
    "video_id, item_id, 3"
  })
  void editDistance_isTheFewestChanges(String one, String other, int distance) {
    assertThat(EditDistance.of(one, other)).isEqualTo(distance);
    assertThat(EditDistance.of(other, one)).isEqualTo(distance);
  }

  @Test
  void layoutCodes_parseToTheirLayout() {
    for (Layout layout : Layout.values()) {
      assertThat(Layout.parse(layout.code())).hasValue(layout);
    }
    assertThat(Layout.parse("KuaiRand")).hasValue(Layout.KUAIRAND);
    assertThat(Layout.parse("tiktok")).isEmpty();
  }

  @Test
  void sourcesWithoutALog_areRefused() {
    assertThatThrownBy(() -> new AuditSources(List.of(), List.of(), List.of(), Layout.ZHENZAN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least one");
  }

  @Test
  void summaryThatLosesARow_isRefused() {
    assertThatThrownBy(() -> new SourceSummary("f", "accounts", 3, 1, 0, 1, "", 0, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("accepted + rejected");
  }

  @Test
  void rejectedValue_isCutWithoutHalvingACharacter() {
    String value = "x".repeat(198) + "😀".repeat(10);
    assertThat(new Reject("f", 1, "c", value, "r").value()).isEqualTo("x".repeat(198) + "…");
    assertThat(new Reject("f", 1, "c", "x".repeat(200), "r").value()).hasSize(200);
  }
}
