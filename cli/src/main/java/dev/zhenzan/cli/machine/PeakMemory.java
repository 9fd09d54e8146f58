package dev.zhenzan.cli.machine;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The most memory that the process has held. */
public final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Pattern HIGH_WATER = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  private PeakMemory() {}

  /** Bytes of resident memory as Linux counts them; elsewhere the sum of Java's pools. */
  public static long bytes() {
    return ofStatus(status()).orElseGet(PeakMemory::ofPools);
  }

  /** Reads the high-water mark out of the text of {@code /proc/self/status}, in bytes. */
  static Optional<Long> ofStatus(String status) {
    Matcher matcher = HIGH_WATER.matcher(status);
    return matcher.find() ? Optional.of(Long.parseLong(matcher.group(1)) << 10) : Optional.empty();
  }

  private static String status() {
    try {
      return Files.exists(STATUS) ? Files.readString(STATUS) : "";
    } catch (IOException e) {
      return "";
    }
  }

  private static long ofPools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage == null ? 0 : usage.getUsed())
        .sum();
  }
}
