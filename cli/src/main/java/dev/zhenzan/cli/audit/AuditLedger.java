package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.console.Version;
import dev.zhenzan.cli.ledger.LedgerTarget;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.output.RunSummary;
import dev.zhenzan.graph.Workers;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.model.AuditResult;
import dev.zhenzan.pipeline.LoggedAudit;
import dev.zhenzan.pipeline.Methodology;
import dev.zhenzan.tlog.VerificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Writes an audit to a ledger, and the receipts of it into the result. */
public final class AuditLedger {
  private static final String FOLDER = "receipts";
  private static final String SUMMARY = "audit-summary.tlog-proof";
  private static final String METHODOLOGY = "methodology.tlog-proof";
  private static final String METHODOLOGY_TEXT = "methodology.txt";

  private AuditLedger() {}

  /** The receipts of an audit, as the report links them. */
  public static List<String> receipts() {
    return List.of(
        FOLDER + "/" + SUMMARY, FOLDER + "/" + METHODOLOGY, FOLDER + "/" + METHODOLOGY_TEXT);
  }

  /** Appends, then writes the folder of receipts. */
  static RunSummary.Logged write(
      AuditResult result, LedgerTarget target, OutputFolder out, Workers workers) {
    Methodology method = Methodology.of(Version.number(), result.thresholds());
    LoggedAudit logged;
    try (Ledger ledger = target.open()) {
      logged = LoggedAudit.log(result, method, Instant.now(), ledger, workers);
    }
    write(logged, method, target, folder(out));
    return new RunSummary.Logged(target.origin(), logged, receipts());
  }

  private static Path folder(OutputFolder out) {
    Path folder = out.file(FOLDER);
    try {
      return Files.createDirectory(folder);
    } catch (IOException e) {
      throw OutputException.writing(folder, e);
    }
  }

  private static void write(
      LoggedAudit logged, Methodology method, LedgerTarget target, Path folder) {
    LedgerReader reader = LedgerReader.open(target.folder());
    try {
      OutputFile.write(folder.resolve(SUMMARY), reader.receipt(logged.summary()).toBytes());
      OutputFile.write(folder.resolve(METHODOLOGY), reader.receipt(logged.methodology()).toBytes());
      OutputFile.write(folder.resolve(METHODOLOGY_TEXT), method.text());
    } catch (VerificationException e) {
      throw LedgerException.damaged(target.folder().root(), e);
    }
  }
}
