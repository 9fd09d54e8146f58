package dev.zhenzan.cli.compliance;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.log.TermsOptions;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.files.rows.Resources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan compliance captions}. */
@Command(
    name = "captions",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Looks for captions and cover texts that offer or ask for traded traffic: likes for money,"
          + " likes for likes, followers by the hundred. Whoever asks viewers for a like is not"
          + " meant, nor who warns of the trade. A hit is a reason to read the caption.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan compliance captions --videos videos.csv",
      "  zhenzan compliance captions --videos videos.csv --at 2019-06-01 --out captions.csv",
      "",
      "Exit status: 0 none was found; 1 some were, or not all could be looked at; 2 usage;",
      "3 failed."
    })
final class ComplianceCaptionsCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  private final Console console;

  @Option(
      names = "--videos",
      required = true,
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files of works with video_id and caption or cover_text.")
  private List<Path> videos = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The CSV to make: video_id, kinds, patterns, articles. Default: none.")
  private Optional<Path> out = Optional.empty();

  @Mixin private TermsOptions terms = new TermsOptions();

  @Mixin private RuleOptions rules = new RuleOptions();

  ComplianceCaptionsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CaptionFindings captions = new CaptionFindings(Resources.usual());
    DataUse use = terms.use(Purpose.COMPLIANCE);
    videos.forEach(file -> captions.read(file, use));
    List<Finding> broken =
        captions.findings(rules.rulebook(), rules.day(), "").stream()
            .filter(finding -> finding.outcome() == Outcome.FAIL)
            .toList();
    String articles =
        String.join(
            ";", broken.stream().map(finding -> finding.rule().provision().told().en()).toList());
    out.ifPresent(file -> write(captions, articles, file));
    say(captions, articles);
    boolean fine = captions.trading().isEmpty() && captions.isWhole();
    return fine ? ExitStatus.FINE.code() : ExitStatus.NEGATIVE.code();
  }

  private void say(CaptionFindings captions, String articles) {
    captions.trading().stream()
        .limit(SHOWN)
        .forEach(
            work ->
                console.say(
                    "%-24s %s (%s)"
                        .formatted(Console.plain(work.video()), work.kinds(), work.ids())));
    int more = captions.trading().size() - SHOWN;
    if (more > 0) {
      console.say("%,d more are not shown; --out lists all.".formatted(more));
    }
    captions.notes().forEach(note -> console.note("zhenzan: " + Console.plain(note)));
    if (captions.unusable() > 0) {
      console.note(
          "zhenzan: rows that cannot be used and were not looked at: %,d."
              .formatted(captions.unusable()));
    }
    console.say(
        "Captions      %,d looked at; works that trade in traffic: %,d"
            .formatted(captions.captions(), captions.trading().size()));
    if (!articles.isEmpty()) {
      console.say("Articles      " + articles);
    }
  }

  private static void write(CaptionFindings captions, String articles, Path file) {
    try (CsvFile csv = CsvFile.create(file, "video_id", "kinds", "patterns", "articles")) {
      for (CaptionFindings.Trading work : captions.trading()) {
        csv.text(work.video()).text(work.kinds()).text(work.ids()).text(articles).endRow();
      }
    }
  }
}
