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

  /** Forgets all styles, as the table does. */
  void clear() {
    epochIndexes.clear();
    isoIndexes.clear();
    lastKey = -1;
  }

  /** The index of a style that was read elsewhere. */
  int index(TimeStyle style) {
    return switch (style.unit()) {
      case SECONDS -> index(TimeFormat.SECONDS);
      case MILLIS -> index(TimeFormat.MILLIS);
      case MICROS -> index(TimeFormat.MICROS);
      case ISO -> isoIndexes.computeIfAbsent(key(style), absent -> add(style));
    };
  }

  /** The index of an epoch unit. */
  int index(TimeFormat format) {
    return epochIndexes.computeIfAbsent(format, absent -> table.timeStyle(absent.style()));
  }

  /** The index of the style that a time was read in. */
  int index(IsoTime time) {
    int key = key(time.offsetSeconds(), time.fractionDigits(), time.zulu() ? 1 : 0);
    if (key != lastKey) {
      lastKey = key;
      lastIndex = isoIndexes.computeIfAbsent(key, absent -> add(style(time)));
    }
    return lastIndex;
  }

  private static int key(TimeStyle style) {
    return key(style.offsetSeconds(), style.fractionDigits(), style.zulu() ? 1 : 0);
  }

  private static int key(int offsetSeconds, int fractionDigits, int zulu) {
    return offsetSeconds << 4 | fractionDigits << 1 | zulu;
  }

  private static TimeStyle style(IsoTime time) {
    return new TimeStyle(Unit.ISO, time.fractionDigits(), time.offsetSeconds(), time.zulu());
  }

  private int add(TimeStyle style) {
    return table.timeStyle(isoIndexes.size() >= MAX_STYLES ? FALLBACK : style);
  }
}
