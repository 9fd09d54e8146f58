package dev.zhenzan.files.source;

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
 */
public record AuditSources(
    List<Path> interactions, List<Path> accounts, List<Path> videos, Layout layout) {

  public AuditSources {
    interactions = List.copyOf(interactions);
    accounts = List.copyOf(accounts);
    videos = List.copyOf(videos);
    Objects.requireNonNull(layout, "layout");
    if (interactions.isEmpty()) {
      throw new IllegalArgumentException("interactions must name at least one file: []");
    }
  }

  /** Logs alone, in the project's own columns. */
  public static AuditSources of(Path... interactions) {
    return new AuditSources(List.of(interactions), List.of(), List.of(), Layout.ZHENZAN);
  }
}
