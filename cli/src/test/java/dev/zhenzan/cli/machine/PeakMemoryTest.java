package dev.zhenzan.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakMemoryTest {
  @Test
  void ofStatus_readsTheHighWaterMark() {
    String status = "VmPeak:\t  999 kB\nVmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\n";

    assertThat(PeakMemory.ofStatus(status)).contains(2_097_152L);
  }

  @Test
  void ofStatus_withoutAMark_isEmpty() {
    assertThat(PeakMemory.ofStatus("VmRSS:\t 1024 kB\n")).isEmpty();
  }

  @Test
  void bytes_ofThisProcess_areMoreThanItsClassesTake() {
    assertThat(PeakMemory.bytes()).isGreaterThan(10_000_000);
  }
}
