package dev.zhenzan.cli.match;

import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.MatchScore;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.audience.retrieval.Ranked;
import dev.zhenzan.files.output.CsvFile;
import java.nio.file.Path;
import java.util.function.IntFunction;

/** Writes an audience: whom to show the work to, and what is expected of it. */
final class AudienceFile {
  private static final int DECIMALS = 6;

  private AudienceFile() {}

  static void write(Path file, Knowledge known, AudienceRun.Found found) {
    try (CsvFile csv = CsvFile.create(file, "rank", "account_id", "how", "p_watch", "p_like")) {
      Rows rows = new Rows(csv, known, found);
      rows.write(
          "matched",
          found.audience().matched(),
          account -> new Viewer(account, found.choices().at(account, found.time())));
      rows.write("drawn", found.audience().drawn(), account -> Viewer.NOBODY_IN_PARTICULAR);
    }
  }

  private record Rows(CsvFile csv, Knowledge known, AudienceRun.Found found) {
    /**
     * Writes some rows.
     *
     * @param how they were found
     * @param viewer of an account: what of it may be used
     */
    void write(String how, Ranked ranked, IntFunction<Viewer> viewer) {
      MatchModel model = known.saved().model();
      for (int rank = 0; rank < ranked.size(); rank++) {
        int account = ranked.rows()[rank];
        MatchScore score = model.score(viewer.apply(account), found.video(), found.time());
        csv.whole(rank + 1L)
            .id(known.saved().accounts(), account)
            .text(how)
            .fixed(score.watch(), DECIMALS)
            .fixed(score.like(), DECIMALS)
            .endRow();
      }
    }
  }
}
