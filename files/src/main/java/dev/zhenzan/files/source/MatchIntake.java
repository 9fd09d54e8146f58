package dev.zhenzan.files.source;

import dev.zhenzan.model.AudienceAccounts;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.WorkTexts;
import java.util.List;
import java.util.Objects;

/**
 * All that was read for matching. The ints of accounts, videos and regions are those of the log's
 * dictionaries everywhere.
 *
 * @param input the log, possibly without a row, and what is known of its accounts and videos
 * @param histories what accounts had watched before the log
 * @param texts what the works say in words
 * @param audience what accounts said of being an audience
 * @param sources what was read of each file, in the order of reading
 */
public record MatchIntake(
    AuditInput input,
    HistoryTable histories,
    WorkTexts texts,
    AudienceAccounts audience,
    List<SourceSummary> sources) {
  public MatchIntake {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(histories, "histories");
    Objects.requireNonNull(texts, "texts");
    Objects.requireNonNull(audience, "audience");
    sources = List.copyOf(sources);
  }
}
