package dev.zhenzan.cli.match;

import dev.zhenzan.audience.retrieval.Audience;
import dev.zhenzan.audience.retrieval.AudienceRequest;
import dev.zhenzan.audience.retrieval.FilterRule;
import dev.zhenzan.audience.retrieval.FrequencyCap;
import dev.zhenzan.audience.retrieval.MeasuredRecall;
import dev.zhenzan.audience.retrieval.Suitability;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.log.LayoutOption;
import dev.zhenzan.cli.log.SourceNotes;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.pipeline.WorkerThreads;
import dev.zhenzan.pipeline.matching.AudienceFinder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan match audience}. */
@Command(
    name = "audience",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds for a work the accounts that are most likely to watch it long. Only accounts that"
          + " consented (--accounts, --choices) are ever found. Whoever turned personalised"
          + " matching off, and minors, are drawn at random, and only where --drawn asks for it.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan match audience --model model --video v42 --accounts accounts.csv --top 1000 \\",
      "      --out audience.csv",
      "  zhenzan match audience --model model --video new1 --videos new.csv \\",
      "      --accounts accounts.csv --shown log.csv --cap 3 --cap-days 1 --out audience.csv",
      "",
      "Exit status: 0 fine; 1 nobody was found; 2 usage; 3 a file could not be used."
    })
final class MatchAudienceCommand implements Callable<Integer> {
  private static final int MOST_CAP_DAYS = 3_660;

  /** The range of all times that are read. */
  private static final Instant EARLIEST = Instant.parse("2005-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2049-12-31T23:59:59Z");

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private ModelOption model = new ModelOption();

  @Option(
      names = "--video",
      required = true,
      paramLabel = "ID",
      description = "The work: one that the model knows, or one of --videos.")
  private String video = "";

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many to find at most. Default: ${DEFAULT-VALUE}.")
  private int top = 1000;

  @Option(
      names = "--drawn",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "How many to draw at random of those who are not matched. Default: ${DEFAULT-VALUE}.")
  private int drawn;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "The CSV to make.")
  private Path out = Path.of("");

  @Mixin private LayoutOption layout = new LayoutOption();

  @Mixin private PeopleOptions people = new PeopleOptions();

  @Option(
      names = "--shown",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Logs whose views were shown: whoever saw the work is not found again.")
  private List<Path> shown = List.of();

  @Option(
      names = "--region",
      arity = "1..*",
      paramLabel = "NAME",
      description = "Only accounts of these regions, as --accounts names them.")
  private List<String> regions = List.of();

  @Option(
      names = "--cap",
      paramLabel = "N",
      defaultValue = "5",
      description = "Showings an account may get in the cap's days. Default: ${DEFAULT-VALUE}.")
  private int cap = 5;

  @Option(
      names = "--cap-days",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Days over which showings are counted, at most 3660. Default: ${DEFAULT-VALUE}.")
  private int capDays = 1;

  @Option(
      names = "--for-everybody",
      description = "The work is marked as suitable for minors; without, they are not found.")
  private boolean forEverybody;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "When it is to be shown, ISO 8601 with Z; showings and consents that are later do"
              + " not count, withdrawals always do. Default: the end of --shown, or of what the"
              + " model knows if that is later.")
  private Optional<Instant> at = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the draw. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Mixin private SomeRejects rejects = new SomeRejects();

  @Mixin private MachineOptions machine = new MachineOptions();

  MatchAudienceCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    check();
    try (WorkerThreads workers = new WorkerThreads(machine.machine().threads())) {
      Resources resources = new Resources(workers, machine.machine().memory().duckdb());
      Read read = rejects.tell(console, told -> read(resources, told));
      SourceNotes.tell(console, read.known.sources());
      SourceNotes.tell(console, read.shown.sources());
      AudienceRun.Found found =
          new AudienceRun(console, read.known, workers)
              .find(question(read), read.shown.exposures());
      AudienceFile.write(out, read.known, found);
      tell(found);
      int size = found.audience().matched().size() + found.audience().drawn().size();
      return size == 0 ? ExitStatus.NEGATIVE.code() : ExitStatus.FINE.code();
    }
  }

  private record Read(Knowledge known, Shown shown) {
    /** The end of what the model and the showings tell of; a consent given later waits. */
    long end() {
      return Math.max(Math.max(0, known.saved().model().state().until()), shown.until());
    }
  }

  private Read read(Resources resources, Consumer<Reject> rejected) {
    Knowledge known =
        Knowledge.of(model.read(), people.files(layout.layout()), resources, rejected);
    Shown.Files files = new Shown.Files(shown, layout.layout(), resources, people.use());
    return new Read(known, Shown.read(known.saved(), files, rejected));
  }

  private void check() {
    atLeast(0, top, "--top");
    atLeast(0, drawn, "--drawn");
    atLeast(1, cap, "--cap");
    atLeast(1, capDays, "--cap-days");
    if (capDays > MOST_CAP_DAYS) {
      throw wrong("--cap-days must be at most %d, not %d".formatted(MOST_CAP_DAYS, capDays));
    }
    at.filter(time -> time.isBefore(EARLIEST) || time.isAfter(LATEST))
        .ifPresent(
            time -> {
              throw wrong("--at must be from %s to %s".formatted(EARLIEST, LATEST));
            });
  }

  private void atLeast(int least, int value, String option) {
    if (value < least) {
      throw wrong("%s must be at least %d, not %d".formatted(option, least, value));
    }
  }

  private AudienceRun.Question question(Read read) {
    int work =
        read.known
            .work(video)
            .orElseThrow(
                () ->
                    wrong(
                        "--video %s is known neither to the model nor to --videos; check the id"
                            .formatted(video)));
    FrequencyCap frequency = new FrequencyCap(cap, Duration.ofDays(capDays).toNanos() / 1_000);
    return new AudienceRun.Question(
        work,
        forEverybody ? Suitability.EVERYBODY : Suitability.ADULTS,
        new AudienceFinder.Request(
            new AudienceRequest.Size(top, drawn, seed),
            new AudienceRequest.Limits(wanted(read.known), read.known.creator(work), frequency)),
        at.map(time -> ChronoUnit.MICROS.between(Instant.EPOCH, time)).orElse(read.end()));
  }

  private BitSet wanted(Knowledge known) {
    BitSet wanted = new BitSet();
    for (String name : regions) {
      wanted.set(
          known
              .region(name)
              .orElseThrow(
                  () ->
                      wrong(
                          "--region %s is the region of no account in --accounts"
                              .formatted(name))));
    }
    return wanted;
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), Console.plain(what));
  }

  private void tell(AudienceRun.Found found) {
    Audience audience = found.audience();
    console.say(
        "Found         %,d matched, %,d drawn of %,d who may be shown it"
            .formatted(audience.matched().size(), audience.drawn().size(), audience.eligible()));
    new TreeMap<>(audience.filtered())
        .forEach(
            (rule, accounts) ->
                console.say("Kept out      %,d by %s".formatted(accounts, code(rule))));
    MeasuredRecall recall = found.recall();
    if (recall.queries() > 0) {
      console.say(
          "Recall        %.3f of the exact answers, over %d works (least %.3f)"
              .formatted(recall.mean(), recall.queries(), recall.least()));
    }
    console.say("Audience      %s".formatted(out));
  }

  private static String code(FilterRule rule) {
    return rule.name().toLowerCase(Locale.ROOT);
  }
}
