package dev.zhenzan.anchors.timestamp;

import dev.zhenzan.tlog.VerificationException;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.cmp.PKIFreeText;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.jspecify.annotations.Nullable;

/** An authority's answer (RFC 3161, section 2.4.2): a status and, if it is granted, a token. */
final class TimestampReply {
  /** Most bytes of an answer: a token and a few words. */
  static final int MAX_BYTES = TimestampToken.MAX_BYTES + 4096;

  private static final String WHAT = "the authority's answer";
  private static final int MAX_TEXT = 200;

  private static final Map<Integer, String> STATES =
      Map.of(
          0, "granted",
          1, "granted with modifications",
          2, "rejection",
          3, "waiting",
          4, "revocation warning",
          5, "revocation notification");

  private static final Map<Integer, String> FAILURES =
      Map.of(
          0, "badAlg",
          2, "badRequest",
          5, "badDataFormat",
          14, "timeNotAvailable",
          15, "unacceptedPolicy",
          16, "unacceptedExtension",
          17, "addInfoNotAvailable",
          25, "systemFailure");

  private TimestampReply() {}

  /**
   * The token of an answer.
   *
   * @throws VerificationException if the answer is malformed or grants nothing; the message says
   *     what the authority says
   */
  static TimestampToken token(byte[] reply) throws VerificationException {
    Der.check(WHAT, reply, MAX_BYTES);
    TimeStampResp response = Der.read(WHAT, () -> TimeStampResp.getInstance(reply));
    String refusal = Der.read(WHAT, () -> refusal(response.getStatus()));
    if (!refusal.isEmpty()) {
      throw new VerificationException("the authority gives no timestamp: " + refusal);
    }
    if (response.getTimeStampToken() == null) {
      throw new VerificationException("the authority grants a timestamp and sends none");
    }
    return TimestampToken.of(response.getTimeStampToken());
  }

  private static String refusal(PKIStatusInfo info) {
    int status = info.getStatus().intValueExact();
    if (status == 0 || status == 1) {
      return "";
    }
    String state = STATES.getOrDefault(status, "status " + status);
    return state + failures(info.getFailInfo()) + text(info.getStatusString());
  }

  private static String failures(@Nullable ASN1BitString bits) {
    if (bits == null) {
      return "";
    }
    byte[] octets = bits.getBytes();
    return IntStream.range(0, Math.min(octets.length, 4) * 8)
        .filter(bit -> (octets[bit / 8] >> (7 - bit % 8) & 1) == 1)
        .mapToObj(bit -> FAILURES.getOrDefault(bit, "bit " + bit))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  /** What the authority wrote, without what could play tricks on a terminal. */
  private static String text(@Nullable PKIFreeText text) {
    if (text == null) {
      return "";
    }
    return ": "
        + IntStream.range(0, text.size())
            .mapToObj(i -> Objects.toString(text.getStringAtUTF8(i).getString()))
            .collect(Collectors.joining(" "))
            .codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
            .limit(MAX_TEXT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
  }
}
