package dev.zhenzan.files.output;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.InteractionKind;
import dev.zhenzan.model.Reason;
import dev.zhenzan.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stable codes as bytes, made once each. Safe for several threads. */
final class Codes {
  private static final byte[] NOTHING = {};

  private final byte[][] kinds = new byte[InteractionKind.values().length][];
  private final byte[][] verdicts = new byte[Verdict.values().length][];
  private final byte[][] groups;
  private final Map<Integer, byte[]> reasons = new ConcurrentHashMap<>();

  /** Codes for a result with this many groups. */
  Codes(int groupCount) {
    for (InteractionKind kind : InteractionKind.values()) {
      kinds[kind.ordinal()] = ascii(kind.code());
    }
    for (Verdict verdict : Verdict.values()) {
      verdicts[verdict.ordinal()] = ascii(verdict.code());
    }
    groups = new byte[groupCount][];
    for (int group = 0; group < groupCount; group++) {
      groups[group] = ascii(AuditResult.groupId(group));
    }
  }

  byte[] kind(InteractionKind kind) {
    return kinds[kind.ordinal()];
  }

  byte[] verdict(Verdict verdict) {
    return verdicts[verdict.ordinal()];
  }

  /** Codes of a set of reasons, joined by semicolons. */
  byte[] reasons(int bits) {
    return bits == 0 ? NOTHING : reasons.computeIfAbsent(bits, Codes::joined);
  }

  /** Id of a group; nothing for {@link dev.zhenzan.model.InteractionTable#ABSENT}. */
  byte[] group(int group) {
    return group < 0 ? NOTHING : groups[group];
  }

  /** Ids of groups, joined by semicolons. */
  static String groups(int[] groups) {
    return IntStream.of(groups).mapToObj(AuditResult::groupId).collect(Collectors.joining(";"));
  }

  private static byte[] joined(int bits) {
    return ascii(Reason.of(bits).stream().map(Reason::code).collect(Collectors.joining(";")));
  }

  private static byte[] ascii(String code) {
    return code.getBytes(StandardCharsets.US_ASCII);
  }
}
