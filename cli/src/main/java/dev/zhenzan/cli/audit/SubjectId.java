package dev.zhenzan.cli.audit;

import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.InteractionTable;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What an explanation is asked for. No message shows the id: a message may end in a log.
 *
 * @param of what the id names
 * @param id as the source writes it
 */
record SubjectId(Kind of, String id) {
  /** What can be explained. */
  enum Kind {
    ACCOUNT,
    VIDEO;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    private IdDictionary ids(InteractionTable table) {
      return this == ACCOUNT ? table.accounts() : table.videos();
    }

    private Kind other() {
      return this == ACCOUNT ? VIDEO : ACCOUNT;
    }
  }

  static SubjectId ofAccount(String id) {
    return new SubjectId(Kind.ACCOUNT, id);
  }

  static SubjectId ofVideo(String id) {
    return new SubjectId(Kind.VIDEO, id);
  }

  /** The dense int of the id; empty where it has no interaction. */
  OptionalInt find(InteractionTable table) {
    return find(of, id, table);
  }

  private static OptionalInt find(Kind kind, String id, InteractionTable table) {
    int dense = kind.ids(table).find(id);
    if (dense == IdDictionary.ABSENT) {
      return OptionalInt.empty();
    }
    for (int row = 0; row < table.size(); row++) {
      if ((kind == Kind.ACCOUNT ? table.account(row) : table.video(row)) == dense) {
        return OptionalInt.of(dense);
      }
    }
    return OptionalInt.empty();
  }

  /** What to do where the id has no interaction. */
  String advice(InteractionTable table) {
    return "no such %s in the interactions; check --%s%s"
        .formatted(of.word(), of.word(), near(table));
  }

  private String near(InteractionTable table) {
    if (of.ids(table).find(id) != IdDictionary.ABSENT) {
      return ". The other files know it, but it has no interaction, so nothing was judged";
    }
    if (find(of.other(), id, table).isPresent()) {
      return ". There is a %s with this id: did you mean --%s?"
          .formatted(of.other().word(), of.other().word());
    }
    if (variants().anyMatch(variant -> find(of, variant, table).isPresent())) {
      return ". There is one that differs in capital letters, spaces around it or leading zeros"
          + " alone: ids are compared byte by byte";
    }
    return " and that the files are those of the audit";
  }

  private Stream<String> variants() {
    String bare = id.strip();
    return Stream.of(
        bare,
        bare.toLowerCase(Locale.ROOT),
        bare.toUpperCase(Locale.ROOT),
        bare.replaceFirst("^0+(?=.)", ""),
        "0" + bare,
        " " + bare,
        bare + " ");
  }
}
