package dev.zhenzan.files.diagnosis;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.diagnosis.Diagnosis;
import dev.zhenzan.diagnosis.topic.TopicDemand;
import dev.zhenzan.diagnosis.topic.TopicLift;
import dev.zhenzan.files.output.JsonFile;
import java.io.IOException;
import java.util.Locale;

/** Writes what topics do. */
final class TopicsJson {
  private final DiagnosisNames names;
  private final JsonGenerator json;

  TopicsJson(DiagnosisNames names, JsonGenerator json) {
    this.names = names;
    this.json = json;
  }

  void write(Diagnosis.Topics topics) throws IOException {
    json.writeObjectFieldStart("topics");
    json.writeNumberField("false_discovery_rate", TopicLift.PROMISED);
    json.writeArrayFieldStart("lifts");
    for (TopicLift lift : topics.lifts()) {
      lift(lift);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("demand");
    for (TopicDemand demand : topics.demand()) {
      demand(demand);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void lift(TopicLift lift) throws IOException {
    json.writeStartObject();
    json.writeStringField("tag", names.topic(lift.tag()));
    json.writeStringField("scope", lift.scope().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("works_with", lift.with());
    json.writeNumberField("works_without", lift.without());
    DiagnosisJson.interval(json, "lift", lift.lift());
    JsonFile.number(json, "p_value", lift.p());
    JsonFile.number(json, "q_value", lift.q());
    json.writeBooleanField("significant", lift.isSignificant());
    json.writeEndObject();
  }

  private void demand(TopicDemand demand) throws IOException {
    json.writeStartObject();
    json.writeStringField("tag", names.topic(demand.tag()));
    json.writeNumberField("works", demand.works());
    json.writeNumberField("creators", demand.creators());
    JsonFile.number(json, "own_share", demand.own());
    JsonFile.number(json, "supply", demand.supply());
    JsonFile.number(json, "demand", demand.demand());
    DiagnosisJson.interval(json, "ratio", demand.ratio());
    json.writeEndObject();
  }
}
