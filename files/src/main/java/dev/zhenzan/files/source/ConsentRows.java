package dev.zhenzan.files.source;

import dev.zhenzan.compliance.consent.Consent;
import dev.zhenzan.compliance.consent.ConsentAct;
import dev.zhenzan.compliance.consent.ConsentRecord;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.model.IdDictionary;
import java.util.List;
import java.util.Set;

/** Consents in the project's own columns. */
final class ConsentRows implements RowMapping {
  private static final int ACCOUNT = 0;
  private static final int TIME = 1;
  private static final int PURPOSE = 2;
  private static final int ACT = 3;
  private static final int NOTICE = 4;
  private static final int CHANNEL = 5;

  static final Schema SCHEMA =
      new Schema(
          "consents",
          List.of("account_id", "time", "purpose", "act"),
          List.of("notice_version", "channel"));

  private static final Codes<Purpose> PURPOSES = new Codes<>(Purpose.values(), Purpose::code);
  private static final Codes<ConsentAct> ACTS = new Codes<>(ConsentAct.values(), ConsentAct::code);

  private final IdDictionary accounts;
  private final ConsentRecord consents;

  ConsentRows(IdDictionary accounts, ConsentRecord consents) {
    this.accounts = accounts;
    this.consents = consents;
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
    for (int column = TIME; column <= ACT; column++) {
      if (cells.isEmpty(column)) {
        cells.fail(column, "is empty");
      }
    }
    long time = cells.time(TIME, times);
    Purpose purpose = cells.code(PURPOSE, PURPOSES, Purpose.COMPLIANCE);
    ConsentAct act = cells.code(ACT, ACTS, ConsentAct.WITHDRAWN);
    cells.checkText(NOTICE, Cells.MAX_ID_BYTES);
    cells.checkText(CHANNEL, Cells.MAX_ID_BYTES);
    if (cells.good()) {
      Consent.Proof proof = new Consent.Proof(cells.text(NOTICE), cells.text(CHANNEL));
      consents.append(new Consent(cells.intern(ACCOUNT, accounts), time, purpose, act, proof));
    }
    return 0;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    return columnsFound.contains("notice_version")
        ? List.of()
        : List.of("there is no column notice_version: no consent is known to be informed");
  }
}
