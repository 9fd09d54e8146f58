package dev.zhenzan.files.quote;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.zhenzan.files.output.JsonFile;
import dev.zhenzan.model.Period;
import dev.zhenzan.model.TimeStyle;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.value.CreatorValue;
import dev.zhenzan.value.LiveOutlook;
import dev.zhenzan.value.PeerStanding;
import dev.zhenzan.value.Quote;
import dev.zhenzan.value.QuoteFormula;
import dev.zhenzan.value.QuoteInput;
import dev.zhenzan.value.WhatIf;
import dev.zhenzan.value.fact.Counts;
import dev.zhenzan.value.fact.Weighing;
import dev.zhenzan.value.index.CreatorIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Writes {@code quote.json}. */
public final class QuoteJson {
  private final JsonGenerator json;

  private QuoteJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes the file. */
  public static void write(Path file, Appraisal appraisal) {
    JsonFile.write(file, json -> new QuoteJson(json).write(appraisal));
  }

  private void write(Appraisal appraisal) throws IOException {
    json.writeStartObject();
    json.writeNumberField("formula_version", QuoteFormula.FORMULA_VERSION);
    json.writeStringField("currency", "CNY");
    json.writeStringField("interval", "p10 to p90 hold 80 %");
    json.writeStringField("vertical", appraisal.pack().code());
    json.writeNumberField("vertical_version", appraisal.pack().title().version());
    grounds(appraisal.grounds());
    json.writeArrayFieldStart("creators");
    for (Appraisal.Valued valued : appraisal.creators()) {
      creator(valued.id(), valued.value());
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void grounds(Appraisal.Grounds grounds) throws IOException {
    json.writeStringField("trust", lower(grounds.trust()));
    json.writeNumberField("interactions", grounds.interactions());
    json.writeNumberField("deals_given", grounds.deals());
    json.writeNumberField("sessions_given", grounds.sessions());
    Optional<Period> period = grounds.period();
    if (period.isPresent()) {
      json.writeStringField("from", TimeStyle.instant(period.get().from()).toString());
      json.writeStringField("to", TimeStyle.instant(period.get().to()).toString());
    }
  }

  private void creator(String id, CreatorValue value) throws IOException {
    json.writeStartObject();
    json.writeStringField("creator_id", id);
    json.writeStringField("tier", value.position().shown().code());
    json.writeStringField("tier_by", lower(value.position().known()));
    json.writeStringField("reach_source", value.source().code());
    json.writeNumberField("works", value.facts().works().size());
    counts("valid", value.facts().total(Weighing.VALID));
    counts("counted", value.facts().total(Weighing.COUNTED));
    quote(value.post());
    quote(value.live());
    outlook(value.outlook());
    whatIfs(value);
    peers(value);
    indices(value);
    json.writeEndObject();
  }

  private void counts(String key, Counts counts) throws IOException {
    json.writeObjectFieldStart(key);
    json.writeNumberField("viewers", Figures.rounded(counts.viewers()));
    json.writeNumberField("likes", Figures.rounded(counts.likes()));
    json.writeNumberField("comments", Figures.rounded(counts.comments()));
    json.writeNumberField("shares", Figures.rounded(counts.shares()));
    json.writeEndObject();
  }

  private void quote(Quote quote) throws IOException {
    json.writeObjectFieldStart(quote.kind().code());
    Figures.write(json, "price_cny", quote.price());
    json.writeNumberField("deals_used", quote.deals());
    json.writeArrayFieldStart("inputs");
    for (QuoteInput input : quote.inputs()) {
      input(input);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void input(QuoteInput input) throws IOException {
    json.writeStartObject();
    json.writeStringField("code", input.code().code());
    json.writeStringField("unit", lower(input.code().unit()));
    Figures.write(json, "value", input.value());
    json.writeStringField("basis", input.basis().code());
    json.writeStringField("origin", input.source().origin().code());
    json.writeNumberField("rests_on", input.source().count());
    json.writeNumberField("own_share", Figures.rounded(input.source().ownShare()));
    json.writeStringField("source", input.source().detail());
    json.writeEndObject();
  }

  private void outlook(LiveOutlook outlook) throws IOException {
    json.writeObjectFieldStart("live_outlook");
    json.writeNumberField("sessions", outlook.sessions());
    Figures.write(json, "viewers", outlook.viewers());
    Figures.write(json, "conversion", outlook.conversion());
    Figures.write(json, "orders", outlook.orders());
    if (outlook.revenue().isPresent()) {
      Figures.write(json, "revenue_cny", outlook.revenue().get());
    }
    json.writeEndObject();
  }

  private void whatIfs(CreatorValue value) throws IOException {
    json.writeArrayFieldStart("what_if");
    for (WhatIf whatIf : value.whatIfs()) {
      json.writeStartObject();
      json.writeStringField("scenario", whatIf.scenario().code());
      json.writeStringField("kind", whatIf.kind().code());
      Figures.write(json, "price_cny", whatIf.price());
      Figures.write(json, "change", whatIf.change());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void peers(CreatorValue value) throws IOException {
    json.writeArrayFieldStart("peers");
    for (PeerStanding standing : value.standings()) {
      json.writeStartObject();
      json.writeStringField("metric", standing.metric().code());
      Figures.write(json, "value", standing.value());
      Figures.write(json, "percentile", standing.percentile());
      json.writeStringField("group", standing.group().code());
      json.writeNumberField("peers", standing.peers());
      json.writeStringField("basis", standing.basis().code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void indices(CreatorValue value) throws IOException {
    json.writeArrayFieldStart("indices");
    for (CreatorIndex index : value.indices()) {
      json.writeStartObject();
      json.writeStringField("index", index.kind().code());
      Figures.write(json, "value", index.value());
      json.writeStringField("basis", index.basis().code());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
