package dev.zhenzan.cli.certificate;

import dev.zhenzan.certificate.CertifiedSubject;
import dev.zhenzan.certificate.EvidenceGrade;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.ledger.LedgerTargetOptions;
import dev.zhenzan.files.output.OutputFolder;
import dev.zhenzan.files.result.ScoreTable;
import dev.zhenzan.files.result.SubjectScore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan certificate issue}. */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan certificate issue --result=DIR (--creator=ID | --video=ID) --home=DIR --key=FILE"
            + " --ledger=DIR --keys=DIR --out=DIR [OPTIONS]",
    description = {
      "Certifies what an audit found of a creator or a video: a signed credential, its receipt from"
          + " the ledger, and the same for people as PDF and page.",
      "",
      "The certificate is public and names the id that you give; ask its owner before. It holds"
          + " nothing of the audience.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan certificate issue --result result --video 31183546522 --home issuer \\",
      "      --key keys/issuer.key --ledger ledger --keys keys --out certificate",
      "  zhenzan certificate issue --result result --creator 2744893516 --publish-as 山里的小满 \\",
      "      --home issuer --key keys/issuer.key --ledger ledger --keys keys --out certificate"
          + " --lang zh",
      "",
      "Exit status: 0 fine; 2 usage, or the audit has no such creator or video; 3 a file could not"
          + " be used."
    })
final class CertificateIssueCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3_660;

  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--result",
      required = true,
      paramLabel = "DIR",
      description = "The folder that audit made.")
  private Path result = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(
      names = "--publish-as",
      paramLabel = "ID",
      description = "The id to show, as its owner chose. Default: the id in the log.")
  private @Nullable String publishAs;

  @Option(
      names = "--grade",
      paramLabel = "GRADE",
      defaultValue = "B",
      description =
          "What the audited log is: A interactions signed by consenting accounts, B the log of a"
              + " platform or agency, C counters. Default: ${DEFAULT-VALUE}.")
  private EvidenceGrade grade = EvidenceGrade.B;

  @Mixin private IssuerOptions issuing = new IssuerOptions();

  @Mixin private LedgerTargetOptions ledger = new LedgerTargetOptions();

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to make.")
  private Path out = Path.of("");

  @Option(
      names = "--from",
      paramLabel = "TIME",
      converter = CertificateCodes.Times.class,
      description = "When it begins to hold, as 2026-05-01T00:00:00Z. Default: now.")
  private @Nullable Instant from;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "How long it holds. Default: ${DEFAULT-VALUE}.")
  private int days = 365;

  @Mixin private LanguageOption language = new LanguageOption();

  CertificateIssueCommand(Console console) {
    this.console = console;
  }

  /** Whom it is about: exactly one of the two. */
  static final class Subject {
    @Option(
        names = "--creator",
        required = true,
        paramLabel = "ID",
        description = "The creator to certify, as the log writes it.")
    private @Nullable String creator;

    @Option(
        names = "--video",
        required = true,
        paramLabel = "ID",
        description = "The video to certify, as the log writes it.")
    private @Nullable String video;

    private CertifiedSubject.Kind kind() {
      return creator != null ? CertifiedSubject.Kind.CREATOR : CertifiedSubject.Kind.VIDEO;
    }

    private String id() {
      return creator != null ? creator : String.valueOf(video);
    }

    private Optional<SubjectScore> score(Path result) {
      return creator != null
          ? ScoreTable.ofCreator(result, creator)
          : ScoreTable.ofVideo(result, id());
    }
  }

  @Override
  public Integer call() {
    CertifiedSubject shown = shown();
    Validity validity = validity();
    AuditedResult audited = AuditedResult.read(result);
    SubjectScore score = score();
    IssuerHome home = issuing.home();
    CertificateIssue issue =
        new CertificateIssue(home, issuing.key(home), ledger.target(), audited.methodology());
    try (OutputFolder folder = OutputFolder.create(out)) {
      CertificateIssue.Issued issued =
          issue.issue(shown, audited.assessment(score, grade), validity);
      issued.write(folder, language.language());
      folder.publish();
      CertificateLines.of(issued.certificate()).forEach(console::say);
    }
    console.say("Files         %s (open certificate.pdf first)".formatted(out));
    return ExitStatus.FINE.code();
  }

  private CertifiedSubject shown() {
    String id = publishAs == null ? subject.id() : publishAs;
    if (!CertifiedSubject.isId(id)) {
      throw new ParameterException(
          spec.commandLine(), "the id to show must have 1 to 200 characters that can be seen");
    }
    return new CertifiedSubject(subject.kind(), id);
  }

  private Validity validity() {
    if (days < 1 || days > MOST_DAYS) {
      throw new ParameterException(spec.commandLine(), "--days must be 1 to " + MOST_DAYS);
    }
    Instant begin = from == null ? Instant.now().truncatedTo(ChronoUnit.SECONDS) : from;
    return new Validity(begin, begin.plus(Duration.ofDays(days)));
  }

  private SubjectScore score() {
    SubjectScore score =
        subject
            .score(result)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "the audit has no such creator or video with a like; check the id, and for"
                            + " a creator that audit was given --videos"));
    if (score.likes() == 0) {
      throw new ParameterException(
          spec.commandLine(), "there are no likes that count, so nothing can be certified");
    }
    return score;
  }
}
