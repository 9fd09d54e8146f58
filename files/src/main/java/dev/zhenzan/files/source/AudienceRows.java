package dev.zhenzan.files.source;

import dev.zhenzan.files.rows.RowFile;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.AudienceAccounts;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Accounts in the project's own columns, with what they said of being an audience. */
final class AudienceRows implements RowMapping {
  private static final int ACCOUNT = 0;

  private static final String CONSENT = "consent";

  private static final List<String> PROTECTION = List.of(CONSENT, "minor", "personalisation");

  /** The table keeps a region in two bytes. */
  private static final int MAX_DISTINCT = Short.MAX_VALUE;

  private final AccountRows accounts;
  private final Schema schema;
  private final int first;
  private final MatchTables tables;
  private boolean tooManyDistinct;

  AudienceRows(MatchTables tables) {
    this.tables = tables;
    accounts = new AccountRows(tables.log());
    first = accounts.schema().columns().size();
    schema = accounts.schema().with(CONSENT, "minor", "personalisation", "region");
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public RowFile open(Path path, ReadSession session) throws IOException {
    RowFile file = RowMapping.super.open(path, session);
    if (Schema.plain(file.columns()).contains(CONSENT)) {
      tables.audience().askForConsent();
    }
    return file;
  }

  /** What protects people is read, or nothing of them. */
  @Override
  public List<String> indispensable(Set<String> columnsFound) {
    Stream<String> protection = PROTECTION.stream().filter(columnsFound::contains);
    return Stream.concat(schema.required().stream(), protection).toList();
  }

  @Override
  public int timeColumn() {
    return accounts.timeColumn();
  }

  @Override
  public int take(Cells cells, TimeReader times) {
    Answer consent = cells.answer(first);
    Answer minor = cells.answer(first + 1);
    Answer personalisation = cells.answer(first + 2);
    cells.checkText(first + 3, Cells.MAX_ID_BYTES);
    accounts.take(cells, times);
    if (cells.good()) {
      int account = cells.intern(ACCOUNT, tables.accounts());
      tables
          .audience()
          .add(account, new AudienceAccounts.Row(consent, minor, personalisation, region(cells)));
    }
    return 0;
  }

  private int region(Cells cells) {
    IdDictionary regions = tables.log().interactions().regions();
    int region = cells.intern(first + 3, regions);
    tooManyDistinct |= region > MAX_DISTINCT;
    return region > MAX_DISTINCT ? InteractionTable.ABSENT : region;
  }

  @Override
  public List<String> notes(Set<String> columnsFound) {
    List<String> notes = new ArrayList<>(accounts.notes(columnsFound));
    if (!notes.isEmpty()) {
      notes.add("what was said against being an audience, or of minors, holds in whichever row");
    }
    if (tooManyDistinct) {
      notes.add("of regions, those behind the first 32768 are left out");
    }
    if (!columnsFound.contains(CONSENT)) {
      notes.add("there is no column consent: nobody is known to have agreed to be an audience");
    }
    return notes;
  }
}
