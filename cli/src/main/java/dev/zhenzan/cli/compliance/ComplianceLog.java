package dev.zhenzan.cli.compliance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.compliance.rule.Finding;
import dev.zhenzan.compliance.rule.Outcome;
import dev.zhenzan.compliance.rule.Provision;
import dev.zhenzan.compliance.rule.Rule;
import dev.zhenzan.compliance.rule.Rulebook;
import dev.zhenzan.files.deployment.Deployment;
import dev.zhenzan.ledger.Ledger;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.LedgerFolder;
import dev.zhenzan.ledger.LedgerKeys;
import dev.zhenzan.ledger.entry.Code;
import dev.zhenzan.ledger.entry.ComplianceFinding;
import dev.zhenzan.tlog.merkle.Hash;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts what came of each article into a ledger: a tally, and nothing of anybody. */
final class ComplianceLog {
  private final Deployment.LedgerPlace place;

  ComplianceLog(Deployment deployment) {
    place =
        deployment.holdings().ledgers().stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new LedgerException(
                        "the deployment names no ledger; add ledger: {folder: .., keys: ..}, or"
                            + " leave --log out"));
  }

  /** Appends an entry an article; answers what was appended, for people. */
  String append(List<Finding> findings, Rulebook rules) {
    Hash list = hash(text(rules));
    long time = Instant.now().getEpochSecond();
    Map<String, ComplianceFinding.Tally> tallies = new TreeMap<>();
    for (Finding finding : findings) {
      tallies.merge(code(finding.rule().provision()), tally(finding), ComplianceLog::sum);
    }
    try (Ledger ledger =
        Ledger.open(
            new LedgerFolder(place.folder()),
            LedgerKeys.read(Optional.of(place.keys()), System.getenv()))) {
      tallies.forEach(
          (code, tally) -> ledger.append(new ComplianceFinding(time, new Code(code), list, tally)));
    }
    return "Ledger        %d entries, one an article".formatted(tallies.size());
  }

  private static Hash hash(String text) {
    try {
      return Hash.of(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String code(Provision provision) {
    return provision.law() + "/" + provision.article();
  }

  /** A case is one that a rule applies to and whose facts are known. */
  private static ComplianceFinding.Tally tally(Finding finding) {
    boolean examined = finding.outcome() == Outcome.PASS || finding.outcome() == Outcome.FAIL;
    return new ComplianceFinding.Tally(examined ? 1 : 0, finding.outcome() == Outcome.FAIL ? 1 : 0);
  }

  private static ComplianceFinding.Tally sum(
      ComplianceFinding.Tally one, ComplianceFinding.Tally other) {
    return new ComplianceFinding.Tally(
        one.examined() + other.examined(), one.breaches() + other.breaches());
  }

  private static String text(Rulebook rules) {
    return rules.rules().stream()
        .map(ComplianceLog::text)
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /** What the list of rules is told apart by: ids, dates and readings. */
  private static String text(Rule rule) {
    return String.join(
        "|",
        rule.id(),
        rule.provision().toString(),
        rule.test().subject().code(),
        rule.telling().toString());
  }
}
