package dev.zhenzan.files.quote;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.pipeline.value.Valuation;
import dev.zhenzan.testkit.Logs;
import dev.zhenzan.testkit.SmallVertical;
import dev.zhenzan.value.QuoteFormula;
import dev.zhenzan.value.Records;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuoteFilesTest {
  @TempDir private Path dir;

  private static Appraisal appraisal() {
    Logs logs = Logs.empty();
    for (int work = 0; work < 4; work++) {
      logs.video("v" + work, "c,1", work * 3_600);
      for (int account = 0; account < 50; account++) {
        logs.like("a" + account, "v" + work, work * 3_600 + 60 * account);
      }
    }
    AuditInput input = logs.input();
    Valuation valuation =
        new Valuation(
            input, TrustWeights.all(), new Valuation.Rates(SmallVertical.pack(), Records.NONE));
    Appraisal.Grounds grounds =
        new Appraisal.Grounds(input.interactions().period(), 200, Appraisal.Trust.UNAUDITED, 0, 0);
    return new Appraisal(
        List.of(new Appraisal.Valued("c,1", valuation.of("c,1").orElseThrow())),
        SmallVertical.pack(),
        grounds);
  }

  @Test
  void json_isOneObject_withVersionAndEveryInput() throws IOException {
    Path file = dir.resolve("quote.json");
    QuoteJson.write(file, appraisal());
    List<String> names = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          names.add(parser.currentName());
        }
      }
    }
    assertThat(names).contains("formula_version", "trust", "post", "live", "what_if", "indices");
    assertThat(Files.readString(file))
        .contains("\"formula_version\" : " + QuoteFormula.FORMULA_VERSION)
        .contains("\"trust\" : \"unaudited\"")
        .contains("\"code\" : \"price_per_thousand\"")
        .contains("\"basis\" : \"claim\"");
  }

  @Test
  void tables_haveARowForEachNumber() throws IOException {
    Appraisal appraisal = appraisal();
    QuoteTables.write(dir, appraisal);
    var value = appraisal.creators().getFirst().value();
    assertThat(Files.readAllLines(dir.resolve("quotes.csv"))).hasSize(3);
    assertThat(Files.readAllLines(dir.resolve("inputs.csv")))
        .hasSize(1 + value.post().inputs().size() + value.live().inputs().size());
    assertThat(Files.readAllLines(dir.resolve("whatif.csv"))).hasSize(4);
    assertThat(Files.readAllLines(dir.resolve("peers.csv"))).hasSize(1 + value.standings().size());
    assertThat(Files.readAllLines(dir.resolve("indices.csv"))).hasSize(1 + value.indices().size());
    assertThat(Files.readString(dir.resolve("quotes.csv"))).contains("\"c,1\",post,");
  }

  @Test
  void numbers_haveSixDigits_andNoExponent() {
    assertThat(Figures.rounded(1_234_567.8).toPlainString()).isEqualTo("1234570");
    assertThat(Figures.rounded(0.000_012_345_67).toPlainString()).isEqualTo("0.0000123457");
    assertThat(Figures.rounded(-0.25).toPlainString()).isEqualTo("-0.25");
    assertThat(Figures.rounded(0).toPlainString()).isEqualTo("0");
  }
}
