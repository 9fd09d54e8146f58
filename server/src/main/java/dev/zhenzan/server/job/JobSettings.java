package dev.zhenzan.server.job;

import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What jobs may use. */
@Singleton
public final class JobSettings {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,15})([kmgt]?)");
  private static final int LEAST_MEMORY = 512;
  private static final int MOST_MEMORY = 1 << 22;

  private final Path data;
  private final int atOnce;
  private final int memoryMib;
  private final int nice;

  /**
   * As configured.
   *
   * @param data folder of all that the service keeps
   * @param atOnce {@code zhenzan.jobs.at-once}: jobs that run at the same time. One by default, as
   *     each uses all processors and the memory given
   * @param memory {@code zhenzan.jobs.memory}: the most that the process of one may hold, as {@code
   *     2g}
   * @param nice {@code zhenzan.jobs.nice}: how far they stand back behind the service for the
   *     processors, 0 to 19. 10 by default, so that requests are answered beside an audit
   */
  public JobSettings(
      @ConfigProperty(name = "zhenzan.data") Path data,
      @ConfigProperty(name = "zhenzan.jobs.at-once", defaultValue = "1") int atOnce,
      @ConfigProperty(name = "zhenzan.jobs.memory", defaultValue = "2g") String memory,
      @ConfigProperty(name = "zhenzan.jobs.nice", defaultValue = "10") int nice) {
    this.data = data;
    this.atOnce = within("at-once", atOnce, 1, 16);
    this.memoryMib = within("memory", mib(memory), LEAST_MEMORY, MOST_MEMORY);
    this.nice = within("nice", nice, 0, 19);
  }

  private static int within(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "zhenzan.jobs.%s must be %d to %d: %d".formatted(name, least, most, value));
    }
    return value;
  }

  private static int mib(String size) {
    Matcher matcher = SIZE.matcher(size.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("zhenzan.jobs.memory is no size such as 2g: " + size);
    }
    int power = matcher.group(2).isEmpty() ? 0 : 1 + "kmgt".indexOf(matcher.group(2));
    double bytes = Long.parseLong(matcher.group(1)) * Math.pow(1024, power);
    return (int) Math.min(Integer.MAX_VALUE, bytes / (1 << 20));
  }

  /** Folder of all jobs. */
  public Path folder() {
    return data.resolve("jobs");
  }

  /** Folder of all that the service keeps. */
  public Path data() {
    return data;
  }

  int atOnce() {
    return atOnce;
  }

  int nice() {
    return nice;
  }

  /** The most that a job's process may hold, in MiB. */
  int memoryMib() {
    return memoryMib;
  }

  /** Java's heap in it, by the sums of the launcher: the rest is for Java itself and DuckDB. */
  int heapMib() {
    return memoryMib - 160 - memoryMib / 32 - Math.clamp(memoryMib / 16, 128, 512);
  }
}
