package dev.zhenzan.evaluation.compare;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A comparison as JSON. */
final class ComparisonJson {
  private final JsonGenerator json;

  ComparisonJson(JsonGenerator json) {
    this.json = json;
  }

  void write(Comparison comparison) throws IOException {
    json.writeStartObject();
    json.writeNumberField("blocks", Peer.BLOCKS);
    json.writeNumberField("unread", comparison.unread());
    side("interactions", comparison.interactions());
    side("accounts", comparison.accounts());
    json.writeEndObject();
  }

  private void side(String key, Comparison.Side side) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeNumberField("valid", side.valid());
    json.writeArrayFieldStart("families");
    for (FamilyF1 family : side.families()) {
      family(family);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void family(FamilyF1 family) throws IOException {
    json.writeStartObject();
    json.writeStringField("family", family.family());
    json.writeNumberField("invalid", family.invalid());
    json.writeNumberField("f1_verdict", family.verdicts());
    json.writeNumberField("f1_probability_cut", family.probability());
    for (Peer peer : Peer.values()) {
      json.writeNumberField("f1_" + peer.code() + "_cut", family.of(peer).cut());
      json.writeNumberField("f1_" + peer.code() + "_chosen", family.of(peer).chosen());
    }
    json.writeNumberField("f1_calling_all", family.callingAll());
    json.writeEndObject();
  }
}
