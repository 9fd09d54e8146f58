package dev.zhenzan.server.identity.people;

import dev.zhenzan.server.http.ProblemException;
import dev.zhenzan.server.identity.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a person; what is null stays.
 *
 * @param roles of creator, brand, audience, operator, reviewer, auditor; at least one
 * @param creatorIds whose works a creator sees
 * @param accountId whose traces an audience member sees; an empty text for none
 * @param state active or blocked
 */
@Schema(examples = "{\"roles\": [\"creator\", \"brand\"], \"creator_ids\": [\"c17\", \"c18\"]}")
public record PersonChange(
    @Nullable String name,
    @Nullable String language,
    @Nullable List<String> roles,
    @Nullable List<String> creatorIds,
    @Nullable String accountId,
    @Nullable String state) {
  private static final int NAME = 100;
  private static final int IDS = 200;
  private static final int ID = 200;

  /**
   * Goes on if all values are allowed.
   *
   * @throws ProblemException that names the first which is not
   */
  void check() {
    check(
        "/name",
        name == null || (!name.isBlank() && name.length() <= NAME && plain(name)),
        "a name has 1 to %d characters".formatted(NAME));
    check(
        "/language",
        language == null || Set.of("zh", "en").contains(language),
        "language must be zh or en");
    check(
        "/roles",
        roles == null || (!roles.isEmpty() && roles.stream().allMatch(PersonChange::role)),
        "roles must be one or more of creator, brand, audience, operator, reviewer, auditor");
    check(
        "/creator_ids",
        creatorIds == null
            || (creatorIds.size() <= IDS && creatorIds.stream().allMatch(PersonChange::id)),
        "creator_ids has up to %d ids of the platform".formatted(IDS));
    check(
        "/account_id",
        accountId == null || accountId.isEmpty() || id(accountId),
        "account_id is an id of the platform, or empty for none");
    check(
        "/state",
        state == null || Set.of("active", "blocked").contains(state),
        "state must be active or blocked");
  }

  boolean blocks() {
    return "blocked".equals(state);
  }

  /** Whether an operator is one no more. */
  boolean takesOperator() {
    return blocks() || (roles != null && !roles.contains(Role.Names.OPERATOR));
  }

  private static boolean role(@Nullable String word) {
    return Arrays.stream(Role.values()).anyMatch(role -> role.word().equals(word));
  }

  private static boolean id(@Nullable String text) {
    return text != null && !text.isBlank() && text.length() <= ID && plain(text);
  }

  private static boolean plain(String text) {
    return text.codePoints().noneMatch(Character::isISOControl);
  }

  private static void check(String pointer, boolean right, String otherwise) {
    if (!right) {
      throw ProblemException.ofValue(pointer, otherwise);
    }
  }
}
