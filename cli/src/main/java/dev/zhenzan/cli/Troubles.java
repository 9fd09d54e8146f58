package dev.zhenzan.cli;

import dev.zhenzan.anchors.chain.TreeNotGrownException;
import dev.zhenzan.anchors.exchange.OutsidePartyException;
import dev.zhenzan.cli.console.Console;
import dev.zhenzan.cli.console.ExitStatus;
import dev.zhenzan.cli.machine.NotEnoughMemoryException;
import dev.zhenzan.files.output.OutputException;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.files.yaml.YamlException;
import dev.zhenzan.ledger.LedgerException;
import dev.zhenzan.ledger.keys.KeyException;
import dev.zhenzan.tlog.log.StorageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what goes wrong into a line that says what to do, and an exit status. */
final class Troubles implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Console console;

  Troubles(Console console) {
    this.console = console;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    console.note("zhenzan: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, line.getErr());
    console.note("See '%s --help'.".formatted(line.getCommandSpec().qualifiedName()));
    return ExitStatus.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult result) {
    return report(e);
  }

  /** Says what went wrong. */
  int report(Throwable thrown) {
    switch (foremost(thrown)) {
      case UnusableFileException e -> console.note("zhenzan: " + e.getMessage());
      case YamlException e -> console.note("zhenzan: " + e.getMessage());
      case NotEnoughMemoryException e -> console.note("zhenzan: " + e.getMessage());
      case OutputException e -> console.note("zhenzan: " + e.getMessage());
      case LedgerException e -> console.note("zhenzan: " + e.getMessage());
      case KeyException e -> console.note("zhenzan: " + e.getMessage());
      case OutsidePartyException e -> console.note("zhenzan: " + e.getMessage());
      case TreeNotGrownException e -> console.note("zhenzan: " + e.getMessage());
      case StorageException e -> console.note("zhenzan: " + storage(e));
      case OutOfMemoryError e -> outOfMemory();
      case Throwable e -> unexpected(e);
    }
    return ExitStatus.FAILED.code();
  }

  /** The one among a throwable and its causes that says what to do; otherwise itself. */
  private static Throwable foremost(Throwable thrown) {
    for (@Nullable Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof UnusableFileException
          || t instanceof YamlException
          || t instanceof OutputException
          || t instanceof NotEnoughMemoryException
          || t instanceof LedgerException
          || t instanceof KeyException
          || t instanceof OutsidePartyException
          || t instanceof TreeNotGrownException
          || t instanceof StorageException
          || t instanceof OutOfMemoryError) {
        return t;
      }
    }
    return thrown;
  }

  private static String storage(StorageException e) {
    String then = e.lasting() ? "" : ". Make room or look at the disk, then run it again";
    return "the ledger's log: " + e.getMessage() + then;
  }

  private void outOfMemory() {
    console.note(
        ("zhenzan: the heap of %,d MiB is full. Give more memory, to audit by --memory, otherwise"
                + " as in ZHENZAN_JAVA_OPTS=-Xmx8g, or take a shorter span of time.")
            .formatted(Runtime.getRuntime().maxMemory() >> 20));
  }

  private void unexpected(Throwable thrown) {
    // The message of an unforeseen exception may hold a value of the input; the line shows none.
    String name = thrown.getClass().getSimpleName();
    try {
      Path details = Files.createTempFile("zhenzan-error-", ".txt");
      try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(details))) {
        thrown.printStackTrace(writer);
      }
      console.note("zhenzan: an error that should not happen (%s).".formatted(name));
      console.note("Please report it with the details in %s".formatted(details));
    } catch (IOException e) {
      console.note(
          "zhenzan: an error that should not happen (%s); no details kept.".formatted(name));
    }
  }
}
