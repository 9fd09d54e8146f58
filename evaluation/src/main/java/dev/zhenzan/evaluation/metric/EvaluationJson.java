package dev.zhenzan.evaluation.metric;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** An evaluation as JSON. */
final class EvaluationJson {
  private static final JsonFactory JSON = new JsonFactory();

  private final JsonGenerator json;

  private EvaluationJson(JsonGenerator json) {
    this.json = json;
  }

  static String of(Evaluation evaluation) {
    return text(json -> json.write(evaluation));
  }

  static String of(ComparedEvaluation compared) {
    return text(
        json -> {
          json.write(compared.evaluation());
          json.json.writeFieldName("comparison");
          compared.comparison().writeTo(json.json);
        });
  }

  /** Writes the fields of the outermost object. */
  private interface Fields {
    void write(EvaluationJson json) throws IOException;
  }

  private static String text(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      fields.write(new EvaluationJson(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot fail", e);
    }
    return text.append('\n').toString();
  }

  private void write(Evaluation evaluation) throws IOException {
    figures("interactions", evaluation.interactions());
    figures("accounts", evaluation.accounts());
    json.writeArrayFieldStart("unmatched");
    for (Unmatched unmatched : evaluation.unmatched()) {
      unmatched(unmatched);
    }
    json.writeEndArray();
  }

  private void figures(String key, Figures figures) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeNumberField("number", figures.rows());
    json.writeNumberField("invalid", figures.invalid());
    number("auc", figures.auc());
    number("precision", figures.precision().value());
    number("recall", figures.recall().value());
    number("f1", figures.f1());
    number("false_positives", figures.falsePositives().value());
    number("recall_at_operating_point", figures.recallAtOperatingPoint().value());
    operatingPoint(figures.operatingPoint());
    number("expected_calibration_error", figures.equalWidth().expectedError());
    number("expected_calibration_error_equal_mass", figures.equalMass().expectedError());
    bins("reliability", figures.equalWidth());
    bins("reliability_equal_mass", figures.equalMass());
    json.writeArrayFieldStart("families");
    for (FamilyFigures family : figures.families()) {
      family(family);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void operatingPoint(Figures.OperatingPoint point) throws IOException {
    json.writeObjectFieldStart("operating_point");
    number("probability_above", point.above());
    number("false_positives", point.falsePositives().value());
    json.writeNumberField("valid", point.falsePositives().whole());
    json.writeEndObject();
  }

  private void bins(String key, Reliability reliability) throws IOException {
    json.writeArrayFieldStart(key);
    for (Reliability.Bin bin : reliability.bins()) {
      json.writeStartObject();
      number("low", bin.low());
      number("high", bin.high());
      json.writeNumberField("number", bin.invalid().whole());
      number("mean_probability", bin.meanProbability());
      number("invalid_share", bin.invalid().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void family(FamilyFigures family) throws IOException {
    json.writeStartObject();
    json.writeStringField("family", family.family());
    json.writeNumberField("invalid", family.invalid());
    number("auc", family.auc());
    number("recall_at_operating_point", family.recallAtOperatingPoint().value());
    number("recall", family.recall().value());
    json.writeNumberField("valid", family.valid());
    json.writeNumberField("called_invalid_of_valid", family.falsePositives().part());
    number("false_positives", family.falsePositives().value());
    json.writeEndObject();
  }

  private void unmatched(Unmatched unmatched) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", unmatched.file());
    json.writeNumberField("rows", unmatched.rows());
    json.writeArrayFieldStart("first_lines");
    for (long line : unmatched.firstLines()) {
      json.writeNumber(line);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void number(String key, double value) throws IOException {
    if (Double.isFinite(value)) {
      json.writeNumberField(key, value);
    } else {
      json.writeNullField(key);
    }
  }
}
