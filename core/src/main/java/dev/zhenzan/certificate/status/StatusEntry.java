package dev.zhenzan.certificate.status;

import dev.zhenzan.certificate.json.Json;
import dev.zhenzan.certificate.json.JsonObject;
import dev.zhenzan.tlog.VerificationException;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a certificate's status stands: {@code BitstringStatusListEntry}.
 *
 * @param purpose what the bit means
 * @param list the address of the list
 * @param index the position in it, from 0
 */
public record StatusEntry(StatusPurpose purpose, String list, int index) {
  private static final Json TYPE = Json.of("BitstringStatusListEntry");

  private static final Set<String> MEMBERS =
      Set.of("type", "statusPurpose", "statusListIndex", "statusListCredential");

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,6}");

  public StatusEntry {
    if (index < 0 || index >= Bitstring.MOST_ENTRIES) {
      throw new IllegalArgumentException("index must be a position of a list: " + index);
    }
  }

  /** The entry as a certificate writes it. */
  public JsonObject toJson() {
    return JsonObject.empty()
        .with("type", TYPE)
        .with("statusPurpose", purpose.code())
        .with("statusListIndex", Integer.toString(index))
        .with("statusListCredential", list);
  }

  /**
   * The inverse of {@link #toJson}.
   *
   * @throws VerificationException if it is no such entry
   */
  public static StatusEntry parse(JsonObject json) throws VerificationException {
    json.requireOnly(MEMBERS);
    json.require("type", TYPE);
    String index = json.text("statusListIndex");
    if (!INDEX.matcher(index).matches() || Integer.parseInt(index) >= Bitstring.MOST_ENTRIES) {
      throw new VerificationException("\"statusListIndex\" must be a position of a list");
    }
    return new StatusEntry(
        StatusPurpose.parse(json.text("statusPurpose")),
        json.text("statusListCredential"),
        Integer.parseInt(index));
  }
}
