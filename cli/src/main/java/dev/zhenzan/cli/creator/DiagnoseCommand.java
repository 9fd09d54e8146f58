package dev.zhenzan.cli.creator;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.log.TrustedLogOptions;
import dev.zhenzan.cli.machine.MachineOptions;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan diagnose}. */
@Command(
    name = "diagnose",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan diagnose --creator=ID... --interactions=FILE... [--videos=FILE...]"
            + " [--accounts=FILE...] --out=DIR [OPTIONS]",
    description = {
      "Tells what a creator's genuine likes say: when, where and by whom works are liked, at which"
          + " hours to publish, which topics do better, and what to do about it. Each number has its"
          + " interval, each recommendation the gain to expect where the data give one. Nothing"
          + " significant is said to be so.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan diagnose --creator c42 --interactions log.csv --videos videos.csv --out diagnosis",
      "  zhenzan diagnose --creator c42 --creator c43 --vertical agriculture --lang zh \\",
      "      --interactions log.parquet --videos videos.csv --out diagnosis",
      "",
      "The log is audited first; --result DIR believes an earlier audit instead. Then open"
          + " diagnosis.html. Of several creators each has a folder of its own inside.",
      "Exit status: 0 fine; 2 usage; 3 a file could not be used, or a creator has no work in it."
    })
public final class DiagnoseCommand implements Callable<Integer> {
  private final Console console;

  @Option(
      names = "--creator",
      required = true,
      paramLabel = "ID",
      description = "The creator, as the videos file writes it. May be given more than once.")
  private List<String> creators = List.of();

  @Mixin private TrustedLogOptions log = new TrustedLogOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private MachineOptions machine = new MachineOptions();

  public DiagnoseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    DiagnosisRun.Job job =
        new DiagnosisRun.Job(
            List.copyOf(new LinkedHashSet<>(creators)),
            log.pack(),
            log.vocabulary(),
            language.language(),
            out);
    new DiagnosisRun(console, job).run(log, machine.machine());
    console.say("Files         %s (open diagnosis.html first)".formatted(out));
    return ExitStatus.FINE.code();
  }
}
