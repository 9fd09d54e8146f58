package dev.zhenzan.cli.creator;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.log.TrustedLogOptions;
import dev.zhenzan.cli.machine.MachineOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan quote}. */
@Command(
    name = "quote",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan quote --creator=ID... --interactions=FILE... --videos=FILE... [--accounts=FILE...]"
            + " [--deals=FILE...] [--lives=FILE...] [--out=DIR] [OPTIONS]",
    description = {
      "Says what a post and a live session of a creator may cost, by a public formula on valid"
          + " reach: a range, and of each number in it the interval, the basis and the source. Deals"
          + " and live sessions of your own replace the trade's claims. Several creators are"
          + " compared. No like is priced.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan quote --creator c42 --interactions log.csv --videos videos.csv"
          + " --accounts accounts.csv",
      "  zhenzan quote --creator c42 --creator c43 --vertical agriculture --lang zh --out quote \\",
      "      --interactions log.csv --videos videos.csv --deals deals.csv --lives lives.csv",
      "",
      "The log is audited first; --result DIR believes an earlier audit instead. With --out, open"
          + " quote.html or quote.pdf; the tables stand beside them as CSV.",
      "Exit status: 0 fine; 2 usage; 3 a file could not be used, or a creator has no work in it."
    })
public final class QuoteCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--creator",
      required = true,
      paramLabel = "ID",
      description = "The creator, as the videos file writes it. May be given more than once.")
  private List<String> creators = List.of();

  @Mixin private TrustedLogOptions log = new TrustedLogOptions();

  @Option(
      names = "--deals",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Prices that were agreed on (creator_id, kind, time, price_cny).")
  private List<Path> deals = List.of();

  @Option(
      names = "--lives",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Live sessions that were held (session_id, creator_id, time, viewers, orders).")
  private List<Path> lives = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "The folder to make: quote.json, quote.html, quote.pdf and tables.")
  private Optional<Path> out = Optional.empty();

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private MachineOptions machine = new MachineOptions();

  public QuoteCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    QuoteRun.Job job =
        new QuoteRun.Job(
            List.copyOf(new LinkedHashSet<>(creators)),
            new QuoteRun.Given(deals, lives),
            language.language(),
            out);
    new QuoteRun(console, job).run(log, machine.machine());
    out.ifPresent(folder -> console.say("Files         %s (open quote.html)".formatted(folder)));
    return ExitStatus.FINE.code();
  }
}
