package dev.zhenzan.compliance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.model.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

  private static Condition yes(String fact) {
    return new Condition.OneOf(fact, Set.of(FactValue.YES));
  }

  private static Facts facts(Answer a, Answer b) {
    return known("b", b, known("a", a, Facts.none(DAY)));
  }

  private static Facts known(String fact, Answer answer, Facts facts) {
    return switch (answer) {
      case UNKNOWN -> facts;
      case YES -> facts.with(fact, FactValue.texts(FactValue.YES));
      case NO -> facts.with(fact, FactValue.texts(FactValue.NO));
    };
  }

  /** Kleene's strong tables. */
  @ParameterizedTest
  @CsvSource({
    "YES,YES,YES,YES",
    "YES,NO,NO,YES",
    "YES,UNKNOWN,UNKNOWN,YES",
    "NO,NO,NO,NO",
    "NO,UNKNOWN,NO,UNKNOWN",
    "UNKNOWN,UNKNOWN,UNKNOWN,UNKNOWN"
  })
  void twoAnswers_areJoinedByTheTables(Answer a, Answer b, Answer all, Answer any) {
    List<Condition> parts = List.of(yes("a"), yes("b"));

    assertThat(new Condition.All(parts).holds(facts(a, b))).isEqualTo(all);
    assertThat(new Condition.All(parts.reversed()).holds(facts(a, b))).isEqualTo(all);
    assertThat(new Condition.Any(parts).holds(facts(a, b))).isEqualTo(any);
    assertThat(new Condition.Any(parts.reversed()).holds(facts(a, b))).isEqualTo(any);
    assertThat(new Condition.Not(new Condition.Not(yes("a"))).holds(facts(a, b))).isEqualTo(a);
  }

  /** What is decided stays decided, whatever the missing facts turn out to be. */
  @Test
  void moreFacts_neverTurnAnAnswerRound() {
    for (int seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      Condition condition = drawn(random, 3);
      Facts some = Facts.none(DAY);
      Facts all = some;
      for (String fact : List.of("a", "b", "c", "d")) {
        Answer answer = random.nextBoolean() ? Answer.YES : Answer.NO;
        all = known(fact, answer, all);
        some = random.nextBoolean() ? known(fact, answer, some) : some;
      }
      Answer early = condition.holds(some);
      Answer late = condition.holds(all);
      assertThat(late).isNotEqualTo(Answer.UNKNOWN);
      if (early != Answer.UNKNOWN) {
        assertThat(late).as("seed %d", seed).isEqualTo(early);
      }
    }
  }

  private static Condition drawn(SplittableRandom random, int depth) {
    int kind = depth == 0 ? 3 : random.nextInt(4);
    return switch (kind) {
      case 0 -> new Condition.Not(drawn(random, depth - 1));
      case 1 -> new Condition.All(List.of(drawn(random, depth - 1), drawn(random, depth - 1)));
      case 2 -> new Condition.Any(List.of(drawn(random, depth - 1), drawn(random, depth - 1)));
      default -> yes(List.of("a", "b", "c", "d").get(random.nextInt(4)));
    };
  }

  @Test
  void leaves_compareTheirFact() {
    Facts facts =
        Facts.none(DAY)
            .with("codes", FactValue.texts("audit", "Matching"))
            .with("none", FactValue.texts())
            .with("share", new FactValue.Amount(0.1))
            .with("day", new FactValue.Day(DAY.minusDays(30)));

    assertThat(new Condition.OneOf("codes", Set.of("audit")).holds(facts)).isEqualTo(Answer.NO);
    assertThat(new Condition.OneOf("codes", Set.of("audit", "Matching", "x")).holds(facts))
        .isEqualTo(Answer.YES);
    assertThat(new Condition.OneOf("none", Set.of("audit")).holds(facts)).isEqualTo(Answer.NO);
    assertThat(new Condition.Includes("codes", Set.of("audit")).holds(facts)).isEqualTo(Answer.YES);
    assertThat(new Condition.ContainsWord("codes", Set.of("MATCH")).holds(facts))
        .isEqualTo(Answer.YES);
    assertThat(new Condition.Empty("none").holds(facts)).isEqualTo(Answer.YES);
    assertThat(new Condition.Empty("codes").holds(facts)).isEqualTo(Answer.NO);
    assertThat(new Condition.AtLeast("share", 0.1).holds(facts)).isEqualTo(Answer.YES);
    assertThat(new Condition.AtMost("share", 0.09).holds(facts)).isEqualTo(Answer.NO);
    assertThat(new Condition.Present("codes").holds(facts)).isEqualTo(Answer.YES);
    assertThat(new Condition.Present("other").holds(facts)).isEqualTo(Answer.NO);
    assertThat(new Condition.Empty("other").holds(facts)).isEqualTo(Answer.UNKNOWN);
    assertThat(new Condition.AtLeast("codes", 1).holds(facts)).isEqualTo(Answer.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({"-1,NO", "0,YES", "30,YES", "31,NO"})
  void ages_areCountedToTheDayOfTheCheck(int age, Answer within) {
    Facts facts = Facts.none(DAY).with("day", new FactValue.Day(DAY.minusDays(age)));

    assertThat(new Condition.WithinDays("day", 30).holds(facts)).isEqualTo(within);
  }
}
