package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.log.LogOptions;
import dev.zhenzan.cli.log.PackOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Snapshots of counters in the place of a log. */
final class CounterOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--counters",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Snapshots of works' counters, in place of --interactions: one or more files.")
  private List<Path> counters = List.of();

  @Mixin private PackOptions packs = new PackOptions();

  /** Whether counters are to be audited. */
  boolean given() {
    return !counters.isEmpty();
  }

  /**
   * Looks whether there is a log where there are no counters.
   *
   * @throws ParameterException if there is neither
   */
  void checkAbsent(LogOptions log) {
    if (!log.hasInteractions()) {
      throw refusal(
          "give a log by --interactions=FILE, or snapshots of counters by --counters=FILE");
    }
  }

  /**
   * Looks whether what else is given goes with counters.
   *
   * @throws ParameterException if it does not
   */
  void check(LogOptions log, AuditLedgerOptions ledger) {
    if (log.hasInteractions()) {
      throw refusal(
          "--counters and --interactions exclude each other: give the log of interactions if there"
              + " is one, since it proves more; otherwise the counters");
    }
    if (log.hasAccounts()) {
      throw refusal("--accounts belongs to a log of interactions; counters name no accounts");
    }
    if (ledger.target().isPresent()) {
      throw refusal("--ledger takes audits of a log of interactions; leave it out with --counters");
    }
  }

  private ParameterException refusal(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  /** What to read, and whom to compare with. */
  CounterAuditRun.Job job(LogOptions log) {
    return new CounterAuditRun.Job(log.counters(counters), packs.pack());
  }
}
