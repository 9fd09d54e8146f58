package dev.zhenzan.pipeline.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Counter;
import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterInput;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.CounterTable;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.PeerRatio;
import dev.zhenzan.model.VideoTable;
import org.junit.jupiter.api.Test;

class CounterAuditTest {
  private static final long HOUR = 3_600_000_000L;

  private final IdDictionary ids = new IdDictionary();
  private final CounterTable.Builder table = new CounterTable.Builder(ids);

  private void work(String id, long views, long likes) {
    for (int hour = 0; hour < 30; hour++) {
      int row = table.add(ids.intern(id), 1_750_000_000_000_000L + hour * HOUR);
      table.set(row, Counter.VIEWS, views * (hour + 1) / 30);
      table.set(row, Counter.LIKES, likes * (hour + 1) / 30);
    }
  }

  private CounterAuditResult audit() {
    return CounterAudit.run(
        new CounterInput(table.build(), new IdDictionary(), VideoTable.none()), PackPeers.none());
  }

  @Test
  void eachWorkWithASnapshot_hasOneScore() {
    work("a", 1_000, 40);
    ids.intern("known from a videos file");
    work("b", 1_000, 40);
    assertThat(audit().scores()).extracting(CounterScore::video).containsExactly(0, 2);
  }

  @Test
  void fewWorks_areComparedWithAssumptions() {
    work("a", 1_000, 40);
    assertThat(audit().scores().getFirst().peers().likesPerView().origin())
        .isEqualTo(PeerRatio.Origin.ASSUMED);
  }

  @Test
  void worksOfATier_areComparedWithOneAnother() {
    for (int i = 0; i < FilePeers.LEAST_WORKS; i++) {
      work("large" + i, 500_000, 10_000 + i);
      work("small" + i, 5_000, 500 + i);
    }
    PeerRatio large = audit().scores().getFirst().peers().likesPerView();
    assertThat(large.origin()).isEqualTo(PeerRatio.Origin.FILE);
    assertThat(large.works()).isEqualTo(FilePeers.LEAST_WORKS);
    assertThat(large.median()).isBetween(0.019, 0.021);
  }

  @Test
  void audit_ofNothing_isEmpty() {
    assertThat(audit().scores()).isEmpty();
    assertThat(audit().findings()).isEmpty();
  }
}
