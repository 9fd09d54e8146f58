package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.log.LayoutOption;
import dev.zhenzan.cli.log.LogAudit;
import dev.zhenzan.cli.log.StageTimes;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerReader;
import dev.zhenzan.ledger.Opening;
import dev.zhenzan.ledger.Search;
import dev.zhenzan.ledger.commitment.CommittedRecord;
import dev.zhenzan.ledger.keys.SubjectKeys;
import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger open}. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan ledger open --video=ID [--account=ID] (--result=DIR | --interactions=FILE...)"
            + " --ledger=DIR [--keys=DIR] [OPTIONS]",
    description = {
      "Opens a commitment to a third party: writes a file that shows one record of the log, and"
          + " nothing on any other. With --account it is the verdict on that account's interaction"
          + " with the video, or with --interactions the interaction itself; otherwise the video's"
          + " score.",
      "",
      "The record is taken from the result of the audit that was logged, or from the interactions"
          + " that were appended: the log holds commitments alone.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger open --account 2744893516 --video 31183546522 --result result \\",
      "      --ledger ledger --keys keys --out verdict.opening",
      "  zhenzan ledger open --video 31183546522 --result result --ledger ledger --keys keys",
      "",
      "The file is personal data: give it to whom it is meant for.",
      "Exit status: 0 fine; 1 the log holds no such commitment, or the key was destroyed; 2 usage; 3"
          + " failed."
    })
final class LedgerOpenCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--account",
      paramLabel = "ID",
      description = "The account, as the result writes it.")
  private @Nullable String account;

  @Option(
      names = "--video",
      required = true,
      paramLabel = "ID",
      description = "The video, as the result writes it.")
  private String video = "";

  @Option(
      names = "--time",
      paramLabel = "TIME",
      description = "The time as the result writes it, where there are several interactions.")
  private @Nullable String time;

  @ArgGroup(multiplicity = "1")
  private From from = new From();

  @Mixin private LayoutOption layout = new LayoutOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write. Default: N.opening, after the entry's number.")
  private @Nullable Path out;

  @Mixin private LedgerTargetOptions ledger = new LedgerTargetOptions();

  @Mixin private MachineOptions machine = new MachineOptions();

  LedgerOpenCommand(Console console) {
    this.console = console;
  }

  /** Where the record is taken from: exactly one of the two. */
  static final class From {
    @Option(
        names = "--result",
        required = true,
        paramLabel = "DIR",
        description = "What zhenzan audit wrote, for a verdict or a score.")
    private @Nullable Path result;

    @Option(
        names = "--interactions",
        required = true,
        arity = "1..*",
        paramLabel = "FILE",
        description = "What zhenzan ledger append was given, for an interaction itself.")
    private List<Path> interactions = List.of();
  }

  @Override
  public Integer call() {
    List<ResultRow> rows = rows();
    if (rows.size() != 1) {
      throw new ParameterException(spec.commandLine(), advice(rows.size()));
    }
    Optional<Opening> opening = opening(rows.getFirst().readings());
    if (opening.isEmpty()) {
      console.note(
          "zhenzan: the log holds no commitment to this record that its key opens: the audit was not"
              + " logged here, or the subject was erased since.");
      return ExitStatus.NEGATIVE.code();
    }
    write(opening.get());
    return ExitStatus.FINE.code();
  }

  private List<ResultRow> rows() {
    if (from.result != null && account == null) {
      return ResultRow.scores(from.result, video);
    }
    if (account == null) {
      throw new ParameterException(
          spec.commandLine(), "an interaction is that of an account; say which with --account");
    }
    List<ResultRow> rows =
        from.result == null
            ? ResultRow.interactions(interactions(), account, video)
            : ResultRow.verdicts(from.result, account, video);
    return rows.stream().filter(row -> time == null || row.time().equals(time)).toList();
  }

  private InteractionTable interactions() {
    AuditSources sources = layout.interactions(from.interactions);
    try (LogAudit reading = new LogAudit(console, new StageTimes(), machine.machine())) {
      return reading.read(sources).input().interactions();
    }
  }

  private String advice(int found) {
    return found == 0
        ? "there is no such row; check --account, --video and --time"
        : "there are %d such rows; tell them apart with --time, as they write it".formatted(found);
  }

  /** The opening in the newest batch that holds one of the readings of a row. */
  private Optional<Opening> opening(List<? extends CommittedRecord> readings) {
    LedgerFolder folder = ledger.folder();
    List<Opening> found = new ArrayList<>();
    try (SubjectKeys subjects = ledger.target().subjects()) {
      Search search = new Search(LedgerReader.open(folder));
      for (CommittedRecord reading : readings) {
        Optional<byte[]> key = subjects.find(reading.subject());
        if (key.isPresent()) {
          found.addAll(search.find(reading, key.get()));
        }
      }
    } catch (VerificationException e) {
      throw LedgerException.damaged(folder.root(), e);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  private void write(Opening opening) {
    Path file = out == null ? Path.of(opening.receipt().index() + Opening.ENDING) : out;
    OutputFile.writeForOwner(file, opening.toBytes());
    console.say("Opening       %s (personal data)".formatted(file));
    console.say(
        "Check it      zhenzan ledger check %s --policy %s"
            .formatted(file, ledger.folder().policy()));
  }
}
