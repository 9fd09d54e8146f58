package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.cli.log.LayoutOption;
import dev.zhenzan.cli.log.LogAudit;
import dev.zhenzan.cli.log.StageTimes;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.ledger.Batch;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.commitment.RecordKind;
import dev.zhenzan.ledger.entry.AuditSummary.BatchPlace;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.pipeline.InteractionRecords;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger append}. */
@Command(
    name = "append",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan ledger append (--interactions=FILE... | --entry=FILE...) --ledger=DIR [--keys=DIR]"
            + " [OPTIONS]",
    description = {
      "Appends to the log: commitments to the interactions of files, in one batch, or entries that"
          + " were made elsewhere. What it says is appended is durable and published.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger append --interactions likes.csv --ledger ledger --keys keys",
      "",
      "Of an interaction the account, the video, the kind and the time are committed to. Verdicts are"
          + " appended by zhenzan audit --ledger.",
      "Exit status: 0 fine; 2 usage; 3 a file could not be used, or no row of it."
    })
final class LedgerAppendCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private LedgerTargetOptions ledger = new LedgerTargetOptions();

  @Mixin private MachineOptions machine = new MachineOptions();

  LedgerAppendCommand(Console console) {
    this.console = console;
  }

  /** What is appended: exactly one of the two. */
  static final class What {
    @Option(
        names = "--interactions",
        required = true,
        arity = "1..*",
        paramLabel = "FILE",
        description = "Interactions to commit to: one or more files.")
    private List<Path> interactions = List.of();

    @Option(
        names = "--entry",
        required = true,
        arity = "1..*",
        paramLabel = "FILE",
        description = "Entries in their encoding, one a file.")
    private List<Path> entries = List.of();
  }

  @Override
  public Integer call() {
    return what.entries.isEmpty() ? appendInteractions() : appendEntries();
  }

  private int appendEntries() {
    List<Entry> entries = what.entries.stream().map(LedgerAppendCommand::entry).toList();
    List<Long> indexes = new ArrayList<>();
    try (Ledger open = ledger.target().open()) {
      entries.forEach(entry -> indexes.add(open.append(entry)));
    }
    for (int i = 0; i < entries.size(); i++) {
      console.say("Entry %d: %s".formatted(indexes.get(i), entries.get(i).told()));
    }
    return ExitStatus.FINE.code();
  }

  private static Entry entry(Path file) {
    try {
      return Entry.decode(InputFile.read(file));
    } catch (VerificationException e) {
      throw new LedgerException(
          "%s holds no entry: %s. docs/formats/ledger-entries.md has the encoding"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private int appendInteractions() {
    AuditSources sources = layout.interactions(what.interactions);
    Machine used = machine.machine();
    InteractionTable table;
    try (LogAudit reading = new LogAudit(console, new StageTimes(), used)) {
      table = reading.read(sources).input().interactions();
    }
    if (table.size() == 0) {
      console.note("zhenzan: no row could be used; zhenzan audit says why.");
      return ExitStatus.FAILED.code();
    }
    tell(table, append(table, used.threads()));
    return ExitStatus.FINE.code();
  }

  private BatchPlace append(InteractionTable table, int threads) {
    try (Ledger open = ledger.target().open();
        WorkerThreads workers = new WorkerThreads(threads)) {
      InteractionRecords records = InteractionRecords.of(table, open.subjects());
      return open.append(Batch.of(RecordKind.INTERACTION, records, workers, new SecureRandom()));
    }
  }

  private void tell(InteractionTable table, BatchPlace place) {
    console.say(
        "Appended      commitments to %,d interactions, entries %d to %d"
            .formatted(table.size(), place.first(), place.first() + place.parts() - 1));
    console.say(
        "Prove it      zhenzan ledger prove --ledger %s --index %d"
            .formatted(ledger.folder().root(), place.first()));
  }
}
