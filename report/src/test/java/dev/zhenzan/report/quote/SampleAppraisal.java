package dev.zhenzan.report.quote;

import dev.zhenzan.model.AuditInput;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.TrustWeights;
import dev.zhenzan.pipeline.value.Appraisal;
import dev.zhenzan.pipeline.value.Valuation;
import dev.zhenzan.testkit.Logs;
import dev.zhenzan.testkit.SmallVertical;
import dev.zhenzan.value.Records;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealKind;
import dev.zhenzan.value.live.LiveSession;
import dev.zhenzan.vertical.VerticalPack;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Quotes of a small log with all that there can be: views, comments, a deal, a session. */
final class SampleAppraisal {
  private static final double DAY = 86_400;

  private SampleAppraisal() {}

  /** Quotes of these creators; a third of the rows is not believed. */
  static Appraisal of(String... creators) {
    return of(row -> row % 3 == 0 ? 0.1f : 1, Appraisal.Trust.AUDITED, creators);
  }

  /** The same where every row is believed. */
  static Appraisal unaudited(String... creators) {
    return of(TrustWeights.all(), Appraisal.Trust.UNAUDITED, creators);
  }

  private static Appraisal of(TrustWeights trust, Appraisal.Trust source, String... creators) {
    AuditInput input = input();
    VerticalPack pack = SmallVertical.pack();
    Valuation valuation = new Valuation(input, trust, new Valuation.Rates(pack, records(input)));
    List<Appraisal.Valued> valued =
        List.of(creators).stream()
            .map(id -> new Appraisal.Valued(id, valuation.of(id).orElseThrow()))
            .toList();
    Appraisal.Grounds grounds =
        new Appraisal.Grounds(
            input.interactions().period(), input.interactions().size(), source, 1, 1);
    return new Appraisal(valued, pack, grounds);
  }

  private static Records records(AuditInput input) {
    int creator = input.interactions().accounts().find("c<1>");
    return new Records(
        List.of(new Deal(creator, DealKind.POST, 0, 300, "")),
        List.of(
            new LiveSession(creator, 0, 500, OptionalInt.of(90), 12, OptionalDouble.of(1_200))));
  }

  private static AuditInput input() {
    Logs logs = Logs.empty();
    for (int work = 0; work < 6; work++) {
      String video = "v" + work;
      logs.video(video, work % 2 == 0 ? "c<1>" : "c2", work * DAY);
      for (int viewer = 0; viewer < 60; viewer++) {
        double second = work * DAY + 600 * viewer;
        logs.watch("a" + viewer, video, second, 9_000, 10_000);
        if (viewer % 4 == 0) {
          logs.like("a" + viewer, video, second + 5);
        }
        if (viewer % 9 == 0) {
          logs.row("a" + viewer, InteractionKind.COMMENT, video, second + 6);
          logs.row("a" + viewer, InteractionKind.SHARE, video, second + 7);
        }
      }
    }
    return logs.input();
  }
}
