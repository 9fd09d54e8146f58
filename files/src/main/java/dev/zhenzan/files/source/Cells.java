package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.Fault;
import dev.zhenzan.files.rows.Fields;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of a row and remembers the first that is wrong. A mapping first reads all values
 * and, if {@link #good()}, then enters them: so a bad row leaves nothing behind. Not thread-safe.
 */
final class Cells {
  /** The most UTF-8 bytes of an id; the longest in use, a URL with a UUID, has a tenth of it. */
  static final int MAX_ID_BYTES = 1_024;

  private static final double MAX_AMOUNT = 1e12;
  private static final long MAX_COUNT = 1_000_000_000_000_000L;

  private static final String NOT_UTF8 =
      "is not UTF-8; convert the file, for one in GBK by: iconv -f GB18030 -t UTF-8";

  private final List<String> columns;
  private final WholeNumber number = new WholeNumber();
  private Fields fields;
  private @Nullable Fault fault;

  Cells(List<String> columns) {
    this.columns = columns;
    this.fields = new Fields(columns.size());
  }

  /** Begins with a row. */
  void begin(Fields row) {
    fields = row;
    fault = null;
  }

  /** Whether nothing was wrong with this row so far. */
  boolean good() {
    return fault == null;
  }

  Optional<Fault> fault() {
    return Optional.ofNullable(fault);
  }

  /** Whether a column has nothing in this row. */
  boolean isEmpty(int column) {
    return fields.isEmpty(column);
  }

  /** Checks an id that has to be there. */
  void checkId(int column) {
    if (fields.isEmpty(column)) {
      fail(column, "is empty");
    } else {
      checkText(column, MAX_ID_BYTES);
    }
  }

  /** Checks a text that may be absent. */
  void checkText(int column, int maxBytes) {
    byte[] bytes = fields.bytes();
    int to = fields.to(column);
    boolean ascii = true;
    for (int i = fields.from(column); i < to; i++) {
      ascii &= bytes[i] >= 0;
      if (bytes[i] == 0) {
        fail(column, "holds a NUL byte");
        return;
      }
    }
    if (to - fields.from(column) > maxBytes) {
      fail(column, "is longer than " + maxBytes + " bytes");
    } else if (!ascii && !Utf8.isValid(bytes, fields.from(column), to)) {
      fail(column, NOT_UTF8);
    }
  }

  /** The dense int of a checked text, or {@link InteractionTable#ABSENT}. */
  int intern(int column, IdDictionary ids) {
    return fields.isEmpty(column)
        ? InteractionTable.ABSENT
        : ids.intern(fields.bytes(), fields.from(column), fields.to(column));
  }

  /**
   * The dense int of a checked text, or {@link IdDictionary#ABSENT} where it was never interned.
   */
  int find(int column, IdDictionary ids) {
    return ids.find(fields.bytes(), fields.from(column), fields.to(column));
  }

  /** Checks a list of ids that may be empty; what is empty between two separators is none. */
  void checkIds(int column, char separator) {
    checkText(column, Integer.MAX_VALUE);
    int from = fields.from(column);
    while (from < fields.to(column)) {
      int to = idEnd(column, from, separator);
      if (to - from > MAX_ID_BYTES) {
        fail(column, "holds an id longer than " + MAX_ID_BYTES + " bytes");
      }
      from = to + 1;
    }
  }

  /** Gives the dense ints of a checked list of ids, in its order. */
  void internEach(int column, char separator, IdDictionary ids, IntConsumer taker) {
    int from = fields.from(column);
    while (from < fields.to(column)) {
      int to = idEnd(column, from, separator);
      if (to > from) {
        taker.accept(ids.intern(fields.bytes(), from, to));
      }
      from = to + 1;
    }
  }

  private int idEnd(int column, int from, char separator) {
    int at = from;
    while (at < fields.to(column) && fields.bytes()[at] != separator) {
      at++;
    }
    return at;
  }

  /** Bytes of a value. */
  int length(int column) {
    return fields.to(column) - fields.from(column);
  }

  /** Copies the bytes of a value. */
  void copyTo(int column, byte[] target, int at) {
    System.arraycopy(fields.bytes(), fields.from(column), target, at, length(column));
  }

  /** A checked text. */
  String text(int column) {
    return fields.text(column);
  }

  /** A time in micros, or {@link TimeReader#BAD} where it is absent or wrong. */
  long time(int column, TimeReader times) {
    if (fields.isEmpty(column)) {
      return TimeReader.BAD;
    }
    long micros = times.read(fields.bytes(), from(column), to(column));
    if (micros == TimeReader.BAD) {
      fail(column, times.reason());
    }
    return micros;
  }

  /** A time in micros that is written in seconds with a fraction; it has to be there. */
  long fractionalSeconds(int column) {
    if (fields.isEmpty(column)) {
      fail(column, "is empty");
      return TimeReader.BAD;
    }
    long micros = number.readMicros(fields.bytes(), from(column), to(column));
    if (!TimeFormat.isSane(micros)) {
      fail(column, "is no time in seconds of the years 2005 to 2049");
    }
    return micros;
  }

  /** A count or a length, 0 to 2147483647, or {@link InteractionTable#ABSENT}. */
  int count(int column) {
    if (fields.isEmpty(column)) {
      return InteractionTable.ABSENT;
    }
    boolean whole = number.read(fields.bytes(), from(column), to(column));
    if (!whole || number.value() < 0 || number.value() > Integer.MAX_VALUE) {
      fail(column, "is no whole number from 0 to 2147483647");
      return InteractionTable.ABSENT;
    }
    return (int) number.value();
  }

  /** A count of any size, 0 to 10^15, or -1 where it is absent. */
  long largeCount(int column) {
    if (fields.isEmpty(column)) {
      return InteractionTable.ABSENT;
    }
    boolean whole = number.read(fields.bytes(), from(column), to(column));
    if (!whole || number.value() < 0 || number.value() > MAX_COUNT) {
      fail(column, "is no whole number from 0 to 1000000000000000");
      return InteractionTable.ABSENT;
    }
    return number.value();
  }

  /** The same, where {@code missing} too stands for an absent value. */
  int countUnless(int column, int missing) {
    boolean absent =
        number.read(fields.bytes(), from(column), to(column)) && number.value() == missing;
    return absent ? InteractionTable.ABSENT : count(column);
  }

  /** A share above 0 and at most 1, or 0 where it is absent. */
  double share(int column) {
    if (fields.isEmpty(column)) {
      return 0;
    }
    try {
      double share = Double.parseDouble(fields.text(column));
      if (share > 0 && share <= 1) {
        return share;
      }
    } catch (NumberFormatException noNumber) {
      // The fault below says so.
    }
    fail(column, "is no share above 0 and at most 1");
    return 0;
  }

  /** Checks that something stands there. */
  void checkPresent(int column) {
    if (fields.isEmpty(column)) {
      fail(column, "is empty");
    }
  }

  /** An amount of money, 0 to a trillion, or 0 where it is absent. */
  double amount(int column) {
    if (fields.isEmpty(column)) {
      return 0;
    }
    try {
      double amount = Double.parseDouble(fields.text(column));
      if (amount >= 0 && amount <= MAX_AMOUNT) {
        return amount;
      }
    } catch (NumberFormatException noNumber) {
      // The fault below says so.
    }
    fail(column, "is no amount of money from 0 to 1000000000000; write it in CNY, as 1234.5");
    return 0;
  }

  /** A 0 or 1, false or true in whatever case, that says whether; absent means not. */
  boolean flag(int column) {
    if (fields.isEmpty(column)) {
      return false;
    }
    if (number.read(fields.bytes(), from(column), to(column))
        && (number.value() == 0 || number.value() == 1)) {
      return number.value() == 1;
    }
    String word = fields.text(column).strip();
    boolean yes = word.equalsIgnoreCase("true");
    if (!yes && !word.equalsIgnoreCase("false")) {
      fail(column, "is neither 0 nor 1, true nor false");
    }
    return yes;
  }

  /** A flag that answers a question; absent leaves it open. */
  Answer answer(int column) {
    if (fields.isEmpty(column)) {
      return Answer.UNKNOWN;
    }
    return flag(column) ? Answer.YES : Answer.NO;
  }

  /** The constant whose code stands there, or {@code absent}. */
  <E> E code(int column, Codes<E> codes, E absent) {
    if (fields.isEmpty(column)) {
      return absent;
    }
    E found = codes.find(fields.bytes(), from(column), to(column));
    if (found == null) {
      fail(column, "is none of " + codes.list());
      return absent;
    }
    return found;
  }

  /** Marks the row as bad, unless it already is. */
  void fail(int column, String reason) {
    if (fault == null) {
      fault = new Fault(columns.get(column), shown(column), reason);
    }
  }

  /** The beginning of a value: a reject keeps no more. */
  private String shown(int column) {
    int length = Math.min(fields.to(column) - fields.from(column), 4 * Reject.MAX_VALUE + 4);
    return new String(fields.bytes(), fields.from(column), length, StandardCharsets.UTF_8);
  }

  /** Where a value begins behind spaces; numbers, times and codes may stand among them. */
  private int from(int column) {
    int from = fields.from(column);
    while (from < fields.to(column) && fields.bytes()[from] == ' ') {
      from++;
    }
    return from;
  }

  private int to(int column) {
    int to = fields.to(column);
    while (to > fields.from(column) && fields.bytes()[to - 1] == ' ') {
      to--;
    }
    return to;
  }
}
