package dev.zhenzan.tlog.checkpoint;

import dev.zhenzan.tlog.VerificationException;
import dev.zhenzan.tlog.note.KeyId;
import dev.zhenzan.tlog.note.SignatureType;
import dev.zhenzan.tlog.note.Utf8Text;
import dev.zhenzan.tlog.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a policy line by line. A file is octets, and names are compared as such: a file in UTF-8 is
 * read as that, in which equal texts are equal octets, any other one character an octet.
 */
final class PolicyParser {
  private static final int MAX_BYTES = 1 << 20;

  private final Algorithms algorithms;
  private final List<Policy.Party> logs = new ArrayList<>();
  private final List<Policy.Witness> witnesses = new ArrayList<>();
  private final List<Policy.Group> groups = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private final Map<KeyId, VerifierKey> keys = new HashMap<>();
  private final Charset charset;
  private @Nullable String quorum;

  private PolicyParser(Algorithms algorithms, Charset charset) {
    this.algorithms = algorithms;
    this.charset = charset;
  }

  static Policy parse(byte[] file, Algorithms algorithms) throws VerificationException {
    if (file.length > MAX_BYTES) {
      throw new VerificationException("a policy has at most " + MAX_BYTES + " bytes");
    }
    PolicyParser parser = new PolicyParser(algorithms, charset(file));
    String[] lines = new String(file, parser.charset).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      try {
        parser.line(lines[i]);
      } catch (VerificationException e) {
        throw new VerificationException("policy line %d: %s".formatted(i + 1, e.getMessage()), e);
      }
    }
    return parser.policy();
  }

  private static Charset charset(byte[] file) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      return StandardCharsets.UTF_8;
    } catch (CharacterCodingException e) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  private Policy policy() throws VerificationException {
    if (quorum == null) {
      throw new VerificationException("a policy has one quorum line; write quorum none for none");
    }
    return new Policy(logs, witnesses, groups, quorum);
  }

  private void line(String line) throws VerificationException {
    if (line.chars().anyMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f)) {
      throw new VerificationException("only tab and newline are allowed of control characters");
    }
    List<String> words = words(line);
    if (words.isEmpty() || words.getFirst().startsWith("#")) {
      return;
    }
    List<String> rest = words.subList(1, words.size());
    switch (words.getFirst()) {
      case "log" -> log(rest);
      case "witness" -> witness(rest);
      case "group" -> group(rest);
      case "quorum" -> quorum(rest);
      default ->
          throw new VerificationException("a line begins with log, witness, group, quorum or #");
    }
  }

  private static List<String> words(String line) {
    return Pattern.compile("[ \t]+").splitAsStream(line).filter(word -> !word.isEmpty()).toList();
  }

  private void log(List<String> words) throws VerificationException {
    require(words.size() == 1 || words.size() == 2, "write: log <vkey> [<url>]");
    VerifierKey key = key(words.getFirst());
    require(
        key.type() != SignatureType.ED25519_COSIGNATURE,
        "a log's key is of type 0x01 or 0x06, 0x04 is a witness's");
    require(
        logs.stream().noneMatch(log -> log.key().sharesPublicKey(key)),
        "another log has the same public key");
    logs.add(party(key, words, 1));
  }

  private void witness(List<String> words) throws VerificationException {
    require(words.size() == 2 || words.size() == 3, "write: witness <name> <vkey> [<url>]");
    VerifierKey key = key(words.get(1));
    require(key.type() != SignatureType.ED25519, "a witness's key is of type 0x04 or 0x06");
    require(
        witnesses.stream().noneMatch(witness -> witness.party().key().sharesPublicKey(key)),
        "another witness has the same public key");
    witnesses.add(new Policy.Witness(define(words.getFirst()), party(key, words, 2)));
  }

  private void group(List<String> words) throws VerificationException {
    require(words.size() > 2, "write: group <name> all|any|<k> <name>...");
    List<String> listed = words.subList(2, words.size());
    int threshold = threshold(words.get(1), listed.size());
    for (String member : listed) {
      requireDefined(member);
      require(members.add(member), member + " is a group member already");
    }
    groups.add(new Policy.Group(define(words.getFirst()), threshold, listed));
  }

  private static int threshold(String word, int size) throws VerificationException {
    return switch (word) {
      case "any" -> 1;
      case "all" -> size;
      default -> {
        long k = Checkpoint.parseNumber(word);
        require(k >= 1 && k <= size, "the threshold is not from 1 to " + size);
        yield (int) k;
      }
    };
  }

  private void quorum(List<String> words) throws VerificationException {
    require(words.size() == 1, "write: quorum <name>");
    require(quorum == null, "a second quorum line");
    if (!words.getFirst().equals(Policy.NONE)) {
      requireDefined(words.getFirst());
    }
    quorum = words.getFirst();
  }

  private void requireDefined(String name) throws VerificationException {
    require(names.contains(name), "no line above defines " + name);
  }

  private String define(String name) throws VerificationException {
    require(!name.equals(Policy.NONE), Policy.NONE + " stands for no witness and names none");
    require(names.add(name), name + " is defined twice");
    return name;
  }

  /** Keys' names are in UTF-8, as notes are. */
  private VerifierKey key(String word) throws VerificationException {
    return VerifierKey.parse(Utf8Text.decode(word.getBytes(charset), "a key", MAX_BYTES));
  }

  private Policy.Party party(VerifierKey key, List<String> words, int url)
      throws VerificationException {
    VerifierKey other = Objects.requireNonNullElse(keys.putIfAbsent(key.keyId(), key), key);
    require(other.equals(key), "another key has the same name and id");
    return new Policy.Party(
        key, algorithms.verifier(key), words.size() > url ? words.get(url) : null);
  }

  private static void require(boolean holds, String otherwise) throws VerificationException {
    if (!holds) {
      throw new VerificationException(otherwise);
    }
  }
}
