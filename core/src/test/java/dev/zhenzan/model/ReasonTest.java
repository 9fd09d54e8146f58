package dev.zhenzan.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReasonTest {
  @Test
  void bits_areOneEachAndDistinct() {
    int all = 0;
    for (Reason reason : Reason.values()) {
      assertThat(Integer.bitCount(reason.bit())).isEqualTo(1);
      assertThat(all & reason.bit()).as(reason.code()).isZero();
      all |= reason.bit();
    }
    assertThat(Reason.of(all)).containsExactly(Reason.values());
  }

  @Test
  void of_givesBackAnySet() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < 200; i++) {
      EnumSet<Reason> set = EnumSet.noneOf(Reason.class);
      Arrays.stream(Reason.values()).filter(reason -> random.nextBoolean()).forEach(set::add);
      int bits = set.stream().mapToInt(Reason::bit).sum();
      assertThat(Reason.of(bits)).containsExactlyElementsOf(set);
    }
  }

  @Test
  void codes_areTheNamesInLowerCaseAndKeepTheirOrder() {
    List<String> published =
        List.of(
            "duplicate_row",
            "impossible_rate",
            "before_publication",
            "before_registration",
            "lockstep_synchronous",
            "lockstep_common_targets",
            "burst_composition",
            "regular_intervals",
            "no_daily_rhythm",
            "like_without_watching",
            "account_mostly_invalid");

    assertThat(Arrays.stream(Reason.values()).map(Reason::code).limit(published.size()))
        .containsExactlyElementsOf(published);
  }
}
