package dev.zhenzan.files.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.compliance.consent.Consent;
import dev.zhenzan.compliance.consent.ConsentAct;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.rows.Resources;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsentReaderTest {
  private static final DataUse USE = DataUse.of(Purpose.COMPLIANCE);

  @TempDir Path folder;

  @Test
  void consents_areReadAsAHistory() {
    Path file =
        Reading.file(
            folder,
            "consents.csv",
            "account_id,time,purpose,act,notice_version,channel",
            "a,2026-01-01T00:00:00Z,matching,given,2026-01,app",
            "b,2026-01-02T00:00:00Z,matching,given,,letter",
            "a,2026-02-01T00:00:00Z,matching,withdrawn,2026-01,app");

    ConsentReader.Read read =
        ConsentReader.read(List.of(file), USE, Resources.usual(), reject -> {});

    int account = read.accounts().find("a");
    assertThat(read.consents().history(account))
        .extracting(Consent::act)
        .containsExactly(ConsentAct.GIVEN, ConsentAct.WITHDRAWN);
    assertThat(read.consents().consents(account, Purpose.MATCHING, Long.MAX_VALUE)).isFalse();
    assertThat(read.consents().withoutNotice()).isEqualTo(1);
    assertThat(read.sources().getFirst().accepted()).isEqualTo(3);
  }

  @Test
  void wrongActsAndPurposes_areRejected() {
    Path file =
        Reading.file(
            folder,
            "consents.csv",
            "account_id,time,purpose,act",
            "a,2026-01-01T00:00:00Z,selling,given",
            "a,2026-01-01T00:00:00Z,matching,maybe",
            "a,,matching,given");
    List<Reject> rejects = new ArrayList<>();

    ConsentReader.Read read =
        ConsentReader.read(List.of(file), USE, Resources.usual(), rejects::add);

    assertThat(rejects).extracting(Reject::column).containsExactly("purpose", "act", "time");
    assertThat(read.consents().size()).isZero();
    assertThat(read.sources().getFirst().notes()).anyMatch(note -> note.contains("notice_version"));
  }
}
