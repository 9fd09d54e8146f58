package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.cli.log.Judging;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.files.output.TableFormat;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.pipeline.MemoryNeed;
import dev.zhenzan.report.page.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What an audit is asked to do.
 *
 * @param sources the files to read
 * @param judging how the log is judged
 * @param machine what of the machine it may use
 * @param result what to make of it
 */
public record AuditJob(AuditSources sources, Judging judging, Machine machine, Result result) {
  /**
   * What an audit makes.
   *
   * @param out the folder
   * @param tables format of the tables of verdicts
   * @param report in which language, and on what
   * @param ledger where its verdicts are committed to, if anywhere
   */
  public record Result(Path out, TableFormat tables, Report report, Optional<LedgerTarget> ledger) {
    /** What of memory it takes. */
    MemoryNeed need() {
      return ledger.isPresent() ? MemoryNeed.LOGGED_AUDIT : MemoryNeed.AUDIT;
    }
  }

  /**
   * What is made for people.
   *
   * @param languages of the report, at least one: the first is that of {@code report.html}
   * @param media in which it comes
   */
  public record Report(List<Language> languages, Media media) {
    public Report {
      languages = List.copyOf(languages);
    }
  }

  /** In which media a report comes. */
  public enum Media {
    /** A page for browsers. */
    PAGE,
    /** A page, and sheets of A4 as a PDF file. */
    PAGE_AND_PAPER
  }
}
