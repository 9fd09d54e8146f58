package dev.zhenzan.files.deployment;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.SourceTerms;
import dev.zhenzan.compliance.rule.FactValue;
import dev.zhenzan.compliance.rule.Facts;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.files.source.ConsentReader;
import dev.zhenzan.files.source.KnownColumns;
import dev.zhenzan.files.source.UnusableFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What is known of a deployment on a day: what it states, and above that what its files show. */
public final class DeploymentFacts {
  /** What nobody knows who could not read each row of the consents. */
  private static final Set<String> CONSENTS =
      Set.of("consent_record", "consents_without_notice", "withdrawals_honoured");

  private final Deployment deployment;
  private final Resources resources;
  private final LocalDate day;

  /**
   * Facts to be looked up.
   *
   * @param day that ages and terms are looked at on
   */
  public DeploymentFacts(Deployment deployment, Resources resources, LocalDate day) {
    this.deployment = deployment;
    this.resources = resources;
    this.day = day;
  }

  /**
   * The deployment as a whole.
   *
   * @throws UnusableFileException if a file that it names cannot be read
   */
  public Facts configuration() {
    Map<String, FactValue> found = new TreeMap<>();
    found.put("operator_role", FactValue.texts(deployment.operator().role().code()));
    found.put(
        "processes_personal_data",
        flag(deployment.sources().stream().filter(DeploymentSource::isPersonal).findAny()));
    Deployment.Holdings holdings = deployment.holdings();
    found.put("ledger_kept", flag(holdings.ledgers().stream().findAny()));
    found.put("erasures_unfinished", new FactValue.Amount(new Erasures(holdings).unfinished()));
    found.put("purposes_not_assessed", texts(notAssessed()));
    Set<String> unseen = new TreeSet<>();
    folders(found, unseen);
    consents(found, unseen);
    return new Facts(day, deployment.facts()).with(found).without(unseen);
  }

  /** What is found is found; that nothing is there, only whoever could look everywhere may say. */
  private void folders(Map<String, FactValue> found, Set<String> unseen) {
    SecretsLookup secrets = new SecretsLookup(deployment);
    LedgerLookup ledger = new LedgerLookup(deployment, resources);
    Map<String, Lookup> lookups =
        Map.of(
            "keys_published", new Lookup(secrets.published(), secrets.publicFolders()),
            "keys_open", new Lookup(secrets.open(), secrets.keyFolders()),
            "ledger_personal_data", new Lookup(ledger.withIds(), ledger.logs()));
    lookups.forEach(
        (code, lookup) -> {
          found.put(code, texts(lookup.found));
          if (lookup.found.isEmpty() && !lookup.folders.stream().allMatch(Files::isDirectory)) {
            unseen.add(code);
          }
        });
  }

  private record Lookup(List<String> found, List<Path> folders) {}

  private static FactValue flag(Optional<?> found) {
    return FactValue.texts(found.isPresent() ? FactValue.YES : FactValue.NO);
  }

  private static FactValue texts(List<String> all) {
    return new FactValue.Texts(all);
  }

  private List<String> notAssessed() {
    Set<String> open = new TreeSet<>();
    deployment.purposes().forEach(purpose -> open.add(purpose.code()));
    if (deployment.facts().get("assessment_covers") instanceof FactValue.Texts covered) {
      open.removeAll(covered.all());
    }
    return List.copyOf(open);
  }

  /** A row that is lost may be a withdrawal, and one that may not be read as well. */
  private void consents(Map<String, FactValue> found, Set<String> unseen) {
    List<DeploymentSource> sources =
        deployment.sources().stream().filter(source -> source.kind().equals("consents")).toList();
    long withoutNotice = 0;
    for (DeploymentSource source : sources) {
      DataUse use = use(source, Purpose.COMPLIANCE);
      if (ConsentReader.mayRead(use)) {
        ConsentReader.Read read =
            ConsentReader.read(source.files(), use, resources, reject -> unseen.addAll(CONSENTS));
        withoutNotice += read.consents().withoutNotice();
      } else {
        unseen.addAll(CONSENTS);
      }
    }
    if (!sources.isEmpty()) {
      found.put("consent_record", FactValue.texts(FactValue.YES));
      found.put("consents_without_notice", new FactValue.Amount(withoutNotice));
    }
  }

  /** A use of a source in the operator's role on the day. */
  public DataUse use(DeploymentSource source, Purpose purpose) {
    return new DataUse(purpose, deployment.operator().role(), source.terms(), day);
  }

  /** One of its sources. */
  public Facts source(DeploymentSource source) {
    Map<String, FactValue> found = new TreeMap<>();
    found.put("source_kind", FactValue.texts(source.kind()));
    found.put(
        "source_personal", FactValue.texts(source.isPersonal() ? FactValue.YES : FactValue.NO));
    found.put("source_terms", texts(source.terms().stream().map(SourceTerms::id).toList()));
    found.put(
        "source_terms_in_force",
        FactValue.texts(
            source.terms().stream().allMatch(terms -> terms.force().holds(day))
                ? FactValue.YES
                : FactValue.NO));
    found.put("source_obtained", FactValue.texts(source.handling().obtained()));
    List<String> columns = columns(source);
    found.put("source_purposes", texts(codes(source.handling().purposes())));
    found.put("source_purposes_refused", texts(refused(source, columns)));
    found.put("source_columns_unneeded", texts(KnownColumns.unneeded(source.kind(), columns)));
    return new Facts(day, deployment.facts()).with(found);
  }

  private static List<String> codes(Set<Purpose> purposes) {
    return purposes.stream().sorted().map(Purpose::code).toList();
  }

  /** The purposes for which the terms grant no column at all. */
  private List<String> refused(DeploymentSource source, List<String> columns) {
    return source.handling().purposes().stream()
        .sorted()
        .filter(
            purpose -> {
              DataUse use = use(source, purpose);
              return columns.stream().noneMatch(column -> use.grants(source.kind(), column));
            })
        .map(Purpose::code)
        .toList();
  }

  private List<String> columns(DeploymentSource source) {
    Set<String> columns = new TreeSet<>();
    for (Path file : source.files()) {
      try (RowFile rows = RowFile.open(file, List.of(), resources)) {
        columns.addAll(rows.columns());
      } catch (IOException e) {
        throw new UnusableFileException(file, String.valueOf(e.getMessage()), e);
      }
    }
    return new ArrayList<>(columns);
  }
}
