package dev.zhenzan.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Which Zhenzan this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"zhenzan " + number(), "Java " + Runtime.version()};
  }

  /** The number in the jar's manifest; {@code development} where it runs from classes. */
  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
