package dev.zhenzan.compliance.purpose;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One use of data: what for, in which role, under which terms, on which day.
 *
 * @param purpose what for
 * @param role of whoever reads
 * @param terms all of which have to grant a column; none for data that is under no terms
 * @param day on which the terms have to hold
 */
public record DataUse(Purpose purpose, Role role, List<SourceTerms> terms, LocalDate day) {
  public DataUse {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(day, "day");
    terms = List.copyOf(terms);
  }

  /** A use of data that is under no terms: every column is granted. */
  public static DataUse of(Purpose purpose) {
    return new DataUse(purpose, Role.OPERATOR, List.of(), LocalDate.EPOCH);
  }

  /**
   * Whether a column may be read.
   *
   * @param file the kind of file, such as {@code interactions}
   */
  public boolean grants(String file, String column) {
    return terms.stream().allMatch(each -> each.grant(file, column, this));
  }

  /** Says that columns are not granted, and by what; for people. */
  public String refusal(String file, List<String> columns) {
    String ids = terms.stream().map(DataUse::named).collect(Collectors.joining(", "));
    return "the terms %s do not grant %s of %s to the role %s for the purpose %s"
            .formatted(ids, String.join(", ", columns), file, role.code(), purpose.code())
        + expired();
  }

  private static String named(SourceTerms terms) {
    return "%s (%s)".formatted(terms.id(), terms.force().text());
  }

  private String expired() {
    return terms.stream().allMatch(each -> each.force().holds(day))
        ? ""
        : "; on %s not all of them are in force".formatted(day);
  }
}
