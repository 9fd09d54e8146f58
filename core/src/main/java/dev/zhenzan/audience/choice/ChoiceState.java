package dev.zhenzan.audience.choice;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** What holds of an account at a time. Immutable. */
public final class ChoiceState {
  /** Of whoever never chose anything: no consent, and so nothing at all. */
  static final ChoiceState NONE = new ChoiceState(new Switches(false, true), new TreeMap<>());

  /** Of someone who takes part and chose nothing else. */
  public static final ChoiceState CONSENTING =
      new ChoiceState(new Switches(true, true), new TreeMap<>());

  private final Switches switches;
  private final SortedMap<Integer, TagState> tags;

  private record Switches(boolean consent, boolean personalisation) {}

  private ChoiceState(Switches switches, SortedMap<Integer, TagState> tags) {
    this.switches = switches;
    this.tags = tags;
  }

  /** Whether the person takes part. */
  public boolean consents() {
    return switches.consent;
  }

  /** Whether personal data may be used to match: the person takes part and did not turn it off. */
  public boolean personalised() {
    return switches.consent && switches.personalisation;
  }

  /** Whether the person turned personalised matching off, having taken part or not. */
  public boolean turnedOff() {
    return !switches.personalisation;
  }

  /** What holds of a tag. */
  public TagState tag(int tag) {
    return tags.getOrDefault(tag, TagState.LEARNT);
  }

  /** The tags about which something was chosen, by their ints. */
  public SortedMap<Integer, TagState> tags() {
    return Collections.unmodifiableSortedMap(tags);
  }

  ChoiceState after(Choice choice) {
    return switch (choice.kind()) {
      case CONSENT_GIVEN -> with(new Switches(true, switches.personalisation));
      case CONSENT_WITHDRAWN -> with(new Switches(false, switches.personalisation));
      case PERSONALISATION_ON -> with(new Switches(switches.consent, true));
      case PERSONALISATION_OFF -> with(new Switches(switches.consent, false));
      case TAG_DELETED, TAG_LOCKED, TAG_RELEASED -> withTag(choice);
    };
  }

  private ChoiceState with(Switches changed) {
    return new ChoiceState(changed, tags);
  }

  private ChoiceState withTag(Choice choice) {
    SortedMap<Integer, TagState> changed = new TreeMap<>(tags);
    changed.put(choice.tag(), tag(choice.tag()).after(choice));
    return new ChoiceState(switches, changed);
  }
}
