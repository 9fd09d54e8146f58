package dev.zhenzan.files.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.compliance.purpose.Role;
import dev.zhenzan.compliance.purpose.SourceTerms;
import dev.zhenzan.files.yaml.YamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsReaderTest {
  private static final String TERMS =
      """
      id: short-video-log
      zh: 互动数据只用于审计
      en: interaction data is for audits only
      from: 2024-01-01
      until: 2026-12-31
      grants:
        - file: interactions
          columns: [account_id, video_id, time]
          purposes: [audit]
          roles: [platform, auditor]
        - file: videos
          columns: ["*"]
          purposes: [audit, valuation]
          roles: [platform]
      """;

  @TempDir Path folder;

  private SourceTerms read(String text) throws IOException {
    return TermsReader.read(Files.writeString(folder.resolve("terms.yaml"), text));
  }

  private static boolean granted(SourceTerms terms, Purpose purpose, String file, String column) {
    return new DataUse(purpose, Role.PLATFORM, List.of(terms), LocalDate.of(2026, 12, 31))
        .grants(file, column);
  }

  @Test
  void terms_grantWhatStandsThere() throws IOException {
    SourceTerms terms = read(TERMS);

    assertThat(terms.id()).isEqualTo("short-video-log");
    assertThat(terms.force().text()).isEqualTo("2024-01-01 to 2026-12-31");
    assertThat(granted(terms, Purpose.AUDIT, "interactions", "video_id")).isTrue();
    assertThat(granted(terms, Purpose.VALUATION, "interactions", "video_id")).isFalse();
    assertThat(granted(terms, Purpose.VALUATION, "videos", "caption")).isTrue();
  }

  /** The examples beside the page on the format. */
  @Test
  void examples_areRead_andGrantWhatTheySay() {
    Path examples = Path.of("..", "docs", "formats", "terms");
    SourceTerms douyin = TermsReader.read(examples.resolve("douyin.yaml"));
    SourceTerms kuaishou = TermsReader.read(examples.resolve("kuaishou-open.yaml"));

    assertThat(grants(douyin, Purpose.AUDIT, "interactions")).isTrue();
    assertThat(grants(douyin, Purpose.VALUATION, "interactions")).isFalse();
    assertThat(grants(kuaishou, Purpose.DIAGNOSIS, "counters")).isTrue();
    assertThat(grants(kuaishou, Purpose.AUDIT, "interactions")).isFalse();
  }

  private static boolean grants(SourceTerms terms, Purpose purpose, String file) {
    return new DataUse(purpose, Role.MCN, List.of(terms), LocalDate.of(2026, 5, 1))
        .grants(file, "video_id");
  }

  @Test
  void wrongCodes_areToldWithTheirPlaces() {
    assertThatThrownBy(() -> read(TERMS.replace("[platform, auditor]", "[platform, audtor]")))
        .isInstanceOf(YamlException.class)
        .hasMessageContaining("terms.yaml:10:")
        .hasMessageContaining("audtor");
    assertThatThrownBy(() -> read(TERMS + "grant: all\n")).hasMessageContaining("unknown key");
    assertThatThrownBy(() -> read(TERMS.replace("2026-12-31", "2023-12-31")))
        .hasMessageContaining("last must not be before from");
  }
}
