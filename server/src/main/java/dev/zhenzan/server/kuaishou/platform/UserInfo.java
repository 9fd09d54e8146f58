package dev.zhenzan.server.kuaishou.platform;

/**
 * A person, as far as it is taken over.
 *
 * @param name public name
 */
public record UserInfo(String name) {
  @Override
  public String toString() {
    return "UserInfo[]";
  }
}
