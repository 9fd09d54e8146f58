package dev.zhenzan.cli.compliance;

import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.files.deployment.DeploymentFiles;
import dev.zhenzan.files.deployment.DeploymentReader;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The deployment that a command is about. */
final class DeploymentOption {
  @Option(
      names = "--deployment",
      required = true,
      paramLabel = "FILE",
      description = "What is run on which files, for what: deployment.yaml.")
  private Path file = Path.of("");

  /** Reads it. */
  Deployment read(Rulebook rules) {
    return DeploymentReader.read(file, rules);
  }

  /** The files that a deployment holds something of people in. */
  DeploymentFiles files(Deployment deployment) {
    return new DeploymentFiles(deployment, file);
  }
}
