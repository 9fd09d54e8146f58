package dev.zhenzan.report.explanation;

import dev.zhenzan.model.InteractionTable;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import dev.zhenzan.report.page.Numbers;
import dev.zhenzan.report.plaintext.PlainText;
import dev.zhenzan.report.plaintext.TextTable;
import dev.zhenzan.report.plaintext.TextTable.Align;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was decided on an account's interactions, for its holder. */
final class AccountForAffected {
  private static final Set<Reason> OF_GROUPS =
      EnumSet.of(Reason.LOCKSTEP_SYNCHRONOUS, Reason.LOCKSTEP_COMMON_TARGETS);

  private final PlainText text = new PlainText();
  private final Wording w;
  private final JudgedRows rows;
  private final JudgedRows doubted;
  private final AppealSections sections;

  AccountForAffected(Wording wording, JudgedRows rows) {
    this.w = wording;
    this.rows = rows;
    this.doubted = rows.doubted();
    this.sections = new AppealSections(wording, text, "account");
  }

  String text() {
    sections.title(w.t("explain.account", w.account(rows.account())));
    text.heading(w.t("explain.outcome"));
    outcome();
    if (doubted.size() == 0) {
      sections.foot();
      return text.toString();
    }
    which();
    sections.reasons(doubted.reasons(), this::facts);
    sections.appeal();
    return text.toString();
  }

  private void outcome() {
    String all = w.n("interactions", rows.size());
    String period = w.period(rows);
    int invalid = rows.invalid().size();
    int suspect = rows.of(Verdict.SUSPECT).size();
    if (doubted.size() == 0) {
      text.paragraph(w.t("appeal.account.nothing", all, period));
      return;
    }
    text.paragraph(w.t("appeal.account.log", all, period));
    if (invalid > 0) {
      text.paragraph(w.t("appeal.account.invalid", Numbers.count(invalid), all));
    }
    if (suspect > 0) {
      text.paragraph(w.t("appeal.account.suspect", Numbers.count(suspect), all));
    }
    if (rows.size() > doubted.size()) {
      text.paragraph(w.t("appeal.account.valid", Numbers.count(rows.size() - doubted.size())));
    }
    text.paragraph(w.t("appeal.account.meaning"));
  }

  private void which() {
    text.heading(w.t("appeal.account.which"));
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
    table.row(
        w.t("explain.col.time"),
        w.t("explain.col.video"),
        w.t("explain.col.kind"),
        w.t("explain.col.verdict"),
        w.t("appeal.col.reasons"));
    doubted.rows().forEach(row -> table.row(cells(row)));
    text.table(table);
  }

  private String[] cells(int row) {
    List<Reason> all = doubted.reasons();
    List<String> letters =
        Reason.of(rows.verdicts().reasons(row)).stream()
            .map(reason -> AppealSections.letter(all, reason))
            .toList();
    return new String[] {
      w.time(row),
      w.video(rows.table().video(row)),
      w.kind(row),
      w.t(rows.verdicts().verdict(row).invalid() ? "appeal.invalid" : "appeal.suspect"),
      letters.isEmpty() ? w.t("appeal.weakShort") : w.list(letters)
    };
  }

  /** The own part in what was seen; of others a coarse number at most. */
  private String facts(Reason reason) {
    JudgedRows because = doubted.because(reason);
    String own = w.t("appeal.account.facts", Numbers.count(because.size()));
    return OF_GROUPS.contains(reason)
        ? w.sentences(own, w.t("appeal.account.others", w.t(others(because).key())))
        : own;
  }

  /** How many others there are in the largest group that these rows are laid to. */
  private static Roughly others(JudgedRows because) {
    List<LockstepGroup> groups = because.result().groups();
    int most =
        because.rows().stream()
            .map(because.verdicts()::group)
            .filter(group -> group != InteractionTable.ABSENT)
            .mapToInt(group -> groups.get(group).accounts().length - 1)
            .max()
            .orElse(0);
    return most == 0 ? Roughly.FEW : Roughly.of(most);
  }
}
