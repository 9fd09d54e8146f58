package dev.zhenzan.cli.match;

import dev.zhenzan.cli.log.TermsOptions;
import dev.zhenzan.compliance.purpose.DataUse;
import dev.zhenzan.compliance.purpose.Purpose;
import dev.zhenzan.files.source.Layout;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What people said, and works that are newer than a model. */
final class PeopleOptions {
  @Option(
      names = "--accounts",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "What accounts said: consent, personalisation, minor (0 or 1, false or true), region.")
  private List<Path> accounts = List.of();

  @Option(
      names = "--choices",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "What people chose later: account_id, time, choice (consent_given, consent_withdrawn,"
              + " personalisation_on, personalisation_off, tag_deleted, tag_locked, tag_released),"
              + " tag, share.")
  private List<Path> choices = List.of();

  @Option(
      names = "--videos",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Works that the model does not know yet, or more of those it knows.")
  private List<Path> videos = List.of();

  @Mixin private TermsOptions terms = new TermsOptions();

  /** What the files of the command are read for, and what of them may be. */
  DataUse use() {
    return terms.use(Purpose.MATCHING);
  }

  /** The files of a layout. */
  PeopleFiles files(Layout layout) {
    return new PeopleFiles(accounts, choices, videos, layout, use());
  }
}
