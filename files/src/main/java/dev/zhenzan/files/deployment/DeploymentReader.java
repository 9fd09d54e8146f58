package dev.zhenzan.files.deployment;

import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.deployment.Deployment.Holdings;
import dev.zhenzan.files.deployment.Deployment.LedgerPlace;
import dev.zhenzan.files.rule.FactReader;
import dev.zhenzan.files.terms.TermsReader;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a deployment; names of files are relative to its own. */
public final class DeploymentReader {
  private static final List<String> PURPOSES =
      Arrays.stream(Purpose.values()).map(Purpose::code).toList();
  private static final List<String> ROLES = Arrays.stream(Role.values()).map(Role::code).toList();

  private final Path folder;
  private final Rulebook rules;

  private DeploymentReader(Path folder, Rulebook rules) {
    this.folder = folder;
    this.rules = rules;
  }

  /**
   * Reads a file.
   *
   * @param rules say which facts there are
   * @throws YamlException if it is no deployment; with line, column and what to write
   */
  public static Deployment read(Path file, Rulebook rules) {
    Path folder = file.toAbsolutePath().resolveSibling(".").normalize();
    return YamlDocument.read(file).as(new DeploymentReader(folder, rules)::deployment);
  }

  private Deployment deployment(YamlMapping root) {
    YamlMapping operator = root.required("operator").mapping();
    return new Deployment(
        new Deployment.Operator(
            operator.required("name").text(), operator.required("role").code(Role::parse, ROLES)),
        root.required("sources").elements(node -> source(node.mapping())),
        holdings(root),
        root.optional("facts").map(new FactReader(rules.facts())::values).orElse(Map.of()));
  }

  private DeploymentSource source(YamlMapping source) {
    return new DeploymentSource(
        source.required("name").text(),
        code(source.required("file"), "source_kind"),
        source.required("paths").elements(this::path),
        source
            .optional("terms")
            .map(list -> list.elements(node -> TermsReader.read(path(node))))
            .orElse(List.of()),
        new DeploymentSource.Handling(
            code(source.required("obtained"), "source_obtained"),
            Set.copyOf(
                source
                    .required("purposes")
                    .elements(node -> node.code(Purpose::parse, PURPOSES)))));
  }

  /** One of the codes of a fact. */
  private String code(YamlNode node, String fact) {
    return rules.fact(fact).map(name -> FactReader.text(name, node)).orElseGet(node::text);
  }

  private Holdings holdings(YamlMapping root) {
    return new Holdings(
        paths(root, "results"),
        paths(root, "models"),
        paths(root, "plans"),
        paths(root, "published"),
        root.optional("ledger").map(node -> List.of(ledger(node.mapping()))).orElse(List.of()),
        root.optional("erasures").map(this::path).orElse(folder.resolve("erasures")));
  }

  private LedgerPlace ledger(YamlMapping ledger) {
    return new LedgerPlace(path(ledger.required("folder")), path(ledger.required("keys")));
  }

  private List<Path> paths(YamlMapping root, String key) {
    return root.optional(key).map(list -> list.elements(this::path)).orElse(List.of());
  }

  private Path path(YamlNode node) {
    return folder.resolve(node.text()).normalize();
  }
}
