package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.model.IdDictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Files of what creators were paid for and of live sessions they held.
 *
 * @param deals read in this order
 * @param lives read in this order
 * @param accounts says the ints of creators; nothing is added to it
 * @param use what they are read for, and what of them may be
 */
public record RecordSources(
    List<Path> deals, List<Path> lives, IdDictionary accounts, DataUse use) {
  public RecordSources {
    deals = List.copyOf(deals);
    lives = List.copyOf(lives);
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(use, "use");
  }

  /** Files that are under no terms, read to value creators. */
  public RecordSources(List<Path> deals, List<Path> lives, IdDictionary accounts) {
    this(deals, lives, accounts, DataUse.of(Purpose.VALUATION));
  }
}
