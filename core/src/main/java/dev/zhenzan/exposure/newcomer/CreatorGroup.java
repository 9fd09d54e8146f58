package dev.zhenzan.exposure.newcomer;

import java.util.Objects;

/**
 * What a creator is counted among.
 *
 * @param vertical field of content
 * @param region where the creator is
 * @param size of the account
 */
public record CreatorGroup(String vertical, String region, AccountSize size) {
  public CreatorGroup {
    Objects.requireNonNull(vertical, "vertical");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(size, "size");
  }
}
