package dev.zhenzan.files.source;

import dev.zhenzan.compliance.consent.ConsentRecord;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.model.IdDictionary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Reads who agreed to what. */
public final class ConsentReader {
  private ConsentReader() {}

  /**
   * What was read.
   *
   * @param consents in the ints of {@code accounts}
   * @param accounts the accounts that consented or withdrew
   * @param sources what was read of each file
   */
  public record Read(ConsentRecord consents, IdDictionary accounts, List<SourceSummary> sources) {
    public Read {
      sources = List.copyOf(sources);
    }
  }

  /** Whether terms let everything be read that says what somebody agreed to. */
  public static boolean mayRead(DataUse use) {
    List<String> withheld = ConsentRows.SCHEMA.withheld(use);
    return withheld.isEmpty() || withheld.equals(List.of("channel"));
  }

  /**
   * Reads all files.
   *
   * @param use what for, and what may be read for that
   * @param rejects is given each row that cannot be used; one that is lost may be a withdrawal, so
   *     that whoever reads decides whether to go on
   * @throws UnusableFileException if nothing of a file can be used
   */
  public static Read read(
      List<Path> files, DataUse use, Resources resources, Consumer<Reject> rejects) {
    ConsentRecord consents = new ConsentRecord();
    IdDictionary accounts = new IdDictionary();
    Progress progress = new Progress(files, new Tables(), ReadListener.none());
    ReadSession session = new ReadSession(resources, rejects, progress, use);
    List<FileReading> readings =
        files.stream()
            .map(file -> new FileReading(file, new ConsentRows(accounts, consents), session))
            .toList();
    readings.forEach(FileReading::check);
    return new Read(consents, accounts, readings.stream().map(FileReading::read).toList());
  }
}
