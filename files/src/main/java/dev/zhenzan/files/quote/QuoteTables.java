package dev.zhenzan.files.quote;

import dev.zhenzan.files.output.CsvFile;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.value.PeerStanding;
import dev.zhenzan.value.Quote;
import dev.zhenzan.value.QuoteInput;
import dev.zhenzan.value.WhatIf;
import dev.zhenzan.value.index.CreatorIndex;
import java.nio.file.Path;
import java.util.List;

/** Writes a quote's tables. */
public final class QuoteTables {
  private QuoteTables() {}

  /** Writes all of them into a folder. */
  public static void write(Path folder, Appraisal appraisal) {
    quotes(folder.resolve("quotes.csv"), appraisal);
    inputs(folder.resolve("inputs.csv"), appraisal);
    whatIfs(folder.resolve("whatif.csv"), appraisal);
    peers(folder.resolve("peers.csv"), appraisal);
    indices(folder.resolve("indices.csv"), appraisal);
  }

  private static void quotes(Path file, Appraisal appraisal) {
    try (CsvFile csv =
        CsvFile.create(file, "creator_id", "kind", "p10_cny", "p50_cny", "p90_cny", "deals_used")) {
      for (Appraisal.Valued valued : appraisal.creators()) {
        for (Quote quote : quotes(valued)) {
          csv.text(valued.id()).text(quote.kind().code());
          Figures.add(csv, quote.price());
          csv.whole(quote.deals()).endRow();
        }
      }
    }
  }

  private static List<Quote> quotes(Appraisal.Valued valued) {
    return List.of(valued.value().post(), valued.value().live());
  }

  private static void inputs(Path file, Appraisal appraisal) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "creator_id",
            "kind",
            "input",
            "p10",
            "p50",
            "p90",
            "basis",
            "origin",
            "rests_on",
            "source")) {
      for (Appraisal.Valued valued : appraisal.creators()) {
        for (Quote quote : quotes(valued)) {
          for (QuoteInput input : quote.inputs()) {
            csv.text(valued.id()).text(quote.kind().code()).text(input.code().code());
            Figures.add(csv, input.value());
            csv.text(input.basis().code()).text(input.source().origin().code());
            csv.whole(input.source().count()).text(input.source().detail()).endRow();
          }
        }
      }
    }
  }

  private static void whatIfs(Path file, Appraisal appraisal) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "creator_id",
            "scenario",
            "kind",
            "p10_cny",
            "p50_cny",
            "p90_cny",
            "change_p10",
            "change_p50",
            "change_p90")) {
      for (Appraisal.Valued valued : appraisal.creators()) {
        for (WhatIf whatIf : valued.value().whatIfs()) {
          csv.text(valued.id()).text(whatIf.scenario().code()).text(whatIf.kind().code());
          Figures.add(csv, whatIf.price());
          Figures.add(csv, whatIf.change());
          csv.endRow();
        }
      }
    }
  }

  private static void peers(Path file, Appraisal appraisal) {
    try (CsvFile csv =
        CsvFile.create(
            file,
            "creator_id",
            "metric",
            "value_p10",
            "value_p50",
            "value_p90",
            "percentile_p10",
            "percentile_p50",
            "percentile_p90",
            "group",
            "peers",
            "basis")) {
      for (Appraisal.Valued valued : appraisal.creators()) {
        for (PeerStanding standing : valued.value().standings()) {
          csv.text(valued.id()).text(standing.metric().code());
          Figures.add(csv, standing.value());
          Figures.add(csv, standing.percentile());
          csv.text(standing.group().code()).whole(standing.peers());
          csv.text(standing.basis().code()).endRow();
        }
      }
    }
  }

  private static void indices(Path file, Appraisal appraisal) {
    try (CsvFile csv = CsvFile.create(file, "creator_id", "index", "p10", "p50", "p90", "basis")) {
      for (Appraisal.Valued valued : appraisal.creators()) {
        for (CreatorIndex index : valued.value().indices()) {
          csv.text(valued.id()).text(index.kind().code());
          Figures.add(csv, index.value());
          csv.text(index.basis().code()).endRow();
        }
      }
    }
  }
}
