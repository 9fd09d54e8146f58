package dev.zhenzan.cli.log;

import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.purpose.SourceTerms;
import dev.zhenzan.files.terms.TermsReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** Under which terms files are read: options of every command that reads a log. */
public final class TermsOptions {
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Option(
      names = "--terms",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Terms of the source: columns that they do not grant for this purpose and role are not"
              + " read. Of several, all have to grant. Default: none.")
  private List<Path> terms = List.of();

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "operator",
      converter = Roles.class,
      description =
          "In which role the files are read: creator, brand, mcn, platform, operator, auditor or"
              + " regulator. Default: ${DEFAULT-VALUE}.")
  private Role role = Role.OPERATOR;

  @Option(
      names = "--terms-at",
      paramLabel = "DATE",
      description = "The day on which the terms have to be in force. Default: today in China.")
  private Optional<LocalDate> day = Optional.empty();

  /** Reads the codes of roles. */
  static final class Roles implements ITypeConverter<Role> {
    @Override
    public Role convert(String text) {
      return Codes.read(text, Role::parse, Role.values(), Role::code);
    }
  }

  /** A use of the files for a purpose. */
  public DataUse use(Purpose purpose) {
    List<SourceTerms> read = terms.stream().map(TermsReader::read).toList();
    return new DataUse(purpose, role, read, day.orElseGet(() -> LocalDate.now(CHINA)));
  }
}
