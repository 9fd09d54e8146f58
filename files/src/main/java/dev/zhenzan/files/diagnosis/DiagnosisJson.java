package dev.zhenzan.files.diagnosis;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.diagnosis.Cause;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.Finding;
import dev.zhenzan.diagnosis.Measured;
import dev.zhenzan.diagnosis.Reasoning;
import dev.zhenzan.diagnosis.Recommendation;
import dev.zhenzan.diagnosis.Reference;
import dev.zhenzan.diagnosis.Subject;
import dev.zhenzan.diagnosis.Symptom;
import dev.zhenzan.diagnosis.Timing;
import dev.zhenzan.diagnosis.figures.Delays;
import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.figures.Tally;
import dev.zhenzan.diagnosis.timing.BestTimes;
import dev.zhenzan.files.output.JsonFile;
import dev.zhenzan.model.AuthenticityScore;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Surface;
import dev.zhenzan.vertical.Threshold;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Writes {@code diagnosis.json}. */
final class DiagnosisJson {
  static final List<String> SOON =
      List.of("within_1_hour", "within_24_hours", "within_72_hours", "later");
  static final List<String> VIEWERS = List.of("new", "returning");

  private static final String GRADE = "B";
  private static final int FORMAT = 1;

  private final Diagnosis diagnosis;
  private final DiagnosisNames names;
  private final JsonGenerator json;

  private DiagnosisJson(Diagnosis diagnosis, DiagnosisNames names, JsonGenerator json) {
    this.diagnosis = diagnosis;
    this.names = names;
    this.json = json;
  }

  static void write(Diagnosis diagnosis, DiagnosisNames names, Path file) {
    JsonFile.write(file, json -> new DiagnosisJson(diagnosis, names, json).write());
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("creator_id", names.creator());
    json.writeStringField("vertical", names.words().pack().code());
    json.writeStringField("grade", GRADE);
    json.writeStringField("trust", names.trust());
    json.writeStringField("zone", "+08:00");
    subject(diagnosis.subject());
    distribution(diagnosis.distribution());
    timing(diagnosis.timing());
    new TopicsJson(names, json).write(diagnosis.topics());
    notExamined(diagnosis.subject());
    json.writeArrayFieldStart("symptoms");
    for (Symptom symptom : diagnosis.chain().symptoms()) {
      symptom(symptom);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Finding finding : diagnosis.chain().findings()) {
      finding(finding);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("causes");
    for (Cause cause : diagnosis.chain().causes()) {
      cause(cause);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("recommendations");
    for (Recommendation recommendation : diagnosis.chain().recommendations()) {
      recommendation(recommendation);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void notExamined(Subject subject) throws IOException {
    if (!Reasoning.isEnough(subject, names.words().pack())) {
      json.writeObjectFieldStart("not_examined");
      JsonFile.number(
          json, "fewest_works", names.words().pack().threshold(Threshold.FEWEST_WORKS).value());
      json.writeArrayFieldStart("symptoms");
      for (Symptom.Code code : Reasoning.needingWorks()) {
        json.writeString(code.code());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void subject(Subject subject) throws IOException {
    json.writeObjectFieldStart("subject");
    json.writeNumberField("works", subject.works());
    json.writeNumberField("peers", subject.peers().count());
    json.writeStringField("peers_of", subject.peers().of().code());
    JsonFile.number(json, "likes", diagnosis.distribution().own().likes());
    JsonFile.number(json, "views", diagnosis.distribution().own().views());
    Optional<AuthenticityScore> validity = subject.validity();
    if (validity.isPresent()) {
      interval(json, "authenticity", validity.get().authenticity());
    }
    compared("like_rate", subject.rates().likeRate());
    compared("completion", subject.rates().completion());
    compared("works_per_week", subject.rates().rhythm());
    JsonFile.number(json, "longest_gap_days", subject.rates().longestGapDays());
    json.writeEndObject();
  }

  private void compared(String key, Optional<Subject.Compared> compared) throws IOException {
    if (compared.isPresent()) {
      json.writeObjectFieldStart(key);
      measured(compared.get().own());
      reference(compared.get().low());
      json.writeEndObject();
    }
  }

  private void distribution(Distribution distribution) throws IOException {
    json.writeObjectFieldStart("distribution");
    tally("likes_by_hour_of_week", distribution.own().hours(), Integer::toString);
    tally("likes_by_delay", distribution.soon(), SOON::get);
    delays(distribution.own().delays());
    tally(
        "likes_by_region",
        distribution.own().regions(),
        at -> at < names.words().regions().size() ? names.words().regions().get(at) : "");
    tally("by_surface", distribution.own().surfaces(), at -> Surface.values()[at].code());
    tally(
        "likes_by_tag",
        distribution.own().tags(),
        at -> at < names.words().topics().size() ? names.topic(at) : "");
    tally("viewers", distribution.viewers(), VIEWERS::get);
    json.writeEndObject();
  }

  private interface Category {
    String name(int at);
  }

  private void tally(String key, Tally tally, Category category) throws IOException {
    json.writeArrayFieldStart(key);
    for (int at = 0; at < tally.categories(); at++) {
      if (tally.count(at) > 0) {
        json.writeStartObject();
        json.writeStringField("category", category.name(at));
        JsonFile.number(json, "count", tally.count(at));
        interval(json, "share", tally.share(at));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void delays(Delays delays) throws IOException {
    json.writeObjectFieldStart("delay_hours");
    if (delays.total() > 0) {
      for (int percent : new int[] {10, 25, 50, 75, 90}) {
        JsonFile.number(json, "p" + percent, delays.quantile(percent / 100.0));
      }
      json.writeNumberField("at_most", Delays.HOURS);
    }
    json.writeEndObject();
  }

  private void timing(Timing timing) throws IOException {
    json.writeObjectFieldStart("timing");
    switch (timing) {
      case Timing.Unknown(var reason) -> json.writeStringField("unknown", reason.code());
      case Timing.Found(var times, var outcome, var hours, var grounds) -> {
        json.writeStringField("outcome", outcome.code());
        json.writeNumberField("window_hours", hours);
        grounds(grounds);
        best(times);
      }
    }
    json.writeEndObject();
  }

  private void grounds(Timing.Grounds grounds) throws IOException {
    json.writeStringField("published_at", grounds.published().code());
    json.writeArrayFieldStart("corrected_for");
    for (Timing.Correction correction : grounds.corrections()) {
      json.writeString(correction.code());
    }
    json.writeEndArray();
    if (grounds.curve().isPresent()) {
      json.writeObjectFieldStart("prior_curve");
      json.writeStringField("basis", grounds.curve().get().basis().code());
      json.writeStringField("source", grounds.curve().get().source());
      json.writeEndObject();
    }
  }

  private void best(BestTimes times) throws IOException {
    json.writeNumberField("works", times.works());
    json.writeNumberField("peer_works", times.others());
    hours("recommended", times.recommended(), times);
    hours("highest", times.highest(), times);
    interval(json, "gain", exponential(times.gain().interval()));
    json.writeBooleanField("significant", times.isConvincing());
    json.writeArrayFieldStart("effects");
    for (int slot = 0; slot < times.effects().size(); slot++) {
      json.writeStartObject();
      json.writeNumberField("hour_of_week", slot);
      interval(json, "effect", exponential(times.effects().get(slot)));
      JsonFile.number(json, "habit", times.habit()[slot]);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void hours(String key, List<Integer> slots, BestTimes times) throws IOException {
    json.writeArrayFieldStart(key);
    for (int slot : slots) {
      json.writeStartObject();
      json.writeNumberField("hour_of_week", slot);
      json.writeStringField("day", DiagnosisWriter.day(slot));
      json.writeNumberField("hour", slot % 24);
      interval(json, "effect", exponential(times.effects().get(slot)));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static Interval exponential(Interval logarithm) {
    return new Interval(
        Math.exp(logarithm.low()), Math.exp(logarithm.estimate()), Math.exp(logarithm.high()));
  }

  static void interval(JsonGenerator json, String key, Interval interval) throws IOException {
    json.writeObjectFieldStart(key);
    JsonFile.number(json, "low", interval.low());
    JsonFile.number(json, "estimate", interval.estimate());
    JsonFile.number(json, "high", interval.high());
    json.writeEndObject();
  }

  private void measured(Measured measured) throws IOException {
    interval(json, "value", measured.value());
    json.writeStringField("unit", measured.unit().code());
    JsonFile.number(json, "denominator", measured.denominator());
    json.writeStringField("of", measured.of().code());
    json.writeStringField("grade", GRADE);
  }

  private void reference(Reference reference) throws IOException {
    json.writeObjectFieldStart("reference");
    JsonFile.number(json, "value", reference.value());
    json.writeStringField("basis", reference.basis().code());
    json.writeStringField("source", reference.source());
    json.writeEndObject();
  }

  private void symptom(Symptom symptom) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", symptom.id());
    json.writeStringField("code", symptom.code().code());
    measured(symptom.measured());
    reference(symptom.reference());
    json.writeEndObject();
  }

  private void finding(Finding finding) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.id());
    json.writeStringField("symptom", finding.symptom());
    json.writeStringField("judgement", finding.judgement().code());
    if (!finding.subject().isEmpty()) {
      json.writeStringField("subject", finding.subject());
    }
    measured(finding.measured());
    json.writeEndObject();
  }

  private void cause(Cause cause) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", cause.id());
    json.writeStringField("finding", cause.finding());
    json.writeStringField("code", cause.code().code());
    json.writeStringField("strength", cause.strength().code());
    json.writeEndObject();
  }

  private void recommendation(Recommendation recommendation) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", recommendation.id());
    json.writeArrayFieldStart("causes");
    for (String cause : recommendation.causes()) {
      json.writeString(cause);
    }
    json.writeEndArray();
    json.writeStringField("advice", recommendation.advice().code());
    GapsJson.write(recommendation.gaps(), json);
    if (recommendation.gain().isPresent()) {
      interval(json, "gain", recommendation.gain().get());
    }
    json.writeEndObject();
  }
}
