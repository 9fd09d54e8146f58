package dev.zhenzan.files.match;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.audience.match.Head;
import dev.zhenzan.audience.match.HeldOutQuality;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.Term;
import dev.zhenzan.files.output.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Writes what people and programs ask of a model. */
final class ModelJson {
  private static final String FORMAT = "zhenzan-match-model/1";

  private ModelJson() {}

  static void write(SavedModel saved, Path file) {
    JsonFile.write(
        file,
        json -> {
          json.writeStartObject();
          json.writeStringField("format", FORMAT);
          card(json, saved.card());
          MatchModel model = saved.model();
          json.writeNumberField("accounts", saved.accounts().size());
          json.writeNumberField("videos", saved.videos().size());
          json.writeNumberField("tags", saved.terms().tags().size());
          until(json, model.state().until());
          json.writeNumberField("seed", model.state().settings().seed());
          for (Head head : Head.values()) {
            json.writeObjectFieldStart(head.code());
            quality(json, model.learnt().quality().of(head));
            weights(json, model.learnt().weights().of(head).mean());
            json.writeEndObject();
          }
          json.writeEndObject();
        });
  }

  private static void card(JsonGenerator json, ModelCard card) throws IOException {
    json.writeStringField("version", card.version());
    json.writeStringField("vertical", card.vertical());
    json.writeArrayFieldStart("data");
    for (ModelCard.Fingerprint file : card.data()) {
      json.writeStartObject();
      json.writeStringField("role", file.role());
      json.writeNumberField("bytes", file.bytes());
      json.writeStringField("sha256", file.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void until(JsonGenerator json, long micros) throws IOException {
    if (micros == Long.MIN_VALUE) {
      json.writeNullField("until");
    } else {
      json.writeStringField("until", Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString());
    }
  }

  private static void quality(JsonGenerator json, HeldOutQuality quality) throws IOException {
    json.writeObjectFieldStart("foretold");
    json.writeNumberField("rows", quality.rows());
    json.writeNumberField("positives", quality.positives());
    JsonFile.number(json, "auc", quality.auc());
    JsonFile.number(json, "calibration_error", quality.calibrationError());
    json.writeEndObject();
  }

  private static void weights(JsonGenerator json, double[] weights) throws IOException {
    json.writeObjectFieldStart("weights");
    for (Term term : Term.values()) {
      JsonFile.number(json, term.code(), weights[term.ordinal()]);
    }
    json.writeEndObject();
  }
}
