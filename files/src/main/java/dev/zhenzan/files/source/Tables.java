package dev.zhenzan.files.source;

import dev.zhenzan.model.AccountTable;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LogSize;
import dev.zhenzan.model.VideoTable;

/** The tables that all files of a reading fill together. Not thread-safe. */
final class Tables {
  private final InteractionTable.Builder interactions = new InteractionTable.Builder();
  private final AccountTable.Builder accounts = new AccountTable.Builder();
  private final VideoTable.Builder videos = new VideoTable.Builder();
  private final TimeStyles timeStyles = new TimeStyles(interactions);

  InteractionTable.Builder interactions() {
    return interactions;
  }

  AccountTable.Builder accounts() {
    return accounts;
  }

  VideoTable.Builder videos() {
    return videos;
  }

  TimeStyles timeStyles() {
    return timeStyles;
  }

  /** Forgets everything; of tables that are a part's. */
  void clear() {
    interactions.clear();
    timeStyles.clear();
  }

  /** How much they hold so far. */
  LogSize size() {
    return new LogSize(
        interactions.size(), interactions.accounts().size(), interactions.videos().size());
  }

  AuditInput build() {
    return new AuditInput(interactions.build(), accounts.build(), videos.build());
  }
}
