package dev.zhenzan.server.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a verifier looked at, and how it turned out. What was not checked is said, too. */
final class Checks {
  private final List<Check> checks = new ArrayList<>();

  /**
   * A check.
   *
   * @param check its stable word: form, signature, issuer, period, revocation, suspension, log
   * @param outcome passed, failed or not_checked
   * @param detail why; null where it passed
   * @param words the outcome in words, {@code zh} and {@code en}
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record Check(String check, String outcome, @Nullable String detail, Map<String, String> words) {}

  private enum Name {
    FORM("格式", "Form"),
    SIGNATURE("签名", "Signature"),
    ISSUER("签发者", "Issuer"),
    PERIOD("有效期", "Period"),
    REVOCATION("撤销状态", "Revocation"),
    SUSPENSION("暂停状态", "Suspension"),
    LOG("公开账本", "Log");

    private final String zh;
    private final String en;

    Name(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }
  }

  void passed(String check) {
    add(check, "passed", null, "通过", "passed");
  }

  void failed(String check, String why) {
    add(check, "failed", why, "未通过", "failed");
  }

  void notChecked(String check, String why) {
    add(check, "not_checked", why, "未检查", "not checked");
  }

  private void add(String check, String outcome, @Nullable String why, String zh, String en) {
    Name name = Name.valueOf(check.toUpperCase(java.util.Locale.ROOT));
    Map<String, String> words = Map.of("zh", name.zh + "：" + zh, "en", name.en + ": " + en);
    checks.add(new Check(check, outcome, why, words));
  }

  /** Whether nothing failed, and the signature, the issuer and the period were found good. */
  boolean hold() {
    return checks.stream().noneMatch(check -> check.outcome.equals("failed"))
        && List.of("signature", "issuer", "period").stream().allMatch(this::isPassed);
  }

  private boolean isPassed(String name) {
    return checks.stream()
        .anyMatch(check -> check.check.equals(name) && check.outcome.equals("passed"));
  }

  List<Check> all() {
    return List.copyOf(checks);
  }
}
