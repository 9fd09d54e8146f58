package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.Assessment;
import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.proof.Timestamp;
import dev.zhenzan.report.page.Numbers;
import java.util.List;
import java.util.Locale;

/** A certificate in a few lines. */
final class CertificateLines {
  private CertificateLines() {}

  static List<String> of(Certificate certificate) {
    Assessment found = certificate.assessment();
    return List.of(
        "Id            " + certificate.id(),
        "About         %s %s"
            .formatted(
                certificate.subject().kind().name().toLowerCase(Locale.ROOT),
                certificate.subject().publishedId()),
        "Authenticity  %s (95 %% interval %s) of %,d likes on %,d videos"
            .formatted(
                Numbers.percent(found.authenticity().estimate()),
                Numbers.percentBounds(found.authenticity()),
                found.counts().likes(),
                found.counts().videos()),
        "Period        %s to %s"
            .formatted(
                Timestamp.format(found.period().from()), Timestamp.format(found.period().to())),
        "Evidence      grade %s, method %s".formatted(found.grade(), found.methodology().version()),
        "Holds         %s to %s"
            .formatted(
                Timestamp.format(certificate.validity().from()),
                Timestamp.format(certificate.validity().until())));
  }
}
