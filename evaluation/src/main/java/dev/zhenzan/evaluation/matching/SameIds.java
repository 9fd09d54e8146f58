package dev.zhenzan.evaluation.matching;

import dev.zhenzan.model.Answer;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.model.Interaction;
import dev.zhenzan.model.InteractionTable;

/** Tables that stand for the same accounts and works as another one. */
final class SameIds {
  private SameIds() {}

  /** A builder without rows whose ints mean what those of a table mean. */
  static InteractionTable.Builder builder(InteractionTable table) {
    InteractionTable.Builder builder = new InteractionTable.Builder();
    intern(table.accounts(), builder.accounts());
    intern(table.videos(), builder.videos());
    intern(table.regions(), builder.regions());
    intern(table.devices(), builder.devices());
    intern(table.exposures(), builder.exposures());
    table.timeStyles().forEach(builder::timeStyle);
    return builder;
  }

  private static void intern(IdDictionary from, IdDictionary to) {
    to.internAll(from, new int[from.size()]);
  }

  /** Adds a row of the table. */
  static void copy(InteractionTable table, int row, InteractionTable.Builder to) {
    add(table.row(row), table.randomExposure(row), to);
  }

  /** Adds an interaction, and whether its work was shown by chance. */
  static void add(Interaction interaction, Answer random, InteractionTable.Builder to) {
    to.add(interaction);
    if (random != Answer.UNKNOWN) {
      to.setRandomExposure(to.size() - 1, random);
    }
  }
}
