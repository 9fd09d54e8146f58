package dev.zhenzan.cli.compliance;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.caption.CaptionCheck;
import dev.zhenzan.compliance.caption.TradePattern;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rule.CaptionReader;
import dev.zhenzan.files.source.WordReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks through the captions of files of works. */
final class CaptionFindings {
  private static final int SHOWN = 20;
  private final CaptionCheck check = CaptionReader.builtIn().check();
  private final Resources resources;
  private final List<Trading> trading = new ArrayList<>();
  private final Set<Path> unseen = new TreeSet<>();
  private final List<String> notes = new ArrayList<>();
  private long captions;
  private long unusable;

  /**
   * A work whose words trade in traffic.
   *
   * @param video its id
   * @param patterns what was found, by pattern
   */
  record Trading(String video, List<TradePattern> patterns) {
    String kinds() {
      return patterns.stream()
          .map(pattern -> pattern.kind().code())
          .distinct()
          .collect(Collectors.joining(";"));
    }

    String ids() {
      return patterns.stream().map(TradePattern::id).collect(Collectors.joining(";"));
    }
  }

  CaptionFindings(Resources resources) {
    this.resources = resources;
  }

  /** Looks through the words of a file that a use grants. */
  void read(Path file, DataUse use) {
    WordReader.Read read = WordReader.read(file, use, resources, this::work);
    unusable += read.summary().rejected();
    if (!read.isWhole()) {
      unseen.add(file);
      notes.addAll(read.summary().notes().stream().map(note -> file + ": " + note).toList());
    }
  }

  private void work(String video, List<String> texts) {
    captions += texts.size();
    List<TradePattern> found =
        texts.stream().flatMap(text -> check.find(text).stream()).distinct().toList();
    if (!found.isEmpty()) {
      trading.add(new Trading(video, found));
    }
  }

  /** Whether every row of every file was looked at, and there was something to look at. */
  boolean isWhole() {
    return unseen.isEmpty() && captions > 0;
  }

  /** What is worth knowing of the files that were not wholly looked at, for people. */
  List<String> notes() {
    return notes;
  }

  List<Trading> trading() {
    return trading;
  }

  long captions() {
    return captions;
  }

  long unusable() {
    return unusable;
  }

  /** What the rules of a day say of all that was read. */
  List<Finding> findings(Rulebook rules, LocalDate day, String about) {
    Set<String> kinds = new TreeSet<>();
    trading.forEach(work -> work.patterns().forEach(pattern -> kinds.add(pattern.kind().code())));
    Facts none = Facts.none(day);
    Facts facts =
        kinds.isEmpty() && !isWhole()
            ? none
            : none.with("caption_trades", new FactValue.Texts(List.copyOf(kinds)));
    Wording evidence = evidence();
    return rules.check(Subject.CAPTION, facts, about).stream()
        .map(finding -> new Finding(finding.rule(), about, finding.outcome(), evidence))
        .toList();
  }

  private Wording evidence() {
    String ids =
        trading.stream()
            .limit(SHOWN)
            .map(work -> work.video() + " (" + work.ids() + ")")
            .collect(Collectors.joining(", "));
    long more = Math.max(0, trading.size() - SHOWN);
    Wording tail =
        more == 0
            ? new Wording("。", ".")
            : new Wording("，另有 %,d 个未列出。".formatted(more), "; %,d more not shown.".formatted(more));
    if (trading.isEmpty() && !isWhole()) {
      return new Wording(
          "已看 %,d 条文案；%,d 个文件未能看全（%,d 行不可用）。请提供可读的 caption 或 cover_text 列并修正不可用的行"
              .formatted(captions, unseen.size(), unusable),
          ("captions looked at: %,d; files not wholly looked at: %,d (rows that cannot be used:"
                  + " %,d). Give a column caption or cover_text that the terms grant, and mend such"
                  + " rows")
              .formatted(captions, unseen.size(), unusable));
    }
    return trading.isEmpty()
        ? new Wording(
            "%,d 条文案中未发现交易流量".formatted(captions),
            "captions looked at: %,d; traded traffic in none".formatted(captions))
        : new Wording(
            "%,d 条文案中有 %,d 个作品：%s%s".formatted(captions, trading.size(), ids, tail.zh()),
            "captions looked at: %,d; works that trade in traffic: %,d: %s%s"
                .formatted(captions, trading.size(), ids, tail.en()));
  }
}
