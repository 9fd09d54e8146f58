package dev.zhenzan.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.identity.Role;
import dev.zhenzan.server.support.Accounts;
import dev.zhenzan.server.support.Browser;
import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(LimitedService.class)
class LimitsTest {
  @Inject Accounts accounts;

  private static void isRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).contains("/problems/too-many-requests");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()))
        .isPositive();
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void address_thatAsksTooMuch_isHeldBackAlone() {
    Browser busy = new Browser();
    IntStream.range(0, 50)
        .forEach(i -> assertThat(busy.get("/api/v1/setup").statusCode()).isEqualTo(200));

    isRefused(busy.get("/api/v1/setup"));
    assertThat(new Browser().get("/api/v1/setup").statusCode()).isEqualTo(200);
  }

  @Test
  void key_thatAsksTooMuch_isHeldBackFromEveryAddress() {
    Visitor program = accounts.person(Role.BRAND);
    int[] statuses =
        IntStream.range(0, 6)
            .map(i -> ask(program, "[2001:db8:ffff:%x::1]".formatted(i)).statusCode())
            .toArray();

    assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);
    isRefused(ask(program, "[2001:db8:eeee::1]"));
  }

  private static HttpResponse<String> ask(Visitor program, String address) {
    return program.send(
        program.request("/api/v1/session").header("X-Forwarded-For", address).GET());
  }
}
