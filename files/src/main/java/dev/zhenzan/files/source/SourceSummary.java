package dev.zhenzan.files.source;

import java.util.List;
import java.util.Objects;

/**
 * What was read of one file; rows = accepted + rejected.
 *
 * @param file the file as it was named
 * @param role what the file is: {@code interactions}, {@code accounts}, {@code videos}, {@code
 *     histories}, {@code choices} or {@code pairs}
 * @param rows rows of the file, its header not counted
 * @param accepted rows used
 * @param interactions interactions that the accepted rows became; 0 for all other roles
 * @param rejected rows that could not be used
 * @param timeFormat how the file writes its times, for people; empty where it has none
 * @param brokenAtLine the line from which on nothing could be read, since the file breaks off or is
 *     damaged there; 0 where it was read to its end
 * @param notes what else there is to know, for people
 */
public record SourceSummary(
    String file,
    String role,
    long rows,
    long accepted,
    long interactions,
    long rejected,
    String timeFormat,
    long brokenAtLine,
    List<String> notes) {

  public SourceSummary {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(timeFormat, "timeFormat");
    notes = List.copyOf(notes);
    if (brokenAtLine < 0) {
      throw new IllegalArgumentException("brokenAtLine must not be negative: " + brokenAtLine);
    }
    if (rows != accepted + rejected) {
      throw new IllegalArgumentException(
          "rows must be accepted + rejected: " + rows + " is not " + accepted + " + " + rejected);
    }
  }

  /** Whether nothing stands behind what was read. */
  public boolean readToItsEnd() {
    return brokenAtLine == 0;
  }
}
