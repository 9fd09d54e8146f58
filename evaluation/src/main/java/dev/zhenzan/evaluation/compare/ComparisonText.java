package dev.zhenzan.evaluation.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A comparison in tables for people. */
final class ComparisonText {
  private static final int[] WIDTHS = {8, 8, 12, 15, 15, 15, 6};

  private final StringBuilder text = new StringBuilder();

  private ComparisonText() {}

  static String of(Comparison comparison) {
    ComparisonText tables = new ComparisonText();
    tables.rules();
    tables.side("likes, F1", comparison.interactions());
    tables.text.append('\n');
    tables.side("accounts, F1", comparison.accounts());
    if (comparison.unread() > 0) {
      tables.text.append(
          String.format(
              Locale.ROOT,
              "%n%,d rows cannot be read as interactions and are left out%n",
              comparison.unread()));
    }
    return tables.text.toString();
  }

  private void rules() {
    text.append(
        """
        F1 of each invalid family against all that is valid; other invalid families are left out.
        verdict      of the verdicts as they are
        probability  cut where the family's F1 is best, which only the truth tells
        searches     the densest of %d blocks called, down to where the family's F1 is best / those
                     blocks called that fit the family best, whatever their density
        all          of calling everything invalid

        """
            .formatted(Peer.BLOCKS));
  }

  private void side(String title, Comparison.Side side) {
    List<String> head = new ArrayList<>(List.of("invalid", "verdict", "probability"));
    Arrays.stream(Peer.values()).map(Peer::title).forEach(head::add);
    head.add("all");
    row(title, head);
    for (FamilyF1 family : side.families()) {
      List<String> cells = new ArrayList<>();
      cells.add(String.format(Locale.ROOT, "%,d", family.invalid()));
      cells.add(number(family.verdicts()));
      cells.add(number(family.probability()));
      Arrays.stream(Peer.values()).map(peer -> pair(family.of(peer))).forEach(cells::add);
      cells.add(number(family.callingAll()));
      row(family.family(), cells);
    }
  }

  private void row(String name, List<String> cells) {
    StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-19s", name));
    for (int i = 0; i < cells.size(); i++) {
      row.append(String.format(Locale.ROOT, "%" + WIDTHS[i] + "s", cells.get(i)));
    }
    text.append(row).append('\n');
  }

  private static String pair(PeerF1 figures) {
    return number(figures.cut()) + " / " + number(figures.chosen());
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }
}
