package dev.zhenzan.compliance.consent;

import dev.zhenzan.compliance.purpose.Purpose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The consents of all accounts, appended and never changed; in any order of time. Not thread-safe
 * while acts are appended; safe for readers afterwards.
 */
public final class ConsentRecord {
  private static final Comparator<Consent> IN_ORDER =
      Comparator.comparingLong(Consent::time).thenComparing(Consent::act);

  private final Map<Integer, List<Consent>> byAccount = new HashMap<>();
  private long size;
  private long withoutNotice;

  /** Nobody has agreed to anything. */
  public ConsentRecord() {}

  /** Adds an act. */
  public void append(Consent consent) {
    byAccount.computeIfAbsent(consent.account(), account -> new ArrayList<>()).add(consent);
    size++;
    if (consent.act() == ConsentAct.GIVEN && consent.proof().noticeVersion().isEmpty()) {
      withoutNotice++;
    }
  }

  /** How many acts there are. */
  public long size() {
    return size;
  }

  /** Consents given of which no version of the notice is known. */
  public long withoutNotice() {
    return withoutNotice;
  }

  /** All acts of an account, by time. */
  public List<Consent> history(int account) {
    return byAccount.getOrDefault(account, List.of()).stream().sorted(IN_ORDER).toList();
  }

  /**
   * The act that holds of an account for a purpose at a time; empty where it never agreed to it nor
   * withdrew.
   *
   * @param until micros, inclusive
   */
  public Optional<Consent> at(int account, Purpose purpose, long until) {
    return history(account).stream()
        .filter(consent -> consent.purpose() == purpose && consent.time() <= until)
        .reduce((earlier, later) -> later);
  }

  /** Whether an account agrees to a purpose at a time. */
  public boolean consents(int account, Purpose purpose, long until) {
    return at(account, purpose, until)
        .filter(consent -> consent.act() == ConsentAct.GIVEN)
        .isPresent();
  }
}
