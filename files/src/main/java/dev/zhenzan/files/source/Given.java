package dev.zhenzan.files.source;

import dev.zhenzan.model.InteractionTable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What a file gives of the things it lists: values or nothing, once or more than once. */
final class Given {
  private final String things;
  private long repeated;

  Given(String things) {
    this.things = things;
  }

  static OptionalInt count(int value) {
    return value == InteractionTable.ABSENT ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static OptionalLong time(long micros) {
    return micros == TimeReader.BAD ? OptionalLong.empty() : OptionalLong.of(micros);
  }

  /** Takes notice of a thing that may stand there for the second time. */
  void note(boolean stoodBefore) {
    repeated += stoodBefore ? 1 : 0;
  }

  /** What there is to know: {@code more}, and that the later row of a thing counts. */
  List<String> notes(String... more) {
    List<String> notes = new ArrayList<>(List.of(more));
    if (repeated > 0) {
      notes.add(repeated + " rows are of " + things + " listed before; the later row counts");
    }
    return notes;
  }
}
