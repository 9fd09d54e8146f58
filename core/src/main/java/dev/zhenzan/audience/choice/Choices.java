package dev.zhenzan.audience.choice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The choices of all accounts, appended and never changed.
 *
 * <p>Of choices at one time the one appended later holds; they may be appended in any order of
 * time. A choice takes 29 bytes and an account 4; an account's are chained, so that a state costs
 * its own choices alone. Not thread-safe while choices are appended; safe for readers afterwards.
 */
public final class Choices {
  private static final int NONE = -1;

  private int[] last = new int[0];
  private int[] account = new int[16];
  private long[] time = new long[16];
  private byte[] kind = new byte[16];
  private int[] tag = new int[16];
  private double[] share = new double[16];
  private int[] previous = new int[16];
  private int size;

  /** Nobody has chosen anything. */
  public Choices() {}

  /** Choices in the order in which they came. */
  public static Choices of(Iterable<Choice> history) {
    Choices choices = new Choices();
    history.forEach(choices::append);
    return choices;
  }

  /** Adds a choice. */
  public void append(Choice choice) {
    reserve(choice.account());
    account[size] = choice.account();
    time[size] = choice.time();
    kind[size] = (byte) choice.kind().ordinal();
    tag[size] = choice.tag();
    share[size] = choice.share();
    previous[size] = last[choice.account()];
    last[choice.account()] = size++;
  }

  /** How many choices there are. */
  public int size() {
    return size;
  }

  /** A choice, by its place in the order in which they came. */
  public Choice get(int row) {
    return new Choice(account[row], time[row], ChoiceKind.of(kind[row]), tag[row], share[row]);
  }

  /** At least one more than the greatest account that ever chose anything. */
  public int accounts() {
    return last.length;
  }

  /**
   * What holds of an account by its choices up to a time.
   *
   * @param until micros, inclusive
   */
  public ChoiceState at(int who, long until) {
    ChoiceState state = ChoiceState.NONE;
    for (Choice choice : history(who)) {
      state = choice.time() <= until ? state.after(choice) : state;
    }
    return state;
  }

  /** All choices of an account by time, at one time as they came. */
  public List<Choice> history(int who) {
    List<Choice> own = new ArrayList<>();
    for (int row = who < last.length ? last[who] : NONE; row != NONE; row = previous[row]) {
      own.add(get(row));
    }
    List<Choice> inOrder = new ArrayList<>(own.reversed());
    inOrder.sort(Comparator.comparingLong(Choice::time));
    return inOrder;
  }

  /** The accounts that take part at a time. */
  public BitSet consenting(long until) {
    return accountsWhere(until, ChoiceState::consents);
  }

  /** The accounts that may be matched by personal data at a time. */
  public BitSet personalised(long until) {
    return accountsWhere(until, ChoiceState::personalised);
  }

  private BitSet accountsWhere(long until, Predicate<ChoiceState> holds) {
    BitSet found = new BitSet(last.length);
    for (int who = 0; who < last.length; who++) {
      if (last[who] != NONE && holds.test(at(who, until))) {
        found.set(who);
      }
    }
    return found;
  }

  private void reserve(int who) {
    if (who >= last.length) {
      int before = last.length;
      last = Arrays.copyOf(last, Math.max(who + 1, before + (before >> 1)));
      Arrays.fill(last, before, last.length, NONE);
    }
    if (size == time.length) {
      int capacity = Math.addExact(size, (size >> 1) + 16);
      account = Arrays.copyOf(account, capacity);
      time = Arrays.copyOf(time, capacity);
      kind = Arrays.copyOf(kind, capacity);
      tag = Arrays.copyOf(tag, capacity);
      share = Arrays.copyOf(share, capacity);
      previous = Arrays.copyOf(previous, capacity);
    }
  }
}
