package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
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
 * @param use what they are read for, and what of them may be
 */
public record MatchSources(
    List<Path> interactions,
    List<Path> histories,
    List<Path> accounts,
    List<Path> videos,
    Layout layout,
    DataUse use) {

  public MatchSources {
    interactions = List.copyOf(interactions);
    histories = List.copyOf(histories);
    accounts = List.copyOf(accounts);
    videos = List.copyOf(videos);
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(use, "use");
    if (Stream.of(interactions, histories, accounts, videos).allMatch(List::isEmpty)) {
      throw new IllegalArgumentException("sources must name at least one file: none");
    }
  }

  /** Files that are under no terms, read for matching. */
  public MatchSources(
      List<Path> interactions,
      List<Path> histories,
      List<Path> accounts,
      List<Path> videos,
      Layout layout) {
    this(interactions, histories, accounts, videos, layout, DataUse.of(Purpose.MATCHING));
  }

  /** The same files for another use. */
  public MatchSources under(DataUse other) {
    return new MatchSources(interactions, histories, accounts, videos, layout, other);
  }

  /** All files, in the order of reading. */
  public List<Path> all() {
    return Stream.of(interactions, histories, accounts, videos).flatMap(List::stream).toList();
  }
}
