package dev.zhenzan.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressLimitTest {
  @Test
  void network_ofIpv6_isTheHousehold() {
    assertThat(AddressLimit.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
    assertThat(AddressLimit.network("2001:db8:1:2::9")).isEqualTo("2001:db8:1:2");
    assertThat(AddressLimit.network("2001:db8::9")).isEqualTo("2001:db8");
    assertThat(AddressLimit.network("192.0.2.7")).isEqualTo("192.0.2.7");
  }
}
