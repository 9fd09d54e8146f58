package dev.zhenzan.cli.vertical;

import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.log.PackOptions;
import dev.zhenzan.vertical.VerticalPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zhenzan vertical list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {"Lists the verticals: code, version, name and what the pack is for.", ""},
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan vertical list --lang zh",
      "  zhenzan vertical list --packs my-packs",
      "",
      "Exit status: 0 fine; 2 usage; 3 failed."
    })
public final class VerticalListCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LanguageOption language = new LanguageOption();

  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description = "A pack of your own, or a folder of such. May be given more than once.")
  private List<Path> folders = new ArrayList<>();

  VerticalListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Words words = new Words(language.language());
    for (VerticalPack pack : PackOptions.packs(folders).all()) {
      console.say(
          Console.plain(
              "%-12s v%d  %s: %s"
                  .formatted(
                      pack.code(),
                      pack.title().version(),
                      words.of(pack.name()),
                      words.of(pack.title().description()))));
    }
    return ExitStatus.FINE.code();
  }
}
