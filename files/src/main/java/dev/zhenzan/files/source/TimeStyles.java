package dev.zhenzan.files.source;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.model.TimeStyle.Unit;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** Gives each way of writing a time its index in a table, quickly. Not thread-safe. */
final class TimeStyles {
  /** The table has room for 127; behind this many, times are written in UTC to the microsecond. */
  private static final int MAX_STYLES = 120;

  private static final TimeStyle FALLBACK = new TimeStyle(Unit.ISO, 6, 0, true);

  private final InteractionTable.Builder table;
  private final Map<TimeFormat, Integer> epochIndexes = new EnumMap<>(TimeFormat.class);
  private final Map<Integer, Integer> isoIndexes = new HashMap<>();
  private int lastKey = -1;
  private int lastIndex;

  TimeStyles(InteractionTable.Builder table) {
    this.table = table;
  }

  /** The index of an epoch unit. */
  int index(TimeFormat format) {
    return epochIndexes.computeIfAbsent(format, absent -> table.timeStyle(absent.style()));
  }

  /** The index of the style that a time was read in. */
  int index(IsoTime time) {
    int key = time.offsetSeconds() << 4 | time.fractionDigits() << 1 | (time.zulu() ? 1 : 0);
    if (key != lastKey) {
      lastKey = key;
      lastIndex = isoIndexes.computeIfAbsent(key, absent -> add(time));
    }
    return lastIndex;
  }

  private int add(IsoTime time) {
    if (isoIndexes.size() >= MAX_STYLES) {
      return table.timeStyle(FALLBACK);
    }
    return table.timeStyle(
        new TimeStyle(Unit.ISO, time.fractionDigits(), time.offsetSeconds(), time.zulu()));
  }
}
