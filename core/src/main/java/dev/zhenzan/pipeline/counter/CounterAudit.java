package dev.zhenzan.pipeline.counter;

import dev.zhenzan.detect.counter.CounterDetector;
import dev.zhenzan.detect.counter.CounterModel;
import dev.zhenzan.detect.counter.DailyProfile;
import dev.zhenzan.detect.counter.Observation;
import dev.zhenzan.detect.counter.Peers;
import dev.zhenzan.detect.counter.Work;
import dev.zhenzan.model.CounterAuditResult;
import dev.zhenzan.model.CounterFinding;
import dev.zhenzan.model.CounterInput;
import dev.zhenzan.model.CounterScore;
import dev.zhenzan.model.CounterTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Audits works by their counters alone. Made for one table; immutable. */
public final class CounterAudit {
  private final CounterTable table;
  private final FilePeers peers;
  private final Optional<DailyProfile> rhythm;
  private final Peers.Source source;
  private final CounterDetector detector;

  private CounterAudit(CounterTable table, PackPeers otherwise, CounterModel model) {
    this.table = table;
    this.peers = new FilePeers(table, otherwise);
    List<Work> works = table.works().mapToObj(work -> Work.of(table, work)).toList();
    this.rhythm = DailyProfile.of(works);
    this.source = Peers.Source.of(works);
    this.detector = new CounterDetector(model);
  }

  /**
   * An audit of a table's works.
   *
   * @param otherwise peers where the table itself has too few works of a size
   */
  public static CounterAudit of(CounterTable table, PackPeers otherwise) {
    return of(table, otherwise, CounterModel.standard());
  }

  /** The same with another model, such as one that is being fitted. */
  public static CounterAudit of(CounterTable table, PackPeers otherwise, CounterModel model) {
    return new CounterAudit(table, otherwise, model);
  }

  /** The peers of a work. */
  public Peers peers(int work) {
    Peers own = Peers.of(peers.of(work)).with(source);
    return rhythm.map(own::with).orElse(own);
  }

  /** A work's signs, not weighed. */
  public Observation observe(int work) {
    return CounterDetector.observe(Work.of(table, work), peers(work));
  }

  /** A work's score and findings. */
  public CounterDetector.Judged judge(int work) {
    return detector.judge(Work.of(table, work), peers(work));
  }

  /** The same by the snapshots up to a time, micros: what a watch knew then. */
  public CounterDetector.Judged judgeUntil(int work, long micros) {
    return detector.judge(Work.of(table, work).until(micros), peers(work));
  }

  /**
   * Audits all works of an input.
   *
   * @param otherwise peers where the input itself has too few works of a size
   */
  public static CounterAuditResult run(CounterInput input, PackPeers otherwise) {
    CounterAudit audit = of(input.counters(), otherwise);
    List<CounterScore> scores = new ArrayList<>();
    List<CounterFinding> findings = new ArrayList<>();
    for (int work : input.counters().works().toArray()) {
      CounterDetector.Judged judged = audit.judge(work);
      scores.add(judged.score());
      findings.addAll(judged.findings());
    }
    return new CounterAuditResult(input, scores, findings);
  }
}
