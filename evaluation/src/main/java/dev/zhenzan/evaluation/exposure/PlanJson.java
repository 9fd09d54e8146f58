package dev.zhenzan.evaluation.exposure;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.zhenzan.exposure.lift.LiftEstimate;
import dev.zhenzan.exposure.plan.ExposurePlan;
import dev.zhenzan.exposure.plan.PlanReport;
import dev.zhenzan.exposure.plan.Stop;
import dev.zhenzan.exposure.plan.WorkReport;
import dev.zhenzan.model.Interval;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;

/** A plan in a world as JSON. */
final class PlanJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int SECONDS_OF_AN_HOUR = 3_600;

  private final JsonGenerator json;

  private PlanJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(PlanOutcome outcome) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      new PlanJson(json).write(outcome);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return text.append('\n').toString();
  }

  private void write(PlanOutcome outcome) throws IOException {
    world(outcome.world());
    settings(outcome.trial().plan());
    report(outcome);
    json.writeArrayFieldStart("works");
    for (WorkReport work : outcome.trial().report().works()) {
      work(work, outcome.world().kind(work.work()));
    }
    json.writeEndArray();
    if (outcome.lift().isPresent()) {
      lift(outcome.lift().get());
    }
  }

  private void world(ExposureWorld world) throws IOException {
    json.writeObjectFieldStart("world");
    json.writeBooleanField("simulated", true);
    json.writeNumberField("seed", world.seed());
    json.writeNumberField("accounts", world.size().accounts());
    json.writeNumberField("works", world.size().works());
    json.writeEndObject();
  }

  private void settings(ExposurePlan plan) throws IOException {
    json.writeObjectFieldStart("settings");
    json.writeNumberField("seed", plan.seed());
    json.writeNumberField("budget", plan.goal().budget());
    json.writeNumberField("viewers_wanted", plan.goal().viewers());
    json.writeStringField("from", time(plan.pacing().firstHour()));
    json.writeNumberField("hours", plan.pacing().hours());
    json.writeArrayFieldStart("activity");
    for (double weight : plan.pacing().activity()) {
      json.writeNumber(weight);
    }
    json.writeEndArray();
    json.writeNumberField("cap_exposures", plan.cap().exposures());
    json.writeNumberField("cap_hours", plan.cap().hours());
    json.writeNumberField("holdout", plan.shares().holdout());
    json.writeNumberField("exploration", plan.shares().exploration());
    json.writeNumberField("peer_rate", plan.stop().peerRate());
    json.writeNumberField("least_rate", plan.stop().leastRate());
    json.writeNumberField("alpha", plan.stop().alpha());
    json.writeEndObject();
  }

  private static String time(long hour) {
    return Instant.ofEpochSecond(hour * SECONDS_OF_AN_HOUR).toString();
  }

  private void report(PlanOutcome outcome) throws IOException {
    PlanReport report = outcome.trial().report();
    json.writeNumberField("spent", report.spent());
    json.writeNumberField("explored", report.explored());
    json.writeNumberField("held_out", report.heldOut());
    json.writeNumberField("viewers", report.viewers());
    json.writeStringField("ending", report.ending().code());
    if (Double.isFinite(outcome.atRandom())) {
      json.writeNumberField("exposures_at_random", Math.round(outcome.atRandom()));
    }
  }

  private void work(WorkReport work, WorkKind kind) throws IOException {
    json.writeStartObject();
    json.writeStringField("video_id", ExposureWorld.workId(work.work()));
    json.writeStringField("truth", kind.code());
    json.writeNumberField("exposures", work.exposures().shown());
    json.writeNumberField("explored", work.exposures().explored());
    json.writeNumberField("judged", work.exposures().judged());
    json.writeNumberField("viewers", work.viewers());
    json.writeNumberField("upper_bound", work.upperBound());
    json.writeBooleanField("stopped", work.stopped());
    json.writeArrayFieldStart("stops");
    for (Stop stop : work.stops()) {
      stop(stop);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void stop(Stop stop) throws IOException {
    json.writeStartObject();
    json.writeStringField("reason", Stop.REASON);
    json.writeNumberField("segment", stop.segment());
    json.writeStringField("time", time(stop.hour()));
    json.writeNumberField("judged", stop.judged());
    json.writeNumberField("long_views", stop.longViews());
    json.writeNumberField("least_rate", stop.leastRate());
    json.writeNumberField("evidence", stop.evidence());
    json.writeEndObject();
  }

  private void lift(PlanLift.Measured measured) throws IOException {
    json.writeObjectFieldStart("lift");
    json.writeStringField("evidence", measured.report().evidence().text());
    json.writeNumberField("error_rate", measured.report().design().terms().errorRate());
    json.writeNumberField("assignment_p_value", measured.report().balance().pValue());
    json.writeArrayFieldStart("outcomes");
    for (int i = 0; i < measured.trueEffects().size(); i++) {
      estimate(measured.report().estimates().get(i), measured.trueEffects().get(i));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void estimate(LiftEstimate estimate, double trueEffect) throws IOException {
    json.writeStartObject();
    json.writeStringField("outcome", estimate.outcome().code());
    arm("treatment", estimate.treatment());
    arm("holdout", estimate.holdout());
    Interval difference = estimate.difference();
    json.writeNumberField("difference", difference.estimate());
    json.writeNumberField("difference_low", difference.low());
    json.writeNumberField("difference_high", difference.high());
    json.writeStringField("verdict", estimate.verdict().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("truth", trueEffect);
    json.writeEndObject();
  }

  private void arm(String name, LiftEstimate.ArmCount count) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("accounts", count.accounts());
    json.writeNumberField("rate", count.rate());
    json.writeEndObject();
  }
}
