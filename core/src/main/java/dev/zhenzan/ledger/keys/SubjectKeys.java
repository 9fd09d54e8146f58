package dev.zhenzan.ledger.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.zhenzan.ledger.commitment.Subject;
import dev.zhenzan.tlog.log.DirectoryLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys of subjects in a folder: drawn when first asked for, wrapped by the master key,
 * destroyed by {@link #erase}. One process at a time holds the folder. Not thread-safe.
 */
public final class SubjectKeys implements AutoCloseable {
  private static final String HMAC = "HmacSHA256";
  private static final byte[] HEADER = "zhenzan subject keys 1\n".getBytes(US_ASCII);
  private static final String CHECK = "check";
  private static final String LOCK = "lock";
  private static final String KEYS = ".keys";
  private static final int KEY = 32;

  private final Path folder;
  private final DirectoryLock lock;
  private final Mac index;

  /** Files made anew together: their bytes are all in memory meanwhile. */
  private static final int SAVED_AT_A_TIME = 16;

  private final Wrapping wrapping;
  private final SecureRandom random;
  private final @Nullable Shard[] shards = new Shard[256];

  /** Rows that are not in the files yet, by shard and slot. */
  private final Map<Integer, Map<String, byte[]>> fresh = new TreeMap<>();

  private SubjectKeys(Path folder, DirectoryLock lock, MasterKey master, SecureRandom random) {
    this.folder = folder;
    this.lock = lock;
    this.index = mac(master.derive("zhenzan/ledger/v1/subject-index"));
    this.wrapping = new Wrapping(master.derive("zhenzan/ledger/v1/subject-wrap"), random);
    this.random = random;
  }

  /**
   * Opens a folder, which is made where there is none.
   *
   * @throws KeyException if another process holds it, its keys are wrapped by another master key,
   *     or it cannot be used
   */
  public static SubjectKeys open(Path folder, MasterKey master, SecureRandom random) {
    SecretFile.makeFolder(folder);
    DirectoryLock lock = lock(folder);
    try {
      check(folder, master);
      removePartial(folder);
      return new SubjectKeys(folder, lock, master, random);
    } catch (RuntimeException e) {
      release(folder, lock);
      throw e;
    }
  }

  private static DirectoryLock lock(Path folder) {
    try {
      return DirectoryLock.tryTake(folder.toRealPath().resolve(LOCK))
          .orElseThrow(
              () ->
                  new KeyException(
                      "another program is using the keys in %s; wait until it is done"
                          .formatted(folder)));
    } catch (IOException e) {
      throw KeyException.of("lock", folder.resolve(LOCK), e);
    }
  }

  /** A wrong master key would find nobody and draw new keys for all, so it is told apart here. */
  private static void check(Path folder, MasterKey master) {
    Path file = folder.resolve(CHECK);
    byte[] expected = master.derive("zhenzan/ledger/v1/subject-check");
    if (!Files.exists(file) && !hasKeys(folder)) {
      SecretFile.create(file, expected);
    } else if (!MessageDigest.isEqual(SecretFile.read(file, 1 << 10), expected)) {
      throw new KeyException(
          "the master key is not the one that the keys in %s are wrapped by; give that one"
              .formatted(folder));
    }
  }

  private static boolean hasKeys(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(KEYS));
    } catch (IOException e) {
      throw KeyException.of("look into", folder, e);
    }
  }

  /** What a crash left may hold a row that was to be erased. */
  private static void removePartial(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> left = files.filter(f -> f.toString().endsWith(SecretFile.PARTIAL)).toList();
      for (Path file : left) {
        SecretFile.destroy(file);
      }
    } catch (IOException e) {
      throw KeyException.of("clear up", folder, e);
    }
  }

  /** The key of a subject; empty where it never had one or was erased. */
  public Optional<byte[]> find(Subject subject) {
    return find(slot(subject));
  }

  /** The key of a subject, drawn now where it has none; it lasts from {@link #save} on. */
  public byte[] findOrDraw(Subject subject) {
    byte[] slot = slot(subject);
    return find(slot).orElseGet(() -> draw(slot));
  }

  private Optional<byte[]> find(byte[] slot) {
    @Nullable Map<String, byte[]> drawn = fresh.get(slot[0] & 0xFF);
    byte @Nullable [] row = drawn == null ? null : drawn.get(hex(slot));
    Optional<byte[]> wrapped =
        row == null
            ? shard(slot[0] & 0xFF).find(slot)
            : Optional.of(Arrays.copyOfRange(row, Shard.SLOT, row.length));
    return wrapped.map(bytes -> unwrap(slot, bytes));
  }

  private byte[] unwrap(byte[] slot, byte[] wrapped) {
    return wrapping.unwrap(slot, wrapped).orElseThrow(() -> damaged(slot[0] & 0xFF));
  }

  private byte[] draw(byte[] slot) {
    byte[] key = new byte[KEY];
    random.nextBytes(key);
    byte[] row = Arrays.copyOf(slot, Shard.ROW);
    System.arraycopy(wrapping.wrap(slot, key), 0, row, Shard.SLOT, Wrapping.LENGTH);
    fresh.computeIfAbsent(slot[0] & 0xFF, shard -> new HashMap<>()).put(hex(slot), row);
    return key;
  }

  /**
   * Makes the keys that were drawn last.
   *
   * @throws KeyException if the disk refuses
   */
  public void save() {
    List<Integer> numbers = List.copyOf(fresh.keySet());
    for (int from = 0; from < numbers.size(); from += SAVED_AT_A_TIME) {
      save(numbers.subList(from, Math.min(from + SAVED_AT_A_TIME, numbers.size())));
    }
  }

  private void save(List<Integer> numbers) {
    Map<Integer, Shard> changed = new TreeMap<>();
    for (int number : numbers) {
      changed.put(number, shard(number).with(List.copyOf(drawnOf(number).values())));
    }
    write(changed);
    numbers.forEach(fresh::remove);
  }

  private Map<String, byte[]> drawnOf(int number) {
    return fresh.getOrDefault(number, Map.of());
  }

  /** How many keys were drawn that are not saved. */
  public int unsaved() {
    return fresh.values().stream().mapToInt(Map::size).sum();
  }

  /**
   * Destroys the key of a subject: all its commitments are random numbers from then on.
   *
   * @return whether it had one
   * @throws KeyException if the disk refuses; the key may then still be there
   */
  public boolean erase(Subject subject) {
    save();
    byte[] slot = slot(subject);
    int number = slot[0] & 0xFF;
    Shard before = shard(number);
    Shard after = before.without(slot);
    if (after.size() == before.size()) {
      return false;
    }
    write(Map.of(number, after));
    return true;
  }

  private Shard shard(int number) {
    @Nullable Shard known = shards[number];
    if (known == null) {
      known = read(number);
      shards[number] = known;
    }
    return known;
  }

  private Shard read(int number) {
    Path file = file(number);
    if (!Files.exists(file)) {
      return Shard.EMPTY;
    }
    byte[] bytes = SecretFile.read(file, Integer.MAX_VALUE - 8);
    if (!Arrays.equals(Arrays.copyOf(bytes, HEADER.length), HEADER)) {
      throw damaged(number);
    }
    byte[] rows = Arrays.copyOfRange(bytes, HEADER.length, bytes.length);
    return Shard.of(rows).orElseThrow(() -> damaged(number));
  }

  private KeyException damaged(int number) {
    return new KeyException(
        "%s is damaged; get it back from a backup that is not older than the last erasure"
            .formatted(file(number)));
  }

  private void write(Map<Integer, Shard> changed) {
    Map<String, byte[]> contents = new TreeMap<>();
    changed.forEach((number, shard) -> contents.put(name(number), content(shard)));
    try {
      SecretFile.replaceAll(folder, contents);
      changed.forEach((number, shard) -> shards[number] = shard);
    } catch (IOException e) {
      // Any of them may be the old or the new.
      changed.keySet().forEach(number -> shards[number] = null);
      throw KeyException.of("write keys in", folder, e);
    }
  }

  private static byte[] content(Shard shard) {
    byte[] rows = shard.bytes();
    byte[] content = Arrays.copyOf(HEADER, HEADER.length + rows.length);
    System.arraycopy(rows, 0, content, HEADER.length, rows.length);
    return content;
  }

  private Path file(int number) {
    return folder.resolve(name(number));
  }

  private static String name(int number) {
    return HexFormat.of().toHexDigits((byte) number) + KEYS;
  }

  private byte[] slot(Subject subject) {
    return index.doFinal(subject.bytes());
  }

  private static String hex(byte[] slot) {
    return HexFormat.of().formatHex(slot);
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has " + HMAC, e);
    }
  }

  private static void release(Path folder, DirectoryLock lock) {
    try {
      lock.close();
    } catch (IOException e) {
      throw KeyException.of("release", folder.resolve(LOCK), e);
    }
  }

  /** Lets others use the folder; keys that were drawn and not saved are forgotten. */
  @Override
  public void close() {
    release(folder, lock);
  }
}
