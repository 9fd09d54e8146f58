package dev.zhenzan.server.log;

import dev.zhenzan.ledger.entry.AuditSummary;
import dev.zhenzan.ledger.entry.BatchReceived;
import dev.zhenzan.ledger.entry.CertificateIssued;
import dev.zhenzan.ledger.entry.CertificateRevoked;
import dev.zhenzan.ledger.entry.CommitmentBatch;
import dev.zhenzan.ledger.entry.ComplianceFinding;
import dev.zhenzan.ledger.entry.Entry;
import dev.zhenzan.ledger.entry.ExposureConcluded;
import dev.zhenzan.ledger.entry.ExposurePlanned;
import dev.zhenzan.ledger.entry.MethodologyVersion;
import dev.zhenzan.ledger.entry.OperatorAct;
import java.time.Instant;

/** Entries in Chinese; in English they tell of themselves. */
final class EntryWords {
  private EntryWords() {}

  static String chinese(Entry entry) {
    return switch (entry) {
      case CommitmentBatch e ->
          "%s 承诺批次：第 %,d 部分（共 %,d 部分），含 %,d 个承诺值"
              .formatted(kind(e), e.batch().number() + 1, e.batch().count(), e.values().size());
      case AuditSummary e -> audit(e);
      case ExposurePlanned e ->
          "曝光计划：%s 至 %s，最多曝光 %,d 次，每个账号最多 %,d 次，留出比例 %.1f%%"
              .formatted(
                  time(e.from()),
                  time(e.to()),
                  e.limits().budget(),
                  e.limits().frequencyCap(),
                  e.limits().holdout() / 1e4);
      case ExposureConcluded e ->
          "曝光计划（第 %d 条）的结果：曝光 %,d 次，留出 %,d 个账号，提升 %.4f（%.4f 至 %.4f）"
              .formatted(
                  e.plan(),
                  e.exposures(),
                  e.heldOut(),
                  e.lift().estimate() / 1e6,
                  e.lift().low() / 1e6,
                  e.lift().high() / 1e6);
      case CertificateIssued e -> "签发一份证书，有效期 %s 至 %s".formatted(time(e.from()), time(e.to()));
      case CertificateRevoked e ->
          "第 %d 条所签发的证书于 %s 撤销：%s".formatted(e.issued(), time(e.time()), e.reason());
      case MethodologyVersion e -> "方法版本 %s，散列 %s".formatted(e.version(), e.hash().toBase64());
      case ComplianceFinding e ->
          "%s 检查条款 %s：%,d 项中有 %,d 项不符合"
              .formatted(time(e.time()), e.provision(), e.tally().examined(), e.tally().breaches());
      case BatchReceived e ->
          "%s 收到一批数据（%s）：采用 %,d 行，重复 %,d 行，拒绝 %,d 行"
              .formatted(
                  time(e.time()),
                  e.rows(),
                  e.tally().accepted(),
                  e.tally().duplicates(),
                  e.tally().rejected());
      case OperatorAct e -> "%s 在服务中执行操作 %s".formatted(time(e.time()), e.act());
    };
  }

  private static String audit(AuditSummary e) {
    AuditSummary.Counts counts = e.counts();
    return "%s 的审计：有效 %,d 次互动，可疑 %,d，一般无效 %,d，复杂无效 %,d"
        .formatted(
            time(e.time()),
            counts.valid(),
            counts.suspect(),
            counts.invalidGeneral(),
            counts.invalidSophisticated());
  }

  private static String kind(CommitmentBatch batch) {
    return switch (batch.kind()) {
      case INTERACTION -> "互动";
      case VERDICT -> "判定";
      case SCORE -> "真实度";
      case CERTIFICATE -> "证书";
      case EXPOSURE_PLAN -> "曝光计划";
      case ACT -> "操作";
      case DATA_BATCH -> "数据批次";
    };
  }

  private static Instant time(long seconds) {
    return Instant.ofEpochSecond(seconds);
  }
}
