package dev.zhenzan.compliance.rule;

import dev.zhenzan.model.Answer;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether what is said of one fact holds; a value of another type than is asked for is unknown. */
final class LeafCheck {
  private LeafCheck() {}

  static Answer holds(Condition.Leaf leaf, Facts facts) {
    Optional<FactValue> value = facts.find(leaf.fact());
    return switch (leaf) {
      case Condition.Present present -> value.isPresent() ? Answer.YES : Answer.NO;
      case Condition.OneOf one ->
          texts(value, all -> !all.isEmpty() && one.texts().containsAll(all));
      case Condition.Includes some -> texts(value, all -> all.containsAll(some.texts()));
      case Condition.Empty none -> texts(value, List::isEmpty);
      case Condition.ContainsWord word -> texts(value, all -> contains(all, word.words()));
      case Condition.AtLeast least -> amount(value, number -> number >= least.least());
      case Condition.AtMost most -> amount(value, number -> number <= most.most());
      case Condition.WithinDays within -> day(value, then -> isWithin(then, facts.day(), within));
    };
  }

  private static Answer texts(Optional<FactValue> value, Predicate<List<String>> holds) {
    return value
        .filter(FactValue.Texts.class::isInstance)
        .map(FactValue.Texts.class::cast)
        .map(texts -> holds.test(texts.all()) ? Answer.YES : Answer.NO)
        .orElse(Answer.UNKNOWN);
  }

  private static Answer amount(Optional<FactValue> value, Predicate<Double> holds) {
    return value
        .filter(FactValue.Amount.class::isInstance)
        .map(FactValue.Amount.class::cast)
        .map(amount -> holds.test(amount.value()) ? Answer.YES : Answer.NO)
        .orElse(Answer.UNKNOWN);
  }

  private static Answer day(Optional<FactValue> value, Predicate<LocalDate> holds) {
    return value
        .filter(FactValue.Day.class::isInstance)
        .map(FactValue.Day.class::cast)
        .map(day -> holds.test(day.value()) ? Answer.YES : Answer.NO)
        .orElse(Answer.UNKNOWN);
  }

  private static boolean contains(List<String> texts, Set<String> words) {
    return texts.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .anyMatch(
            text -> words.stream().anyMatch(word -> text.contains(word.toLowerCase(Locale.ROOT))));
  }

  private static boolean isWithin(LocalDate then, LocalDate now, Condition.WithinDays within) {
    long age = ChronoUnit.DAYS.between(then, now);
    return age >= 0 && age <= within.days();
  }
}
