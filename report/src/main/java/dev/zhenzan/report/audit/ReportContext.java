package dev.zhenzan.report.audit;

import java.util.List;
import java.util.Objects;

/**
 * What a report says of where its data came from.
 *
 * @param sources the files read, in the order of reading
 * @param rows rows read, rejected ones included
 * @param rejected how many of them could not be used, 0 to {@code rows}
 * @param receipts files beside the page that prove what the ledger holds of the audit, as links
 */
public record ReportContext(List<Source> sources, long rows, long rejected, List<String> receipts) {
  public ReportContext {
    sources = List.copyOf(sources);
    receipts = List.copyOf(receipts);
    if (rejected < 0 || rows < rejected) {
      throw new IllegalArgumentException(
          "0 <= rejected <= rows must hold: " + rejected + ", " + rows);
    }
  }

  /** The context of an audit that is in no ledger. */
  public ReportContext(List<Source> sources, long rows, long rejected) {
    this(sources, rows, rejected, List.of());
  }

  /**
   * A file that was read.
   *
   * @param file its name; of a path the last part is shown
   * @param rows rows read of it
   * @param timeFormat how it writes its times, in English; empty where it has none
   * @param brokenAtLine the line from which on nothing could be read; 0 if it was read to its end
   * @param notes what else there is to know, in English
   */
  public record Source(
      String file, long rows, String timeFormat, long brokenAtLine, List<String> notes) {
    public Source {
      Objects.requireNonNull(file, "file");
      Objects.requireNonNull(timeFormat, "timeFormat");
      notes = List.copyOf(notes);
    }

    /** A file that was read to its end, with nothing to tell of it. */
    public static Source of(String file, long rows) {
      return new Source(file, rows, "", 0, List.of());
    }

    /** A path's last part: the reader has no use for the folders of another's machine. */
    String name() {
      return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    boolean breaksOff() {
      return brokenAtLine > 0;
    }
  }
}
