package dev.zhenzan.cli.log;

import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.files.source.AuditSources;
import dev.zhenzan.files.source.Layout;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** How the files of a log are laid out. */
public final class LayoutOption {
  @Option(
      names = "--format",
      paramLabel = "LAYOUT",
      defaultValue = "zhenzan",
      converter = Layouts.class,
      description = "Layout of the files: zhenzan, kuairand or kuairec. Default: ${DEFAULT-VALUE}.")
  private Layout layout = Layout.ZHENZAN;

  /** Reads the codes of layouts. */
  static final class Layouts implements ITypeConverter<Layout> {
    @Override
    public Layout convert(String text) {
      return Codes.read(text, Layout::parse, Layout.values(), Layout::code);
    }
  }

  /** The layout that is asked for. */
  public Layout layout() {
    return layout;
  }

  /** Files of interactions alone. */
  public AuditSources interactions(List<Path> files) {
    return new AuditSources(files, List.of(), List.of(), layout);
  }
}
