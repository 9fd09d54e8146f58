package dev.zhenzan.cli.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.certificate.EvidenceGrade;
import dev.zhenzan.certificate.Methodology;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.model.Interval;
import dev.zhenzan.report.certificate.CertificatePage;
import dev.zhenzan.report.certificate.CertificateSheet;
import dev.zhenzan.report.page.Language;
import dev.zhenzan.testkit.browser.Chromium;
import dev.zhenzan.testkit.browser.Tab;
import dev.zhenzan.tlog.merkle.Hash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a certificate, as a browser shows it on a desk and on a phone. */
class CertificateInBrowserTest {
  private static final Path PICTURES = Path.of("target", "browser");
  private static final Hash HASH = Hash.of(new byte[Hash.SIZE]);

  /** Narrower than this a value is broken letter by letter. */
  private static final int READABLE = 150;

  @TempDir static Path folder;

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = Chromium.start(folder.resolve("profile"));
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  private static CertificateSheet sheet() {
    Instant from = Instant.parse("2026-04-01T00:00:12Z");
    Instant to = Instant.parse("2026-04-30T15:59:48Z");
    Assessment assessment =
        new Assessment(
            new Interval(0.903412, 0.921877, 0.937002),
            new Assessment.Counts(18_240, new Interval(16_598.1, 16_815.036, 17_031.972), 42),
            new Assessment.Period(from, to),
            EvidenceGrade.B,
            new Methodology("zhenzan-0.1.0", HASH));
    UUID uuid = UUID.fromString("6c5bbe56-7d39-4c53-8ac2-a3c6a1f0f3b2");
    return new CertificateSheet(
        new Certificate(
            Certificate.id(uuid),
            new Validity(to, to.plusSeconds(86_400)),
            new CertifiedSubject(CertifiedSubject.Kind.CREATOR, "山里的小满"),
            assessment,
            List.of()),
        "did:key:z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
        "sha256-" + HASH.toBase64(),
        new CertificateSheet.Place("log.zhenzan.example/likes", 128_441),
        "https://zhenzan.example/certificates/" + uuid);
  }

  @ParameterizedTest
  @CsvSource({"ZH, 1280", "ZH, 390", "EN, 1280", "EN, 390"})
  void page_isReadable(Language language, int width) throws IOException {
    Path page = folder.resolve(language.code() + ".html");
    Files.writeString(page, CertificatePage.html(sheet(), language));
    try (Tab tab = chromium.open(width, 900)) {
      tab.show(page.toUri());
      tab.picture(PICTURES.resolve("certificate-%s-%d.png".formatted(language.code(), width)));

      assertThat(tab.complaints()).isEmpty();
      assertThat(Integer.parseInt(tab.evaluate("document.documentElement.scrollWidth")))
          .isLessThanOrEqualTo(width);
      String narrow =
          "[...document.querySelectorAll('.facts td, .check p, .marks td')]"
              + ".filter(part => part.getBoundingClientRect().width < "
              + READABLE
              + ")"
              + ".map(part => part.innerText).join('\\n')";
      assertThat(tab.evaluate(narrow)).isEmpty();
    }
  }
}
