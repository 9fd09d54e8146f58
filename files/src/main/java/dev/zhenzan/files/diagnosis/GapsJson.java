package dev.zhenzan.files.diagnosis;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.diagnosis.Gap;
import dev.zhenzan.files.output.JsonFile;
import java.io.IOException;
import java.util.Map;

/** Writes what fills the gaps in a text of advice. */
final class GapsJson {
  private GapsJson() {}

  static void write(Map<String, Gap> gaps, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("gaps");
    for (Map.Entry<String, Gap> gap : gaps.entrySet()) {
      write(gap.getKey(), gap.getValue(), json);
    }
    json.writeEndObject();
  }

  private static void write(String key, Gap gap, JsonGenerator json) throws IOException {
    switch (gap) {
      case Gap.Share(var value) -> JsonFile.number(json, key, value);
      case Gap.Change(var value) -> JsonFile.number(json, key, value);
      case Gap.Quantity(var value) -> JsonFile.number(json, key, value);
      case Gap.Topic(var code) -> json.writeStringField(key, code);
      case Gap.Named(var code) -> json.writeStringField(key, code);
      case Gap.Hours(var slots) -> {
        json.writeArrayFieldStart(key);
        for (int slot : slots) {
          json.writeNumber(slot);
        }
        json.writeEndArray();
      }
    }
  }
}
