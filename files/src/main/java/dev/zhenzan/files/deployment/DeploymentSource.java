package dev.zhenzan.files.deployment;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.SourceTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Files of one kind from one place.
 *
 * @param name how people call them
 * @param kind what they are, such as {@code interactions}
 * @param files where they are
 * @param terms under which they came, possibly none
 * @param handling how they are handled
 */
public record DeploymentSource(
    String name, String kind, List<Path> files, List<SourceTerms> terms, Handling handling) {
  /** Kinds of files whose rows are not about people. */
  private static final Set<String> IMPERSONAL = Set.of("counters");

  /**
   * How a source is handled.
   *
   * @param obtained how it was obtained, such as {@code agreement}
   * @param purposes what it is used for
   */
  public record Handling(String obtained, Set<Purpose> purposes) {
    public Handling {
      Objects.requireNonNull(obtained, "obtained");
      purposes = Set.copyOf(purposes);
    }
  }

  public DeploymentSource {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    files = List.copyOf(files);
    terms = List.copyOf(terms);
    Objects.requireNonNull(handling, "handling");
  }

  /** Whether its rows are about people. */
  public boolean isPersonal() {
    return !IMPERSONAL.contains(kind);
  }

  /** The columns of its files that name a person. */
  public List<String> idColumns() {
    return switch (kind) {
      case "videos", "deals", "lives" -> List.of("creator_id", "author_id");
      case "counters" -> List.of();
      default -> List.of("account_id", "user_id");
    };
  }
}
