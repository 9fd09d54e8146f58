package dev.zhenzan.compliance.rule;

import dev.zhenzan.model.Answer;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Something that holds of facts, does not hold, or cannot be told. */
public sealed interface Condition {
  /** All of them hold; of none, yes. */
  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  /** One of them holds at least; of none, no. */
  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /** It does not hold. */
  record Not(Condition part) implements Condition {}

  /** Something that is said of one fact. */
  sealed interface Leaf extends Condition {
    /** The code of the fact. */
    String fact();
  }

  /** The fact is known at all; never unknown itself. */
  record Present(String fact) implements Leaf {}

  /** Each of the fact's texts is one of these; a fact without a text is not. */
  record OneOf(String fact, Set<String> texts) implements Leaf {
    public OneOf {
      texts = Set.copyOf(texts);
    }
  }

  /** All of these are among the fact's texts. */
  record Includes(String fact, Set<String> texts) implements Leaf {
    public Includes {
      texts = Set.copyOf(texts);
    }
  }

  /** The fact has no text at all. */
  record Empty(String fact) implements Leaf {}

  /** One of these words stands in one of the fact's texts, in either case. */
  record ContainsWord(String fact, Set<String> words) implements Leaf {
    public ContainsWord {
      words = Set.copyOf(words);
    }
  }

  /** The number is not below the least. */
  record AtLeast(String fact, double least) implements Leaf {}

  /** The number is not above the most. */
  record AtMost(String fact, double most) implements Leaf {}

  /**
   * The day of the fact is not later than the day of the check and at most so many days before it.
   */
  record WithinDays(String fact, int days) implements Leaf {}

  /** Whether it holds of facts. */
  default Answer holds(Facts facts) {
    return switch (this) {
      case All all -> least(all.parts.stream().map(part -> part.holds(facts)));
      case Any any -> not(least(any.parts.stream().map(part -> not(part.holds(facts)))));
      case Not not -> not(not.part.holds(facts));
      case Leaf leaf -> LeafCheck.holds(leaf, facts);
    };
  }

  /** What it says of single facts. */
  default Stream<Leaf> leaves() {
    return switch (this) {
      case All all -> all.parts.stream().flatMap(Condition::leaves);
      case Any any -> any.parts.stream().flatMap(Condition::leaves);
      case Not not -> not.part.leaves();
      case Leaf leaf -> Stream.of(leaf);
    };
  }

  /** Kleene's conjunction: no before unknown before yes. */
  private static Answer least(Stream<Answer> answers) {
    List<Answer> all = answers.toList();
    if (all.contains(Answer.NO)) {
      return Answer.NO;
    }
    return all.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.YES;
  }

  private static Answer not(Answer answer) {
    return switch (answer) {
      case YES -> Answer.NO;
      case NO -> Answer.YES;
      case UNKNOWN -> Answer.UNKNOWN;
    };
  }
}
