package dev.zhenzan.cli.vertical;

import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.files.pack.PackReader;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlProblem;
import dev.zhenzan.text.GeneralVocabulary;
import dev.zhenzan.vertical.VerticalPack;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zhenzan vertical check}. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads a pack and says everything that is wrong with it, each with file, line and column; or"
          + " what it has, and what is taken from the general pack.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan vertical check my-pack",
      "",
      "Exit status: 0 the pack can be used; 1 it has mistakes; 2 usage; 3 failed."
    })
public final class VerticalCheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private LanguageOption language = new LanguageOption();

  @Parameters(paramLabel = "DIR", description = "The folder of the pack.")
  private Path folder = Path.of("");

  VerticalCheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(folder)) {
      throw new UnusableFileException(folder, "no such folder; give that of a pack");
    }
    Vocabulary vocabulary = GeneralVocabulary.load();
    PackReader reader = PackReader.over(vocabulary);
    try {
      VerticalPack pack = reader.read(folder);
      new PackSheet(console, new Words(language.language())).outline(pack);
      return ExitStatus.FINE.code();
    } catch (YamlException e) {
      for (YamlProblem problem : e.problems()) {
        console.say(Console.plain(problem.toString()));
      }
      console.note("%d to mend".formatted(e.problems().size()));
      return ExitStatus.NEGATIVE.code();
    }
  }
}
