package dev.zhenzan.cli.machine;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/** The heap that Java was started with. */
final class JavaHeap {
  private JavaHeap() {}

  /**
   * The most bytes that it may become. {@link Runtime#maxMemory()} leaves out what a collector
   * keeps free to copy into, and so is less than what was asked for.
   */
  static long mostBytes() {
    HotSpotDiagnosticMXBean hotSpot =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    return hotSpot == null
        ? Runtime.getRuntime().maxMemory()
        : Long.parseLong(hotSpot.getVMOption("MaxHeapSize").getValue());
  }
}
