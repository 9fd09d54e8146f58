package dev.zhenzan.cli.compliance;

import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.rule.RuleReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which rules are asked, and those of which day. */
final class RuleOptions {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "A folder of own rules, which stand beside those of this version.")
  private Optional<Path> rules = Optional.empty();

  @Option(
      names = "--at",
      paramLabel = "DATE",
      description = "The day whose rules are asked, such as 2025-10-15. Default: today in China.")
  private Optional<LocalDate> at = Optional.empty();

  /** All rules, whatever the day. */
  Rulebook rulebook() {
    Rulebook builtIn = RuleReader.builtIn();
    return rules.map(folder -> RuleReader.with(builtIn, folder)).orElse(builtIn);
  }

  LocalDate day() {
    return at.orElseGet(() -> LocalDate.now(CHINA));
  }
}
