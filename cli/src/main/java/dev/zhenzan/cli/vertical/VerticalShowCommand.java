package dev.zhenzan.cli.vertical;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.log.PackOptions;
import dev.zhenzan.vertical.VerticalPack;
import dev.zhenzan.vertical.VerticalPacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code zhenzan vertical show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows all that a pack holds: tags, figures with their basis and source, seasons and the texts"
          + " of advice.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan vertical show agriculture --lang zh",
      "",
      "Exit status: 0 fine; 2 usage; 3 failed."
    })
public final class VerticalShowCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "CODE", description = "Code of the vertical.")
  private String code = "";

  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "A pack of your own, or a folder of such. May be given more than once.")
  private List<Path> folders = new ArrayList<>();

  VerticalShowCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    VerticalPacks packs = PackOptions.packs(folders);
    VerticalPack pack = packs.pack(code).orElseThrow(() -> PackOptions.unknown(spec, code, packs));
    PackSheet sheet = new PackSheet(console, new Words(language.language()));
    sheet.outline(pack);
    sheet.details(pack);
    return ExitStatus.FINE.code();
  }
}
