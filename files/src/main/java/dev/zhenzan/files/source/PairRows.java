package dev.zhenzan.files.source;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Pairs of an account and a video at a time; gives them away in batches. */
final class PairRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int VIDEO = 1;
  private static final int TIME = 2;
  private static final int FIRST_MORE = 3;

  private final PairSource source;
  private final PairColumns columns;
  private final PairBatch batch;
  private final Consumer<PairBatch> taker;

  PairRows(PairSource source, PairColumns columns, Consumer<PairBatch> taker) {
    this.source = source;
    this.columns = columns;
    this.taker = taker;
    batch = new PairBatch(columns.given());
  }

  @Override
  public Schema schema() {
    return columns.schema();
  }

  @Override
  public int timeColumn() {
    return source.layout() == Layout.ZHENZAN ? TIME : NO_COLUMN;
  }

  @Override
  public @Nullable TimeFormat fixedFormat() {
    return source.layout() == Layout.ZHENZAN ? null : TimeFormat.MILLIS;
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    cells.checkId(ACCOUNT);
    cells.checkId(VIDEO);
    long time = time(cells, times);
    for (int column = FIRST_MORE; column < columns.schema().columns().size(); column++) {
      cells.checkText(column, Integer.MAX_VALUE);
    }
    if (cells.good()) {
      for (int i = 0; i < columns.cells().size(); i++) {
        batch.append(i, cells, columns.cells().get(i));
      }
      batch.add(cells.find(ACCOUNT, source.accounts()), cells.find(VIDEO, source.videos()), time);
      if (batch.isFull()) {
        flush();
      }
    }
    return 0;
  }

  private long time(Cells cells, TimeReader times) {
    if (cells.isEmpty(TIME)) {
      cells.fail(TIME, "is empty");
    }
    return source.layout() == Layout.KUAIREC
        ? cells.fractionalSeconds(TIME)
        : cells.time(TIME, times);
  }

  /** Gives away what was not given away yet. */
  void flush() {
    if (batch.size() > 0) {
      taker.accept(batch);
      batch.clear();
    }
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return List.of();
  }
}
