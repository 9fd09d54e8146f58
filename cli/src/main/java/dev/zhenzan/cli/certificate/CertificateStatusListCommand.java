package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.Certificate;
import dev.zhenzan.certificate.json.JsonWriter;
import dev.zhenzan.certificate.json.StrictJson;
import dev.zhenzan.certificate.proof.Ed25519SecretKey;
import dev.zhenzan.certificate.proof.Timestamp;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.certificate.status.StatusBook;
import dev.zhenzan.certificate.status.StatusEntry;
import dev.zhenzan.certificate.status.StatusList;
import dev.zhenzan.certificate.status.StatusPurpose;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.InputFile;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.tlog.VerificationException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan certificate status-list}. */
@Command(
    name = "status-list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan certificate status-list --home=DIR --key=FILE --out=DIR [--days=N]"
            + " [--suspend=FILE]... [--resume=FILE]...",
    description = {
      "Writes the issuer's status lists, signed, to be published: revocation.json and"
          + " suspension.json. Publish new ones before the old ones cease to hold.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan certificate status-list --home issuer --key keys/issuer.key --out status",
      "  zhenzan certificate status-list --home issuer --key keys/issuer.key --out status \\",
      "      --suspend certificate.json",
      "",
      "Exit status: 0 fine; 1 a certificate is none of this issuer's; 2 usage; 3 a file could not be"
          + " used."
    })
final class CertificateStatusListCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 366;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private IssuerOptions issuing = new IssuerOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = CertificateCodes.Times.class,
      description = "When the lists begin to hold, as 2026-05-01T00:00:00Z. Default: now.")
  private @Nullable Instant from;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "7",
      description = "How long they hold. Default: ${DEFAULT-VALUE}.")
  private int days = 7;

  @Option(
      names = "--suspend",
      paramLabel = "FILE",
      description = "A certificate.json that is not to be relied on for now.")
  private List<Path> suspended = new ArrayList<>();

  @Option(
      names = "--resume",
      paramLabel = "FILE",
      description = "A certificate.json whose suspension ends.")
  private List<Path> resumed = new ArrayList<>();

  CertificateStatusListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(spec.commandLine(), "--days must be 1 to " + MOST_DAYS);
    }
    IssuerHome home = issuing.home();
    Ed25519SecretKey key = issuing.key(home);
    Instant begin = from == null ? Instant.now() : from;
    Validity validity = new Validity(begin, begin.plus(Duration.ofDays(days)));
    try (OutputFolder folder = OutputFolder.create(out)) {
      StatusBook book = changed(home);
      for (StatusPurpose purpose : StatusPurpose.values()) {
        write(folder, home, key, book.list(purpose, validity));
      }
      folder.publish();
      say(book, validity);
      return ExitStatus.FINE.code();
    } catch (VerificationException e) {
      console.say("Lists         not written: " + e.getMessage());
      return ExitStatus.NEGATIVE.code();
    }
  }

  private StatusBook changed(IssuerHome home) throws VerificationException {
    List<StatusEntry> set = suspensions(home, suspended);
    List<StatusEntry> lift = suspensions(home, resumed);
    return set.isEmpty() && lift.isEmpty()
        ? home.book()
        : home.update(book -> each(each(book, set, StatusBook::set), lift, StatusBook::lift));
  }

  private static StatusBook each(
      StatusBook book,
      List<StatusEntry> entries,
      BiFunction<StatusBook, StatusEntry, StatusBook> change) {
    StatusBook changed = book;
    for (StatusEntry entry : entries) {
      changed = change.apply(changed, entry);
    }
    return changed;
  }

  private static List<StatusEntry> suspensions(IssuerHome home, List<Path> files)
      throws VerificationException {
    List<StatusEntry> entries = new ArrayList<>();
    for (Path file : files) {
      entries.add(suspension(home, file));
    }
    return entries;
  }

  private static StatusEntry suspension(IssuerHome home, Path file) throws VerificationException {
    return certificate(home, file).statuses().stream()
        .filter(entry -> entry.purpose() == StatusPurpose.SUSPENSION && home.book().holds(entry))
        .findFirst()
        .orElseThrow(
            () ->
                new UnusableFileException(
                    file,
                    "names no position for suspension that --home gave away; give the home it was"
                        + " issued from"));
  }

  private static Certificate certificate(IssuerHome home, Path file) throws VerificationException {
    try {
      return Certificate.verify(StrictJson.parseObject(InputFile.read(file)), home.issuer());
    } catch (VerificationException e) {
      throw new VerificationException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static void write(
      OutputFolder folder, IssuerHome home, Ed25519SecretKey key, StatusList list) {
    OutputFile.write(
        folder.file(list.purpose().code() + ".json"),
        JsonWriter.pretty(list.secure(home.issuer(), key, Instant.now())));
  }

  private void say(StatusBook book, Validity validity) {
    console.say(
        "Lists         %,d revoked, %,d suspended of %,d certificates"
            .formatted(
                book.revoked().cardinality(),
                book.suspended().cardinality(),
                book.assigned().cardinality()));
    console.say(
        "Holds         %s to %s"
            .formatted(Timestamp.format(validity.from()), Timestamp.format(validity.until())));
    console.say("Files         %s: publish them under %s".formatted(out, book.address()));
  }
}
