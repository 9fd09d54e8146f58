package dev.zhenzan.certificate.status;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.certificate.proof.Validity;
import dev.zhenzan.tlog.VerificationException;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The issuer's own record of positions: which were given away, revoked, suspended. Immutable; kept
 * as JSON by the issuer and shown to nobody, for the positions given away tell how many there are.
 *
 * @param address the address under which the lists are published
 * @param assigned positions that a certificate has
 * @param revoked bits of the list for {@link StatusPurpose#REVOCATION}
 * @param suspended bits of the list for {@link StatusPurpose#SUSPENSION}
 */
public record StatusBook(
    String address, Bitstring assigned, Bitstring revoked, Bitstring suspended) {
  private static final Json TYPE = Json.of("StatusBook");
  private static final Set<String> MEMBERS =
      Set.of("type", "address", "assigned", "revoked", "suspended");

  public StatusBook {
    if (assigned.size() != revoked.size() || revoked.size() != suspended.size()) {
      throw new IllegalArgumentException("bitstrings must be of one size");
    }
  }

  /** A position that was given away, and the book that knows of it. */
  public record Assignment(int index, StatusBook book) {}

  /**
   * A book without an assignment.
   *
   * @param entries positions to be had, as in {@link Bitstring#ofZeros}
   */
  public static StatusBook open(String address, int entries) {
    Bitstring zeros = Bitstring.ofZeros(entries);
    return new StatusBook(address, zeros, zeros, zeros);
  }

  /**
   * Gives away a position, drawn evenly among those that nobody has had.
   *
   * @throws IllegalStateException if three quarters are given away; a new book is needed then
   */
  public Assignment assign(RandomGenerator random) {
    int size = assigned.size();
    if (assigned.cardinality() >= size / 4 * 3) {
      throw new IllegalStateException("three quarters of the status list are given away");
    }
    int index = random.nextInt(size);
    while (assigned.get(index)) {
      index = random.nextInt(size);
    }
    return new Assignment(index, new StatusBook(address, assigned.set(index), revoked, suspended));
  }

  /** The entry of a position in the list for a purpose. */
  public StatusEntry entry(int index, StatusPurpose purpose) {
    return new StatusEntry(purpose, listAddress(purpose), index);
  }

  private String listAddress(StatusPurpose purpose) {
    return address + "/" + purpose.code() + ".json";
  }

  /**
   * This book with a bit set.
   *
   * @throws IllegalArgumentException if the position was never given away
   */
  public StatusBook set(StatusEntry entry) {
    Bitstring changed = bits(checked(entry).purpose()).set(entry.index());
    return entry.purpose() == StatusPurpose.REVOCATION
        ? new StatusBook(address, assigned, changed, suspended)
        : new StatusBook(address, assigned, revoked, changed);
  }

  /**
   * This book with a suspension lifted.
   *
   * @throws IllegalArgumentException if the position was never given away, or the entry is for
   *     revocation, which is for ever
   */
  public StatusBook lift(StatusEntry entry) {
    if (checked(entry).purpose() == StatusPurpose.REVOCATION) {
      throw new IllegalArgumentException("a revocation is for ever");
    }
    return new StatusBook(address, assigned, revoked, suspended.clear(entry.index()));
  }

  /** Whether an entry is one that this book gave away. */
  public boolean holds(StatusEntry entry) {
    return entry.list().equals(listAddress(entry.purpose()))
        && entry.index() < assigned.size()
        && assigned.get(entry.index());
  }

  private StatusEntry checked(StatusEntry entry) {
    if (!holds(entry)) {
      throw new IllegalArgumentException("entry must be one that this book gave away");
    }
    return entry;
  }

  /** Whether the bit of an entry is set. */
  public boolean isSet(StatusEntry entry) {
    return bits(checked(entry).purpose()).get(entry.index());
  }

  private Bitstring bits(StatusPurpose purpose) {
    return purpose == StatusPurpose.REVOCATION ? revoked : suspended;
  }

  /** The list for a purpose, to be secured and published. */
  public StatusList list(StatusPurpose purpose, Validity validity) {
    return new StatusList(listAddress(purpose), validity, purpose, bits(purpose));
  }

  /** The book as it is kept. */
  public JsonObject toJson() {
    return JsonObject.empty()
        .with("type", TYPE)
        .with("address", address)
        .with("assigned", assigned.encode())
        .with("revoked", revoked.encode())
        .with("suspended", suspended.encode());
  }

  /**
   * The inverse of {@link #toJson}.
   *
   * @throws VerificationException if it is no book
   */
  public static StatusBook parse(JsonObject json) throws VerificationException {
    json.requireOnly(MEMBERS);
    json.require("type", TYPE);
    Bitstring assigned = Bitstring.decode(json.text("assigned"));
    Bitstring revoked = Bitstring.decode(json.text("revoked"));
    Bitstring suspended = Bitstring.decode(json.text("suspended"));
    if (assigned.size() != revoked.size() || revoked.size() != suspended.size()) {
      throw new VerificationException("the bitstrings of a status book must be of one size");
    }
    return new StatusBook(json.text("address"), assigned, revoked, suspended);
  }
}
