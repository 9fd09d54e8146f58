package dev.zhenzan.cli.log;

import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.files.pack.PackReader;
import dev.zhenzan.pipeline.vertical.PackVocabulary;
import dev.zhenzan.text.GeneralVocabulary;
import dev.zhenzan.vertical.VerticalPack;
import dev.zhenzan.vertical.VerticalPacks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which vertical a creator is of, and whose packs tell about it. */
public final class PackOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--vertical",
      paramLabel = "CODE",
      description =
          "The creator's vertical: its vocabulary, peers, thresholds, advice and seasons count. See"
              + " 'zhenzan vertical list'. Default: ${DEFAULT-VALUE}.")
  private String vertical = VerticalPacks.GENERAL;

  @Option(
      names = "--packs",
      paramLabel = "DIR",
      description =
          "A pack of your own, or a folder of such; counts before one that is brought along. May be"
              + " given more than once.")
  private List<Path> folders = new ArrayList<>();

  private @Nullable VerticalPack pack;

  /**
   * The pack that is asked for; read once.
   *
   * @throws ParameterException if there is no such vertical
   */
  public VerticalPack pack() {
    if (pack == null) {
      PackReader reader = PackReader.over(GeneralVocabulary.load());
      pack =
          reader
              .find(vertical, folders)
              .orElseThrow(() -> unknown(spec, vertical, reader.with(folders)));
    }
    return pack;
  }

  /** All packs that come along, and those of folders. */
  public static VerticalPacks packs(List<Path> folders) {
    return PackReader.over(GeneralVocabulary.load()).with(folders);
  }

  /** That a vertical is none; the message has them all. */
  public static ParameterException unknown(CommandSpec spec, String code, VerticalPacks packs) {
    String known = packs.all().stream().map(VerticalPack::code).collect(Collectors.joining(", "));
    return new ParameterException(
        spec.commandLine(),
        "'%s' is no vertical; known are %s. A pack of your own is added by --packs DIR"
            .formatted(code, known));
  }

  /** The words by which works of the vertical get their tags. */
  public Vocabulary vocabulary() {
    return PackVocabulary.of(GeneralVocabulary.load(), pack());
  }
}
