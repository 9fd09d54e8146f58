package dev.zhenzan.evaluation.matching;

import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.Layout;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.MatchSources;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.model.HistoryTable;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import java.nio.file.Path;
import java.util.List;

/**
 * The dictionaries made of KuaiRec: to each account the works that it watched long, earlier and
 * later ones; to each work its tags. There are no times and no exposures.
 *
 * @param log the earlier works as histories
 * @param later the later works, by account, to be found again
 */
public record KuaiRecFolder(MatchLog log, HistoryTable later) {
  /**
   * Reads {@code review_dict_train.json}, {@code review_dict_valid.json} and {@code
   * item_dict-merge.json} of a folder. Later accounts or works that occur nowhere else are left
   * out: nothing can be said of them.
   */
  public static KuaiRecFolder read(Path folder) {
    MatchIntake earlier =
        read(
            folder.resolve("review_dict_train.json"),
            List.of(folder.resolve("item_dict-merge.json")));
    MatchIntake later = read(folder.resolve("review_dict_valid.json"), List.of());
    MatchLog log = MatchLog.of(earlier.input().interactions(), MatchLog.About.of(earlier));
    return new KuaiRecFolder(log, sameInts(later, log.interactions()));
  }

  private static MatchIntake read(Path histories, List<Path> works) {
    return MatchReader.read(
        new MatchSources(List.of(), List.of(histories), List.of(), works, Layout.KUAIREC),
        Resources.usual(),
        reject -> {},
        ReadListener.none());
  }

  private static HistoryTable sameInts(MatchIntake from, InteractionTable to) {
    HistoryTable.Builder histories = new HistoryTable.Builder();
    IdDictionary accounts = from.input().interactions().accounts();
    IdDictionary works = from.input().interactions().videos();
    HistoryTable.Lists lists = from.histories().lists(HistoryTable.Kind.WATCHED_LONG);
    for (int account = 0; account < accounts.size(); account++) {
      int known = to.accounts().find(accounts.text(account));
      for (int work : lists.videos(account)) {
        int knownWork = to.videos().find(works.text(work));
        if (known != IdDictionary.ABSENT && knownWork != IdDictionary.ABSENT) {
          histories.add(known, HistoryTable.Kind.WATCHED_LONG, knownWork);
        }
      }
    }
    return histories.build();
  }
}
