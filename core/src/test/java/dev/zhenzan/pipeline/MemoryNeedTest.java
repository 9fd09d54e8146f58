package dev.zhenzan.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.LogSize;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
  private static final double GIB = 1L << 30;

  /** Eight ninths of a heap are for what stays. */
  @Test
  void largestAuditThatWasMeasured_fits() {
    long heap = MemoryNeed.AUDIT.heapBytes(new LogSize(104_000_000, 5_500_000, 590_000));

    assertThat(heap * (8.0 / 9) / GIB).isGreaterThan(10.1);
  }

  @Test
  void loggedAudit_needsMore() {
    LogSize size = new LogSize(1_000_000, 55_000, 6_000);

    assertThat(MemoryNeed.LOGGED_AUDIT.heapBytes(size))
        .isGreaterThan(MemoryNeed.AUDIT.heapBytes(size));
  }
}
