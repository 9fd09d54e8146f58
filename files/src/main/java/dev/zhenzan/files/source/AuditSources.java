package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The files that an audit reads.
 *
 * @param interactions logs, at least one, read in this order
 * @param accounts files of accounts, possibly none
 * @param videos files of videos, possibly none
 * @param layout what the columns of all of them mean
 * @param use what they are read for, and what of them may be
 */
public record AuditSources(
    List<Path> interactions, List<Path> accounts, List<Path> videos, Layout layout, DataUse use) {

  public AuditSources {
    interactions = List.copyOf(interactions);
    accounts = List.copyOf(accounts);
    videos = List.copyOf(videos);
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(use, "use");
    if (interactions.isEmpty()) {
      throw new IllegalArgumentException("interactions must name at least one file: []");
    }
  }

  /** Files that are under no terms, read for an audit. */
  public AuditSources(
      List<Path> interactions, List<Path> accounts, List<Path> videos, Layout layout) {
    this(interactions, accounts, videos, layout, DataUse.of(Purpose.AUDIT));
  }

  /** Logs alone, in the project's own columns. */
  public static AuditSources of(Path... interactions) {
    return new AuditSources(List.of(interactions), List.of(), List.of(), Layout.ZHENZAN);
  }

  /** The same files for another use. */
  public AuditSources under(DataUse other) {
    return new AuditSources(interactions, accounts, videos, layout, other);
  }
}
