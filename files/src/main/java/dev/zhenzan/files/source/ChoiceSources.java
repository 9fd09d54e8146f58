package dev.zhenzan.files.source;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.model.IdDictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntFunction;

/**
 * Files of people's choices.
 *
 * @param files read in this order
 * @param accounts gives out the ints of accounts
 * @param tags says the int of a tag by its code, or a negative number where there is none
 * @param use what they are read for, and what of them may be
 */
public record ChoiceSources(
    List<Path> files, IdDictionary accounts, ToIntFunction<String> tags, DataUse use) {
  public ChoiceSources {
    files = List.copyOf(files);
    Objects.requireNonNull(accounts, "accounts");
    Objects.requireNonNull(tags, "tags");
    Objects.requireNonNull(use, "use");
  }

  /** Files that are under no terms, read for matching. */
  public ChoiceSources(List<Path> files, IdDictionary accounts, ToIntFunction<String> tags) {
    this(files, accounts, tags, DataUse.of(Purpose.MATCHING));
  }
}
