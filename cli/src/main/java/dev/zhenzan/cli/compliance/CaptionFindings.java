package dev.zhenzan.cli.compliance;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.caption.CaptionCheck;
import dev.zhenzan.compliance.caption.TradePattern;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.rows.RowSource;
import dev.zhenzan.files.rule.CaptionReader;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
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
  private static final List<String> COLUMNS =
      List.of(
          "video_id",
          "final_video_id",
          "caption",
          "cover_text",
          "show_cover_text",
          "manual_cover_text");

  private static final int FIRST_TEXT = 2;

  private final CaptionCheck check = CaptionReader.builtIn().check();
  private final Resources resources;
  private final List<Trading> trading = new ArrayList<>();
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

  /** Looks through a file. */
  void read(Path file) {
    try (RowFile open = RowFile.open(file, COLUMNS, resources)) {
      if (open.columns().stream().noneMatch(name -> COLUMNS.indexOf(name.strip()) >= FIRST_TEXT)) {
        return;
      }
      RowSource rows = open.rows();
      while (rows.next()) {
        if (rows.fault().isPresent()) {
          unusable++;
        } else {
          work(rows);
        }
      }
    } catch (IOException e) {
      throw new UnusableFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private void work(RowSource rows) {
    String video = rows.fields().text(0) + rows.fields().text(1);
    List<TradePattern> found = new ArrayList<>();
    for (int column = FIRST_TEXT; column < COLUMNS.size(); column++) {
      if (!rows.fields().isEmpty(column)) {
        captions++;
        found.addAll(check.find(rows.fields().text(column)));
      }
    }
    if (!found.isEmpty()) {
      trading.add(new Trading(video, found.stream().distinct().toList()));
    }
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
    Facts facts = Facts.none(day).with("caption_trades", new FactValue.Texts(List.copyOf(kinds)));
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
    String tail = trading.size() > SHOWN ? " …" : "";
    return trading.isEmpty()
        ? new Wording(
            "%,d 条文案中未发现交易流量".formatted(captions),
            "no traded traffic in %,d captions".formatted(captions))
        : new Wording(
            "%,d 条文案中有 %,d 个作品：%s%s".formatted(captions, trading.size(), ids, tail),
            "%,d works in %,d captions: %s%s".formatted(trading.size(), captions, ids, tail));
  }
}
