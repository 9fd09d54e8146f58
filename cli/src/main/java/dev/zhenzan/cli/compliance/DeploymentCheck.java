package dev.zhenzan.cli.compliance;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.compliance.rule.Subject;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.deployment.DeploymentFacts;
import dev.zhenzan.files.deployment.DeploymentSource;
import dev.zhenzan.files.rows.Resources;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Checks all of a deployment by the rules of a day. */
final class DeploymentCheck {
  private final Deployment deployment;
  private final Rulebook rules;
  private final DeploymentFacts facts;
  private final Resources resources;
  private final LocalDate day;

  DeploymentCheck(Deployment deployment, Rulebook rules, Resources resources, LocalDate day) {
    this.deployment = deployment;
    this.rules = rules;
    this.facts = new DeploymentFacts(deployment, resources, day);
    this.resources = resources;
    this.day = day;
  }

  /** The findings by law and article. */
  List<Finding> run() {
    Facts configuration = facts.configuration();
    List<Finding> findings = new ArrayList<>(rules.check(Subject.CONFIGURATION, configuration, ""));
    for (DeploymentSource source : deployment.sources()) {
      findings.addAll(rules.check(Subject.DATA_USE, facts.source(source), source.name()));
    }
    for (Path plan : deployment.holdings().plans()) {
      Map<String, FactValue> own = PlanFacts.read(plan);
      findings.addAll(
          rules.check(Subject.PLAN, configuration.with(own), String.valueOf(plan.getFileName())));
    }
    findings.addAll(captions());
    findings.sort(Comparator.comparingInt(finding -> rules.rules().indexOf(finding.rule())));
    return findings;
  }

  private List<Finding> captions() {
    List<Finding> findings = new ArrayList<>();
    for (DeploymentSource source : deployment.sources()) {
      if (source.kind().equals("videos")) {
        CaptionFindings captions = new CaptionFindings(resources);
        DataUse use = facts.use(source, Purpose.COMPLIANCE);
        source.files().forEach(file -> captions.read(file, use));
        findings.addAll(captions.findings(rules, day, source.name()));
      }
    }
    return findings;
  }
}
