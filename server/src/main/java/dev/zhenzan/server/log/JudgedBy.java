package dev.zhenzan.server.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonNumber;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.pipeline.Methodology;
import dev.zhenzan.tlog.VerificationException;
import java.util.Map;
import java.util.TreeMap;

/** The method of an audit, made anew from its summary. */
public final class JudgedBy {
  private JudgedBy() {}

  /**
   * The method.
   *
   * @param summary summary.json of the audit
   * @throws VerificationException if it is none of an audit
   */
  public static Methodology of(String summary) throws VerificationException {
    JsonObject json = StrictJson.parseObject(summary.getBytes(UTF_8));
    Map<String, Double> thresholds = new TreeMap<>();
    for (Map.Entry<String, Json> each : json.object("thresholds").members().entrySet()) {
      if (each.getValue() instanceof JsonNumber number) {
        thresholds.put(each.getKey(), number.value());
      }
    }
    return Methodology.of(json.object("run").object("versions").text("zhenzan"), thresholds);
  }
}
