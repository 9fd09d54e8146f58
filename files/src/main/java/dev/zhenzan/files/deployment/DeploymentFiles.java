package dev.zhenzan.files.deployment;

import dev.zhenzan.files.person.Held;
import dev.zhenzan.files.person.PersonalFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a deployment may hold something of a person. */
public final class DeploymentFiles {
  private final Deployment deployment;

  /** The files of a deployment. */
  public DeploymentFiles(Deployment deployment) {
    this.deployment = deployment;
  }

  /** All of them: sources, results, plans and what stands beside these, and models. */
  public Held held() {
    List<Path> folders = new ArrayList<>(deployment.holdings().results());
    deployment
        .holdings()
        .plans()
        .forEach(plan -> folders.add(plan.toAbsolutePath().resolveSibling(".").normalize()));
    return Held.of(sources(), folders, deployment.holdings().models());
  }

  private List<PersonalFile> sources() {
    return deployment.sources().stream().flatMap(source -> files(source).stream()).toList();
  }

  /** The files of a source. */
  public static List<PersonalFile> files(DeploymentSource source) {
    return source.files().stream().map(file -> new PersonalFile(file, source.idColumns())).toList();
  }
}
