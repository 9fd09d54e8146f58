package dev.zhenzan.compliance.purpose;

import dev.zhenzan.compliance.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the terms of a source grant, as somebody wrote them down. What they do not name is not
 * granted.
 *
 * @param id a short code that messages name them by
 * @param reading what they say, in the words of whoever wrote them down
 * @param force on which days they hold
 * @param grants possibly none
 */
public record SourceTerms(String id, Wording reading, Force force, List<Grant> grants) {
  public SourceTerms {
    if (!id.matches("[a-z0-9][a-z0-9._-]*")) {
      throw new IllegalArgumentException(
          "id must be of a-z, 0-9, '.', '_' and '-', such as kuaishou-open: " + id);
    }
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(force, "force");
    grants = List.copyOf(grants);
  }

  /**
   * The days on which something holds.
   *
   * @param from the first
   * @param last the last; {@link LocalDate#MAX} where no end is known
   */
  public record Force(LocalDate from, LocalDate last) {
    public Force {
      if (last.isBefore(from)) {
        throw new IllegalArgumentException("last must not be before from: " + last + ", " + from);
      }
    }

    /** From a day on, without a known end. */
    public static Force since(LocalDate from) {
      return new Force(from, LocalDate.MAX);
    }

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && !day.isAfter(last);
    }

    /** The last day; empty where no end is known. */
    public Optional<LocalDate> end() {
      return last.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(last);
    }

    /** The days in words: {@code 2024-01-01 to 2025-12-31}, {@code since 2024-01-01}. */
    public String text() {
      return end().map(day -> from + " to " + day).orElse("since " + from);
    }
  }

  /** Whether a use of a column is granted. */
  boolean grant(String file, String column, DataUse use) {
    return force.holds(use.day())
        && grants.stream().anyMatch(grant -> grant.covers(file, column, use));
  }
}
