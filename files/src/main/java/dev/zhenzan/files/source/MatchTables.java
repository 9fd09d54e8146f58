package dev.zhenzan.files.source;

import dev.zhenzan.model.AudienceAccounts;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.WorkTexts;
import java.util.List;

/** The tables that all files of a reading for matching fill together. Not thread-safe. */
final class MatchTables {
  private final Tables log = new Tables();
  private final HistoryTable.Builder histories = new HistoryTable.Builder();
  private final WorkTexts.Builder texts = new WorkTexts.Builder();
  private final AudienceAccounts.Builder audience = new AudienceAccounts.Builder();

  /** The tables that an audit has as well; their dictionaries give out all ints. */
  Tables log() {
    return log;
  }

  IdDictionary accounts() {
    return log.interactions().accounts();
  }

  IdDictionary videos() {
    return log.interactions().videos();
  }

  HistoryTable.Builder histories() {
    return histories;
  }

  WorkTexts.Builder texts() {
    return texts;
  }

  AudienceAccounts.Builder audience() {
    return audience;
  }

  MatchIntake build(List<SourceSummary> sources) {
    return new MatchIntake(
        log.build(), histories.build(), texts.build(), audience.build(), sources);
  }
}
