package dev.zhenzan.files.source;

import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.value.deal.Deal;
import dev.zhenzan.value.deal.DealKind;
import java.util.List;
import java.util.Set;

/** Deals in the project's own columns. */
final class DealRows implements RowMapping {
  private static final int CREATOR = 0;
  private static final int KIND = 1;
  private static final int TIME = 2;
  private static final int PRICE = 3;
  private static final int VERTICAL = 4;
  private static final int MAX_VERTICAL_BYTES = 100;

  private static final Schema SCHEMA =
      new Schema("deals", List.of("creator_id", "kind", "time", "price_cny"), List.of("vertical"));

  private static final Codes<DealKind> KINDS = new Codes<>(DealKind.values(), DealKind::code);

  private final IdDictionary accounts;
  private final List<Deal> deals;
  private int strangers;

  DealRows(IdDictionary accounts, List<Deal> deals) {
    this.accounts = accounts;
    this.deals = deals;
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
    cells.checkId(CREATOR);
    cells.checkPresent(KIND);
    cells.checkPresent(TIME);
    cells.checkPresent(PRICE);
    DealKind kind = cells.code(KIND, KINDS, DealKind.POST);
    long time = cells.time(TIME, times);
    double price = cells.amount(PRICE);
    if (price == 0) {
      cells.fail(PRICE, "is no price; leave a deal without one out");
    }
    cells.checkText(VERTICAL, MAX_VERTICAL_BYTES);
    if (cells.good()) {
      int creator = cells.find(CREATOR, accounts);
      if (creator == IdDictionary.ABSENT) {
        strangers++;
      } else {
        deals.add(new Deal(creator, kind, time, price, cells.text(VERTICAL).strip()));
      }
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return strangers(strangers, "deals");
  }

  /** Says how many rows are of creators whom the log does not know. */
  static List<String> strangers(int count, String of) {
    return count == 0
        ? List.of()
        : List.of(
            "%,d %s are of creators whom the log does not know; they are not used"
                .formatted(count, of));
  }
}
