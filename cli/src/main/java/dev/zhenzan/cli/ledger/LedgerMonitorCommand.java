package dev.zhenzan.cli.ledger;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.tlog.checkpoint.Policy;
import dev.zhenzan.tlog.log.DirectoryCheck;
import dev.zhenzan.tlog.log.DirectoryStorage;
import dev.zhenzan.tlog.log.ObjectReader;
import dev.zhenzan.tlog.log.StorageException;
import dev.zhenzan.tlog.monitor.HttpLog;
import dev.zhenzan.tlog.monitor.Monitor;
import dev.zhenzan.tlog.monitor.Observation;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan ledger monitor}. */
@Command(
    name = "monitor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan ledger monitor (--ledger=DIR | --url=URL) --state=DIR [--policy=FILE] [OPTIONS]",
    description = {
      "Looks whether a log is still what it was: computes the entries that are new since the last"
          + " look, compares every tile and root, and holds the checkpoint against the one seen last"
          + " and, with --compare, against the one that somebody else was shown. An alarm keeps the"
          + " signed evidence.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan ledger monitor --ledger ledger --state monitor",
      "  zhenzan ledger monitor --url https://log.example.org/likes --policy log.policy \\",
      "      --state monitor --every 60",
      "  zhenzan ledger monitor --url https://log.example.org/likes --policy log.policy \\",
      "      --state monitor --compare checkpoint-of-another",
      "",
      "Exit status: 0 all fits; 1 an alarm; 2 usage; 3 the log or the state could not be read."
    })
final class LedgerMonitorCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Watched watched = new Watched();

  @Option(
      names = "--state",
      required = true,
      paramLabel = "DIR",
      description = "Where it remembers what it saw; made if it is not there.")
  private Path state = Path.of("");

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "Whom to believe. Default: with --ledger the ledger's own policy.")
  private @Nullable Path policy;

  @Option(
      names = "--all",
      description =
          "Compute all entries anew, not the new ones alone; of a ledger that nobody writes to"
              + " meanwhile, look at each other file of the log, too.")
  private boolean all;

  @Option(
      names = "--compare",
      paramLabel = "FILE",
      description = "A checkpoint of the log that somebody else was shown.")
  private @Nullable Path other;

  @Option(
      names = "--every",
      paramLabel = "SECONDS",
      description = "Look again and again, until an alarm or an interrupt.")
  private @Nullable Integer seconds;

  LedgerMonitorCommand(Console console) {
    this.console = console;
  }

  /** Which log: exactly one of the two. */
  static final class Watched {
    @Option(
        names = "--ledger",
        required = true,
        paramLabel = "DIR",
        description = "A ledger on this machine.")
    private @Nullable Path folder;

    @Option(
        names = "--url",
        required = true,
        paramLabel = "URL",
        description = "Where a log is published.")
    private @Nullable URI url;
  }

  @Override
  public Integer call() {
    if (seconds != null && seconds < 1) {
      throw usage("--every must be at least 1, in seconds");
    }
    if (watched.url != null && !isWeb(watched.url)) {
      throw usage("--url must be http://HOST... or https://HOST...");
    }
    if (watched.url != null && policy == null) {
      throw usage("say whom to believe: --policy FILE, with a line 'log VKEY'");
    }
    try (DirectoryStorage memory = DirectoryStorage.open(state, 1);
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      Policy believed = PolicyFile.read(policy());
      return follow(new Monitor(believed, objects(http), memory));
    }
  }

  private ParameterException usage(String advice) {
    return new ParameterException(spec.commandLine(), advice);
  }

  private static boolean isWeb(URI url) {
    return url.getHost() != null
        && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()));
  }

  private Path policy() {
    return policy == null ? new LedgerFolder(folder()).required().policy() : policy;
  }

  private ObjectReader objects(HttpClient http) {
    return watched.url != null
        ? new HttpLog(http, watched.url, PATIENCE)
        : DirectoryCheck.reader(new LedgerFolder(folder()).required().log());
  }

  private Path folder() {
    return watched.folder == null ? Path.of("") : watched.folder;
  }

  private int follow(Monitor monitor) {
    int status = tell(look(monitor));
    while (seconds != null && status == ExitStatus.FINE.code() && waited(seconds)) {
      status = again(monitor);
    }
    return status;
  }

  /** Who follows for weeks meets a network that is away for a while. */
  private int again(Monitor monitor) {
    try {
      return tell(monitor.follow());
    } catch (StorageException e) {
      if (e.lasting()) {
        throw e;
      }
      console.note(
          "zhenzan: could not look (%s); looks again in %d s".formatted(e.getMessage(), seconds));
      return ExitStatus.FINE.code();
    }
  }

  private Observation look(Monitor monitor) {
    Observation own = all ? anew(monitor) : monitor.follow();
    return other != null && own instanceof Observation.Consistent
        ? monitor.compare(InputFile.read(other))
        : own;
  }

  /** All entries, and of a folder each file. */
  private Observation anew(Monitor monitor) {
    return watched.folder == null
        ? monitor.recompute()
        : monitor.check(new LedgerFolder(watched.folder).log());
  }

  private static boolean waited(int seconds) {
    try {
      Thread.sleep(Duration.ofSeconds(seconds));
      return true;
    } catch (InterruptedException e) {
      return false;
    }
  }

  private int tell(Observation observation) {
    return switch (observation) {
      case Observation.Consistent seen -> {
        console.say(
            "Consistent    %s at %,d entries, %,d of them computed now"
                .formatted(seen.head().origin(), seen.head().size(), seen.entries()));
        yield ExitStatus.FINE.code();
      }
      case Observation.Alarm alarm -> {
        console.note("zhenzan: ALARM: " + alarm.reason());
        console.note(advice(alarm));
        yield ExitStatus.NEGATIVE.code();
      }
    };
  }

  private String advice(Observation.Alarm alarm) {
    return alarm.evidence().isEmpty()
        ? "zhenzan: look at the log's storage and the way here first; if they are well, the log was"
            + " changed."
        : "zhenzan: the signed evidence is in %s; show it to the log's witnesses and readers."
            .formatted(state.resolve("monitor").resolve("evidence"));
  }
}
