package dev.zhenzan.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {
  @Test
  void textAndAttributes_areEscaped() {
    String page = new Html().leaf("p", "<&>\"'", "title", "<&>\"'").page();
    String escaped = "&lt;&amp;&gt;&quot;&#39;";
    assertThat(page).contains("<p title=\"" + escaped + "\">" + escaped + "</p>");
  }

  @Test
  void charactersThatXmlForbids_areReplaced() {
    assertThat(new Html().leaf("b", "a\0b\uD800c\uFFFFd\u0085").page())
        .contains("<b>a\uFFFDb\uFFFDc\uFFFDd\uFFFD</b>");
  }

  @Test
  void charactersBeyondTheBasicPlane_stay() {
    assertThat(new Html().leaf("b", "\uD83D\uDC4D").page()).contains("<b>\uD83D\uDC4D</b>");
  }

  @Test
  void closingAnotherElement_isRefused() {
    Html html = new Html().open("p").open("b");
    assertThatThrownBy(() -> html.close("p")).hasMessageContaining("open element is b");
  }

  @Test
  void pageWithAnOpenElement_isRefused() {
    Html html = new Html().open("p");
    assertThatThrownBy(html::page).hasMessageContaining("p");
  }

  @Test
  void styleSheetThatCouldCloseItself_isRefused() {
    assertThatThrownBy(() -> new Html().style("</style>"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void oddAttributes_areRefused() {
    assertThatThrownBy(() -> new Html().open("p", "class"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
