package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.ledger.keys.SubjectKeys;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan ledger erase}. */
@Command(
    name = "erase",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = "zhenzan ledger erase (--account=ID | --video=ID) --ledger=DIR [--keys=DIR]",
    description = {
      "Destroys the key of an account, or of a video whose creator is not known. All of its"
          + " commitments in the log are random numbers from then on: nobody can link or open them."
          + " The log stays as it is, and every proof still verifies. There is no way back.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger erase --account 2744893516 --ledger ledger --keys keys",
      "",
      "What lies outside of the ledger is yours to erase: logs of interactions, results of audits,"
          + " openings, certificates (revoke them first), and backups of the ledger's folder"
          + " subjects. Of a creator, erase each video too whose creator an audit was not told.",
      "Exit status: 0 erased; 1 there was no key, so nothing to erase; 2 usage; 3 failed."
    })
final class LedgerEraseCommand implements Callable<Integer> {
  private final Console console;

  @ArgGroup(multiplicity = "1")
  private Erased erased = new Erased();

  @Mixin private LedgerTargetOptions ledger = new LedgerTargetOptions();

  LedgerEraseCommand(Console console) {
    this.console = console;
  }

  /** Who is erased: exactly one of the two. */
  static final class Erased {
    @Option(
        names = "--account",
        required = true,
        paramLabel = "ID",
        description = "The account, as the log of interactions writes it.")
    private @Nullable String account;

    @Option(
        names = "--video",
        required = true,
        paramLabel = "ID",
        description = "The video, as the log of interactions writes it.")
    private @Nullable String video;

    Subject subject() {
      return account != null ? Subject.account(account) : Subject.video(String.valueOf(video));
    }
  }

  @Override
  public Integer call() {
    if (erase()) {
      console.say("Erased: its commitments can no longer be linked or opened by anybody.");
      return ExitStatus.FINE.code();
    }
    console.note(
        "zhenzan: there is no key of this id, so nothing to erase. Ids are compared byte by byte.");
    return ExitStatus.NEGATIVE.code();
  }

  private boolean erase() {
    try (SubjectKeys subjects = ledger.target().subjects()) {
      return subjects.erase(erased.subject());
    }
  }
}
