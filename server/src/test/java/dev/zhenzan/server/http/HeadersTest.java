package dev.zhenzan.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zhenzan.server.support.ServiceTest;
import dev.zhenzan.server.support.Visitor;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@ServiceTest
class HeadersTest {
  private static HttpResponse<String> page(String path) {
    Visitor nobody = Visitor.nobody();
    return nobody.send(nobody.request(path).header("Accept", "text/html").GET());
  }

  @Test
  void everyAnswer_hasTheHeadersOfSafety() {
    for (String path :
        new String[] {
          "/", "/api/v1/setup", "/api/v1/session", "/api/v1/no", "/no.js", "/problems"
        }) {
      HttpHeaders headers = Visitor.nobody().get(path).headers();

      assertThat(headers.firstValue("Content-Security-Policy"))
          .as(path)
          .hasValue(ContentPolicy.CONSOLE);
      assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
      assertThat(headers.firstValue("Referrer-Policy")).as(path).hasValue("no-referrer");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).as(path).hasValue("same-origin");
      assertThat(headers.firstValue("Strict-Transport-Security")).as(path).isEmpty();
    }
  }

  @Test
  void answerBehindTls_bindsBrowsersToIt() {
    Visitor nobody = Visitor.nobody();
    HttpHeaders headers =
        nobody
            .send(nobody.request("/api/v1/setup").header("X-Forwarded-Proto", "https").GET())
            .headers();

    assertThat(headers.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
  }

  @Test
  void answerOfTheApi_isNotKept() {
    assertThat(Visitor.nobody().get("/api/v1/setup").headers().firstValue("Cache-Control"))
        .hasValue("no-store");
  }

  @Test
  void pageOfTheConsole_isGivenForItsAddresses() {
    HttpResponse<String> page = page("/works/v17?tab=hours");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).containsIgnoringCase("<!doctype html>");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
  }

  @Test
  void unknownPathOfTheApi_isAProblemEvenForBrowsers() {
    HttpResponse<String> answer = page("/api/v1/no");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContainIgnoringCase("<!doctype html>");
  }

  @Test
  void unknownFile_isNotThere() {
    assertThat(page("/no.js").statusCode()).isEqualTo(404);
  }

  @Test
  void isPage_leavesTheServiceItsPaths() {
    assertThat(ConsolePages.isPage("/works/v17")).isTrue();
    assertThat(ConsolePages.isPage("/logs")).isTrue();
    for (String path : new String[] {"/", "/api/v1/x", "/log/checkpoint", "/health", "/a/b.js"}) {
      assertThat(ConsolePages.isPage(path)).as(path).isFalse();
    }
  }

  @Test
  void typeOfAProblem_leadsToItsMeaning() {
    HttpResponse<String> page = page("/problems/changed-meanwhile");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Somebody else changed it meanwhile", "412");
    assertThat(page("/problems").body()).contains("/problems/changed-meanwhile");
    assertThat(page("/problems/%3Cscript%3E").statusCode()).isEqualTo(404);
  }
}
