package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.model.IdDictionary;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file of pairs to be scored.
 *
 * @param file holds an account, a video and a time a row
 * @param layout what its columns mean
 * @param accounts says the ints of accounts; nothing is added to it
 * @param videos says the ints of videos; nothing is added to it
 * @param use what it is read for, and what of it may be
 */
public record PairSource(
    Path file, Layout layout, IdDictionary accounts, IdDictionary videos, DataUse use) {
  public PairSource {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(videos, "videos");
    Objects.requireNonNull(use, "use");
  }

  /** A file that is under no terms, read for matching. */
  public PairSource(Path file, Layout layout, IdDictionary accounts, IdDictionary videos) {
    this(file, layout, accounts, videos, DataUse.of(Purpose.MATCHING));
  }
}
