package dev.zhenzan.server.metric;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Organisations;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ServiceTest
class ServiceMetricsTest {
  @Inject Organisations organisations;

  private static double value(String metric) {
    return Visitor.nobody()
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith(metric + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
        .findFirst()
        .orElse(0);
  }

  @Test
  void rowsTakenIn_areCounted_byWhatBecameOfThem() {
    String accepted = "zhenzan_ingest_rows_total{kind=\"interactions\",outcome=\"accepted\"}";
    String rejected = "zhenzan_ingest_rows_total{kind=\"interactions\",outcome=\"rejected\"}";
    double acceptedBefore = value(accepted);
    double rejectedBefore = value(rejected);
    Visitor operator = organisations.visitor(organisations.organisation(), Role.OPERATOR);

    operator.post(
        "/api/v1/interactions",
        "text/csv",
        "account_id,video_id,time\na,v,1777600000\nb,v,1777600001\nc,v,soon\n".getBytes(UTF_8));

    // Others may send at the same time.
    assertThat(value(accepted)).isGreaterThanOrEqualTo(acceptedBefore + 2);
    assertThat(value(rejected)).isGreaterThanOrEqualTo(rejectedBefore + 1);
  }

  @Test
  void whatWaits_isANumber() {
    assertThat(Visitor.nobody().get("/metrics").body().lines())
        .anyMatch(line -> line.matches("zhenzan_log_waiting \\d+\\.0"))
        .anyMatch(line -> line.matches("zhenzan_jobs\\{state=\"queued\"} \\d+\\.0"))
        .anyMatch(line -> line.matches("zhenzan_jobs\\{state=\"running\"} \\d+\\.0"))
        .anyMatch(line -> line.startsWith("jvm_memory_used_bytes"));
  }
}
