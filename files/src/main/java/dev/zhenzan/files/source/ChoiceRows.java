package dev.zhenzan.files.source;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.Choices;
import java.util.List;
import java.util.Set;

/** Choices in the project's own columns. */
final class ChoiceRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int TIME = 1;
  private static final int KIND = 2;
  private static final int TAG = 3;
  private static final int SHARE = 4;

  static final Schema SCHEMA =
      new Schema("choices", List.of("account_id", "time", "choice"), List.of("tag", "share"));

  private static final Codes<ChoiceKind> KINDS = new Codes<>(ChoiceKind.values(), ChoiceKind::code);

  private final ChoiceSources sources;
  private final Choices choices;

  ChoiceRows(ChoiceSources sources, Choices choices) {
    this.sources = sources;
    this.choices = choices;
  }

  @Override
  public Schema schema() {
    return SCHEMA;
  }

  @Override
  public int timeColumn() {
    return TIME;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    checkPresent(cells, TIME);
    checkPresent(cells, KIND);
    long time = cells.time(TIME, times);
    ChoiceKind kind = cells.code(KIND, KINDS, ChoiceKind.CONSENT_WITHDRAWN);
    cells.checkText(TAG, Cells.MAX_ID_BYTES);
    int tag = tag(cells, kind);
    double share = share(cells, kind);
    if (cells.good()) {
      int account = cells.intern(ACCOUNT, sources.accounts());
      choices.append(new Choice(account, time, kind, tag, share));
    }
    return 0;
  }

  private static void checkPresent(Cells cells, int column) {
    if (cells.isEmpty(column)) {
      cells.fail(column, "is empty");
    }
  }

  private int tag(Cells cells, ChoiceKind kind) {
    if (!kind.concernsTag()) {
      checkAbsent(cells, TAG, kind);
      return Choice.NO_TAG;
    }
    checkPresent(cells, TAG);
    int tag = cells.good() ? sources.tags().applyAsInt(cells.text(TAG)) : Choice.NO_TAG;
    if (tag < 0) {
      cells.fail(TAG, "is no tag of the vocabulary");
    }
    return tag;
  }

  private static double share(Cells cells, ChoiceKind kind) {
    if (kind != ChoiceKind.TAG_LOCKED) {
      checkAbsent(cells, SHARE, kind);
      return 0;
    }
    checkPresent(cells, SHARE);
    return cells.share(SHARE);
  }

  private static void checkAbsent(Cells cells, int column, ChoiceKind kind) {
    if (!cells.isEmpty(column)) {
      cells.fail(column, "has no meaning for " + kind.code() + "; leave it empty");
    }
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return List.of();
  }
}
