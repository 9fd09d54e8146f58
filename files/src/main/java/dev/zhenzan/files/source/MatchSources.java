package dev.zhenzan.files.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The files that matching reads.
 *
 * @param interactions logs, read in this order; in the public layouts also files of histories,
 *     which their columns tell apart
 * @param histories files of what accounts had watched before
 * @param accounts files of accounts, possibly none
 * @param videos files of videos, in the public layouts also of their captions and categories,
 *     possibly none
 * @param layout what the columns of all of them mean
 */
public record MatchSources(
    List<Path> interactions,
    List<Path> histories,
    List<Path> accounts,
    List<Path> videos,
    Layout layout) {

  public MatchSources {
    interactions = List.copyOf(interactions);
    histories = List.copyOf(histories);
    accounts = List.copyOf(accounts);
    videos = List.copyOf(videos);
    Objects.requireNonNull(layout, "layout");
    if (Stream.of(interactions, histories, accounts, videos).allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("sources must name at least one file: none");
    }
  }

  /** All files, in the order of reading. */
  public List<Path> all() {
    return Stream.of(interactions, histories, accounts, videos).flatMap(List::stream).toList();
  }
}
