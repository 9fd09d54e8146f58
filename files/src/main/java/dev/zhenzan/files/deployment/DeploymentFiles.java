package dev.zhenzan.files.deployment;

import dev.zhenzan.files.person.Held;
import dev.zhenzan.files.person.PersonalFile;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where a deployment may hold something of a person. */
public final class DeploymentFiles {
  private final Deployment deployment;
  private final Path file;

  /**
   * The files of a deployment.
   *
   * @param file the deployment's own
   */
  public DeploymentFiles(Deployment deployment, Path file) {
    this.deployment = deployment;
    this.file = file;
  }

  /**
   * All of them: sources, results, plans, models, and what is published. The ledger, its keys and
   * the folder of erasures are left out wherever they lie.
   *
   * @throws UnusableFileException if one is not there, or if results are listed in whose folder the
   *     deployment itself lies
   */
  public Held held() {
    Deployment.Holdings holdings = deployment.holdings();
    holdings.results().forEach(this::refuseOwn);
    holdings.models().forEach(this::refuseOwn);
    List<Path> apart = new ArrayList<>(List.of(holdings.erasures(), file));
    for (Deployment.LedgerPlace ledger : holdings.ledgers()) {
      required(ledger.folder());
      apart.add(ledger.folder());
      apart.add(ledger.keys());
    }
    return Held.of(
        sources(),
        new Held.Places(holdings.results(), holdings.plans(), holdings.published(), apart),
        holdings.models());
  }

  private void refuseOwn(Path folder) {
    if (required(file).startsWith(required(folder))) {
      throw new UnusableFileException(
          folder, "holds the deployment itself; list the folders and files of results alone");
    }
  }

  private static Path required(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UnusableFileException(
          path, "is listed in the deployment and cannot be found; correct the path", e);
    }
  }

  private List<PersonalFile> sources() {
    return deployment.sources().stream().flatMap(source -> files(source).stream()).toList();
  }

  /** The files of a source. */
  public static List<PersonalFile> files(DeploymentSource source) {
    return source.files().stream().map(file -> new PersonalFile(file, source.idColumns())).toList();
  }
}
