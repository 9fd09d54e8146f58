package dev.zhenzan.cli.audit;

import dev.zhenzan.cli.console.Codes;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.console.LanguageOption;
import dev.zhenzan.cli.console.OutputFile;
import dev.zhenzan.cli.log.Judging;
import dev.zhenzan.cli.log.LogAudit;
import dev.zhenzan.cli.log.LogOptions;
import dev.zhenzan.cli.log.StageTimes;
import dev.zhenzan.cli.machine.Machine;
import dev.zhenzan.cli.machine.MachineOptions;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.source.Intake;
import dev.zhenzan.pipeline.Audit;
import dev.zhenzan.pipeline.Examination;
import dev.zhenzan.report.explanation.Explanations;
import dev.zhenzan.report.explanation.Reader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code zhenzan explain}. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis =
        "zhenzan explain (--account=ID | --video=ID) --interactions=FILE... [--accounts=FILE...]"
            + " [--videos=FILE...] [--for=READER] [OPTIONS]",
    description = {
      "Says why an account or a video was judged as it was. Audits the log anew, in memory, with"
          + " the same outcome as audit, and prints the evidence as plain text.",
      "",
      "For a reviewer: every finding with its strength, the groups with their members under"
          + " pseudonyms, how improbable they are, the thresholds, and what speaks in favour. For"
          + " the person affected: reasons and facts in plain words, as an appeal needs them,"
          + " without thresholds and without anybody else's data.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  zhenzan explain --account 2744893516 --interactions likes.csv",
      "  zhenzan explain --account 2744893516 --interactions likes.csv --for affected --lang zh \\",
      "      --out letter.txt",
      "  zhenzan explain --video 31183546522 --interactions likes.csv --videos videos.csv",
      "",
      "Give the files and the base rate that the audit had, so that the verdicts are the same.",
      "Exit status: 0 fine; 2 usage, or the log has no such account or video; 3 a file could not be"
          + " used."
    })
public final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--for",
      paramLabel = "READER",
      defaultValue = "reviewer",
      converter = Readers.class,
      description = "Who reads it: reviewer or affected. Default: ${DEFAULT-VALUE}.")
  private Reader reader = Reader.REVIEWER;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write, in UTF-8. Default: standard output.")
  private @Nullable Path out;

  @Mixin private LanguageOption language = new LanguageOption();

  @Mixin private JudgingOptions judging = new JudgingOptions();

  @Mixin private MachineOptions machine = new MachineOptions();

  public ExplainCommand(Console console) {
    this.console = console;
  }

  /** Readers of an explanation. */
  static final class Readers implements ITypeConverter<Reader> {
    @Override
    public Reader convert(String text) {
      return Codes.read(text, Reader::parse, Reader.values(), Reader::code);
    }
  }

  /** What is explained: exactly one of the two. */
  static final class Subject {
    @Option(
        names = "--account",
        required = true,
        paramLabel = "ID",
        description = "The account to explain, as the log writes it.")
    private @Nullable String account;

    @Option(
        names = "--video",
        required = true,
        paramLabel = "ID",
        description = "The video to explain, as the log writes it.")
    private @Nullable String video;

    SubjectId id() {
      return account != null
          ? SubjectId.ofAccount(account)
          : SubjectId.ofVideo(String.valueOf(video));
    }
  }

  @Override
  public Integer call() {
    Machine used = machine.machine();
    Judging given = judging.judging();
    try (LogAudit audit = new LogAudit(console, new StageTimes(), used)) {
      Intake intake = audit.read(log.sources(Purpose.AUDIT));
      int id = dense(intake);
      write(explained(id, audit.audit(intake.input(), given, Audit::examine)));
    }
    return ExitStatus.FINE.code();
  }

  private String explained(int id, Examination examination) {
    Explanations explanations = new Explanations(examination, language.language());
    return switch (subject.id().of()) {
      case ACCOUNT -> explanations.ofAccount(id, reader);
      case VIDEO -> explanations.ofVideo(id, reader);
    };
  }

  private int dense(Intake intake) {
    SubjectId id = subject.id();
    return id.find(intake.input().interactions())
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(), id.advice(intake.input().interactions())));
  }

  private void write(String explanation) {
    if (out == null) {
      console.say(explanation.stripTrailing());
    } else {
      OutputFile.write(out, explanation);
      console.say("Files         " + out);
    }
  }
}
