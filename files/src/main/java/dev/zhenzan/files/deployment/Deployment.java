package dev.zhenzan.files.deployment;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.rule.FactValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who runs Zhenzan on which files, for what.
 *
 * @param operator who
 * @param sources what is read
 * @param holdings what was made of it
 * @param facts what is stated, by the codes of facts
 */
public record Deployment(
    Operator operator,
    List<DeploymentSource> sources,
    Holdings holdings,
    Map<String, FactValue> facts) {
  /**
   * Who runs it.
   *
   * @param name as people call it
   * @param role in which it reads the sources
   */
  public record Operator(String name, Role role) {}

  /**
   * What was made of the sources, and where.
   *
   * @param results folders of audits
   * @param models folders of match models
   * @param plans files of exposure plans
   * @param published folders that anybody can read
   * @param ledgers at most one
   * @param erasures the folder of what is known of erasures
   */
  public record Holdings(
      List<Path> results,
      List<Path> models,
      List<Path> plans,
      List<Path> published,
      List<LedgerPlace> ledgers,
      Path erasures) {
    public Holdings {
      results = List.copyOf(results);
      models = List.copyOf(models);
      plans = List.copyOf(plans);
      published = List.copyOf(published);
      ledgers = List.copyOf(ledgers);
      Objects.requireNonNull(erasures, "erasures");
    }
  }

  /**
   * A ledger.
   *
   * @param folder where it is
   * @param keys the folder of its secrets
   */
  public record LedgerPlace(Path folder, Path keys) {}

  public Deployment {
    Objects.requireNonNull(operator, "operator");
    sources = List.copyOf(sources);
    Objects.requireNonNull(holdings, "holdings");
    facts = Map.copyOf(facts);
  }

  /** Everything that some source is used for. */
  public Set<Purpose> purposes() {
    Set<Purpose> purposes = new TreeSet<>();
    sources.forEach(source -> purposes.addAll(source.handling().purposes()));
    return purposes;
  }
}
