package dev.zhenzan.cli.console;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Zhenzan this is. */
public final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"zhenzan " + number(), "Java " + Runtime.version()};
  }

  /** The number in the jar's manifest; {@code development} where it runs from classes. */
  public static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
