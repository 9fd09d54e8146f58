package dev.zhenzan.files.rule;

import dev.zhenzan.compliance.Wording;
import dev.zhenzan.compliance.purpose.SourceTerms.Force;
import dev.zhenzan.compliance.rule.Condition;
import dev.zhenzan.compliance.rule.FactName;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Provision;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Severity;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.files.terms.TermsReader;
import dev.zhenzan.files.yaml.YamlDocument;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.files.yaml.YamlMapping;
import dev.zhenzan.files.yaml.YamlNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads rules, a file a law. */
public final class RuleReader {
  private static final String FACTS = "facts.yaml";

  /** The laws that come with this version, in the order of their dates of force. */
  private static final List<String> LAWS =
      List.of(
          "anti-unfair-competition-2017.yaml",
          "content-ecosystem.yaml",
          "public-accounts.yaml",
          "personal-information.yaml",
          "algorithmic-recommendation.yaml",
          "anti-unfair-competition-2025.yaml");

  private static final List<String> SUBJECTS =
      Arrays.stream(Subject.values()).map(Subject::code).toList();
  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::code).toList();
  private static final List<String> OUTCOMES =
      Arrays.stream(Outcome.values()).map(Outcome::code).toList();

  private final FactReader facts;

  private RuleReader(List<FactName> names) {
    this.facts = new FactReader(names);
  }

  /** The rules and facts that come with this version. */
  public static Rulebook builtIn() {
    List<FactName> names = resource(FACTS).as(FactReader::names);
    RuleReader reader = new RuleReader(names);
    List<Rule> rules =
        LAWS.stream().flatMap(law -> resource(law).as(reader::law).stream()).toList();
    return Rulebook.of(rules, names);
  }

  /**
   * Rules with those of a folder: {@code facts.yaml}, if there, names more facts; every other
   * {@code .yaml} holds the rules of a law.
   *
   * @throws YamlException if a file is not of the layout; with line, column and what to write
   * @throws UnusableFileException if there is no such folder
   */
  public static Rulebook with(Rulebook known, Path folder) {
    List<FactName> own = new ArrayList<>();
    Path named = folder.resolve(FACTS);
    if (Files.exists(named)) {
      own.addAll(YamlDocument.read(named).as(FactReader::names));
    }
    List<FactName> all = new ArrayList<>(known.facts());
    all.addAll(own);
    RuleReader reader = new RuleReader(all);
    List<Rule> rules = new ArrayList<>();
    for (Path file : laws(folder)) {
      rules.addAll(YamlDocument.read(file).as(reader::law));
    }
    try {
      return known.with(Rulebook.of(rules, all));
    } catch (IllegalArgumentException e) {
      throw new UnusableFileException(folder, String.valueOf(e.getMessage()), e);
    }
  }

  private static List<Path> laws(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith(FACTS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UnusableFileException(folder, "is no folder of rules; check its name", e);
    }
  }

  private static YamlDocument resource(String name) {
    try (InputStream in = RuleReader.class.getResourceAsStream(name)) {
      return YamlDocument.read(name, Objects.requireNonNull(in, name));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource cannot be read: " + name, e);
    }
  }

  private List<Rule> law(YamlMapping root) {
    String law = root.required("law").text();
    Wording name = FactReader.wording(root);
    Force force = TermsReader.force(root);
    return root.required("rules")
        .elements(
            node -> {
              YamlMapping rule = node.mapping();
              return rule(new Provision(law, name, rule.required("article").text(), force), rule);
            });
  }

  private Rule rule(Provision provision, YamlMapping rule) {
    return new Rule(
        rule.required("id").text(),
        provision,
        new Rule.Test(
            rule.required("subject").code(Subject::parse, SUBJECTS),
            rule.optional("when")
                .map(ConditionReader::read)
                .orElseGet(() -> new Condition.All(List.of())),
            ConditionReader.read(rule.required("check"))),
        new Rule.Telling(
            FactReader.wording(rule.required("reading").mapping()),
            FactReader.wording(rule.required("todo").mapping()),
            rule.required("severity").code(Severity::parse, SEVERITIES)),
        rule.required("examples").elements(node -> example(provision, node.mapping())));
  }

  private Rule.Example example(Provision provision, YamlMapping example) {
    return new Rule.Example(
        example.required("name").text(),
        new Facts(
            example.optional("day").map(YamlNode::date).orElse(provision.force().from()),
            facts.values(example.required("facts"))),
        example.required("outcome").code(Outcome::parse, OUTCOMES));
  }
}
