package dev.zhenzan.report.explanation;

import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.InteractionTable;

/**
 * Likes that are the only one of their account in the log.
 *
 * @param table the log
 * @param likesOf likes of each account
 */
record OnlyLikes(InteractionTable table, int[] likesOf) {
  static OnlyLikes of(InteractionTable table) {
    int[] likesOf = new int[table.accounts().size()];
    for (int row = 0; row < table.size(); row++) {
      likesOf[table.account(row)] += table.kind(row) == InteractionKind.LIKE ? 1 : 0;
    }
    return new OnlyLikes(table, likesOf);
  }

  /** How many of these likes are the only one of their account. */
  int count(JudgedRows likes) {
    return (int) likes.rows().stream().filter(row -> likesOf[table.account(row)] == 1).count();
  }

  /** Their share among all likes of the log, 0 to 1. */
  double share() {
    long only = 0;
    long all = 0;
    for (int likes : likesOf) {
      all += likes;
      only += likes == 1 ? 1 : 0;
    }
    return all == 0 ? 0 : (double) only / all;
  }
}
