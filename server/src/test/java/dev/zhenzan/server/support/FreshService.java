package dev.zhenzan.server.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** A service of its own, in which nobody has made an organisation, and which names a provider. */
public final class FreshService implements QuarkusTestProfile {
  /** Made by the framework. */
  public FreshService() {}

  @Override
  public List<TestResourceEntry> testResources() {
    return List.of(new TestResourceEntry(TestProvider.class));
  }
}
