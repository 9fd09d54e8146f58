package dev.zhenzan.server.http;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A service with low limits, which fill so slowly that no test sees it. */
public final class LimitedService implements QuarkusTestProfile {
  /** Made by the framework. */
  public LimitedService() {}

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "zhenzan.limits.address.per-second", "0.001",
        "zhenzan.limits.address.burst", "50",
        "zhenzan.limits.caller.per-second", "0.001",
        "zhenzan.limits.caller.burst", "5");
  }
}
