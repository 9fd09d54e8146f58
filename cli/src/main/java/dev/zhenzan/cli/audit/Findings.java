package dev.zhenzan.cli.audit;

import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.DetectorRun;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.TimeStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an audit found, in a few lines for a person.
 *
 * @param result of the audit
 * @param sources what was read
 */
public record Findings(AuditResult result, List<SourceSummary> sources) {
  private static final int GROUPS_SHOWN = 3;

  /** The lines, in the order to read them. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    LikeCounts likes = LikeCounts.of(result);
    lines.add(log(likes));
    lines.add(verdicts(likes));
    lines.add(authenticity());
    lines.add(accounts());
    lines.add(groups());
    skipped().ifPresent(lines::add);
    rejects().ifPresent(lines::add);
    return lines;
  }

  /** What may make the findings less than they seem, each with what to do. */
  List<String> warnings() {
    return sources.stream().filter(source -> !source.readToItsEnd()).map(Findings::lost).toList();
  }

  private static String lost(SourceSummary source) {
    return ("zhenzan: warning: %s breaks off or is damaged at line %,d. What stands before is used,"
            + " the rest is lost: get the file again.")
        .formatted(source.file(), source.brokenAtLine());
  }

  /** Whether no row of the sources could be used although there were rows. */
  boolean nothingUsable() {
    return rejected() > 0 && result.input().interactions().size() == 0;
  }

  /** Files without a single row. */
  List<String> emptyFiles() {
    return sources.stream().filter(source -> source.rows() == 0).map(SourceSummary::file).toList();
  }

  private String log(LikeCounts likes) {
    InteractionTable table = result.input().interactions();
    String span =
        table
            .period()
            .map(p -> ", " + TimeStyle.instant(p.from()) + " to " + TimeStyle.instant(p.to()))
            .orElse("");
    return "Log           %,d interactions, %,d of them likes%s"
        .formatted(table.size(), likes.all(), span);
  }

  private static String verdicts(LikeCounts likes) {
    return "Likes         %,d valid, %,d suspect, %,d invalid (general), %,d invalid (sophisticated)"
        .formatted(likes.valid(), likes.suspect(), likes.general(), likes.sophisticated());
  }

  private String authenticity() {
    AuthenticityScore score = result.scores().log();
    if (score.likes() == 0) {
      return "Authenticity  no like was counted";
    }
    Interval share = score.authenticity();
    return ("Authenticity  %.1f %% of likes genuine (95 %% interval %.1f to %.1f, which does not"
            + " count what the audit misses), over %,d likes")
        .formatted(100 * share.estimate(), 100 * share.low(), 100 * share.high(), score.likes());
  }

  private String accounts() {
    long invalid = result.accounts().stream().filter(a -> a.verdict().invalid()).count();
    return "Accounts      %,d, of which %,d act invalidly for the most part"
        .formatted(result.accounts().size(), invalid);
  }

  private String groups() {
    List<LockstepGroup> groups = result.groups();
    if (groups.isEmpty()) {
      return "Groups        none found";
    }
    List<String> first = new ArrayList<>();
    for (int i = 0; i < Math.min(GROUPS_SHOWN, groups.size()); i++) {
      first.add(group(i));
    }
    return "Groups        %,d; %s%s"
        .formatted(
            groups.size(), String.join("; ", first), groups.size() > GROUPS_SHOWN ? "; ..." : "");
  }

  private String group(int index) {
    LockstepGroup group = result.groups().get(index);
    return "%s %,d accounts on %,d videos"
        .formatted(AuditResult.groupId(index), group.accounts().length, group.videos().length);
  }

  private Optional<String> skipped() {
    String names =
        result.detectors().stream()
            .filter(run -> !run.ran())
            .map(DetectorRun::detector)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("Did not run   " + names + " (summary.json says why)");
  }

  private Optional<String> rejects() {
    return rejected() == 0
        ? Optional.empty()
        : Optional.of(
            "Rejected      %,d rows, each with its reason in rejects.csv".formatted(rejected()));
  }

  private long rejected() {
    return sources.stream().mapToLong(SourceSummary::rejected).sum();
  }
}
