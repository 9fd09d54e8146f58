package dev.zhenzan.evaluation.world.settings;

import dev.zhenzan.evaluation.chance.Range;

/** A {@link GroupShape} that is being written down, so that a family's ranges read as a line. */
record Draft(Range accounts, Range targets, Range percent, Range minutes) {
  Draft on(int least, int most) {
    return new Draft(accounts, new Range(least, most), percent, minutes);
  }

  Draft percent(int least, int most) {
    return new Draft(accounts, targets, new Range(least, most), minutes);
  }

  Draft within(int least, int most) {
    return new Draft(accounts, targets, percent, new Range(least, most));
  }

  GroupShape of(GroupShape.Kind kind) {
    return new GroupShape(kind, accounts, targets, percent, minutes);
  }
}
