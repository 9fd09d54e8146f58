package dev.zhenzan.cli.match;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.MatchSources;
import java.nio.file.Path;
import java.util.List;

/**
 * Files that are read beside a model.
 *
 * @param accounts what accounts said
 * @param choices what people chose later
 * @param videos works that are newer than the model
 * @param layout of accounts and videos
 * @param use what they are read for, and what of them may be
 */
record PeopleFiles(
    List<Path> accounts, List<Path> choices, List<Path> videos, Layout layout, DataUse use) {
  PeopleFiles {
    accounts = List.copyOf(accounts);
    choices = List.copyOf(choices);
    videos = List.copyOf(videos);
  }

  /** Whether there are tables to read. */
  boolean haveTables() {
    return !accounts.isEmpty() || !videos.isEmpty();
  }

  /** The tables among them. */
  MatchSources tables() {
    return new MatchSources(List.of(), List.of(), accounts, videos, layout, use);
  }
}
