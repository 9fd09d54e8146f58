package dev.zhenzan.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemoteTest {
  @Test
  void network_ofIpv6_isTheHousehold() {
    assertThat(Remote.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
    assertThat(Remote.network("2001:db8:1:2::9")).isEqualTo("2001:db8:1:2");
    assertThat(Remote.network("2001:db8::9")).isEqualTo("2001:db8");
  }

  @Test
  void network_ofIpv4_isTheAddress() {
    assertThat(Remote.network("192.0.2.7")).isEqualTo("192.0.2.7");
    assertThat(Remote.network("::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
