package dev.zhenzan.report.audit;

import dev.zhenzan.model.AuditResult;
import dev.zhenzan.model.LockstepGroup;
import dev.zhenzan.report.page.Html;
import dev.zhenzan.report.page.LocalClock;
import dev.zhenzan.report.page.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The lockstep groups: who met where, how improbable that is, and a picture. */
final class GroupsSection {
  private static final int MAX_TWINS = 12;

  private final Page page;
  private final Html html;

  private GroupsSection(Page page) {
    this.page = page;
    this.html = page.html();
  }

  static void write(Page page) {
    new GroupsSection(page).write();
  }

  private void write() {
    List<LockstepGroup> groups = page.result().groups();
    html.open("section", "aria-labelledby", "groups");
    page.heading("groups", "groups.heading");
    page.paragraph(page.t("groups.intro"));
    if (groups.isEmpty()) {
      page.paragraph(page.t("groups.none"), "class", "empty");
    } else {
      GroupChoice choice = GroupChoice.of(groups);
      page.paragraph(total(choice));
      page.paragraph(page.t("picture.reading"));
      choice.full().forEach(group -> full(group, choice.sameAs(group)));
      others(choice);
    }
    html.close("section");
  }

  private String total(GroupChoice choice) {
    return page.t(
        "groups.total",
        page.n("groups", page.result().groups().size()),
        Numbers.count(choice.full().size()));
  }

  private void full(int index, List<Integer> twins) {
    LockstepGroup group = page.result().groups().get(index);
    String name = AuditResult.groupId(index);
    GroupView view = GroupView.of(page.result(), index);
    html.open("article", "class", "group");
    html.leaf("h3", title(group, name));
    html.open("div", "class", "words");
    String words = words(group, view);
    page.paragraph(words);
    page.paragraph(improbable(group));
    page.paragraph(decided(Judged.of(page.result(), group)));
    twins(twins);
    html.close("div").open("figure");
    new GroupPicture(page, view, name).draw(words);
    timeKey(group);
    if (view.sampled()) {
      html.leaf("figcaption", sampled(group, view));
    }
    html.close("figure").close("article");
  }

  private String title(LockstepGroup group, String name) {
    return page.t(
        "group.title",
        name,
        page.n("accounts", group.accounts().length),
        page.n("videos", group.videos().length));
  }

  private String words(LockstepGroup group, GroupView view) {
    LocalClock clock = page.clock();
    String when =
        page.t(
            "group.window", clock.minute(group.window().from()), clock.minute(group.window().to()));
    long half = view.halfMetWithin();
    return page.sentences(
        when, page.t(how(group.synchronous(), half), page.texts().duration(half)));
  }

  /** The key of the words that fit the figure beside them. */
  static String how(boolean synchronous, long halfMetWithin) {
    boolean close = halfMetWithin <= LocalClock.DAY;
    if (synchronous) {
      return close ? "group.synchronous" : "group.partly";
    }
    return close ? "group.close" : "group.spread";
  }

  private String improbable(LockstepGroup group) {
    LockstepGroup.Significance significance = group.significance();
    double heads = significance.suspiciousness() / Math.log(2);
    return page.t(
        "group.improbable",
        page.n("interactions", group.rows().length),
        Numbers.expected(significance.expected()),
        Numbers.count(Math.max(0, heads)));
  }

  private String decided(Judged judged) {
    return page.t(
        "group.decided",
        page.n("interactions", judged.rows()),
        Numbers.count(judged.invalid()),
        Numbers.share(judged.invalid(), judged.rows()),
        Numbers.count(judged.suspect()),
        Numbers.share(judged.suspect(), judged.rows()),
        Numbers.percent(judged.mean()));
  }

  /** Says which groups are left out of the order here, and where they stand. */
  private void twins(List<Integer> twins) {
    if (twins.isEmpty()) {
      return;
    }
    String ids =
        twins.stream()
            .limit(MAX_TWINS)
            .map(AuditResult::groupId)
            .collect(Collectors.joining(page.t("list.separator")));
    String cut = twins.size() > MAX_TWINS ? " …" : "";
    page.paragraph(page.t("group.twins", ids + cut), "class", "note");
  }

  private String sampled(LockstepGroup group, GroupView view) {
    List<String> parts = new ArrayList<>();
    if (view.columns() < group.accounts().length) {
      parts.add(part("accounts", view.columns(), group.accounts().length));
    }
    if (view.lines() < group.videos().length) {
      parts.add(part("videos", view.lines(), group.videos().length));
    }
    return page.t("picture.sampled", String.join(page.t("list.and"), parts));
  }

  private String part(String key, int drawn, int all) {
    return page.t("picture.part", Numbers.count(drawn), page.n(key, all));
  }

  private void timeKey(LockstepGroup group) {
    html.open("p", "class", "timekey");
    html.leaf("span", page.clock().minute(group.window().from())).text(" ");
    html.open("span", "class", "ramp", "aria-hidden", "true");
    for (int step = 0; step < Palette.TIMES; step++) {
      html.leaf("span", "", "class", "swatch bg-" + Palette.time(step));
    }
    html.close("span").text(" ");
    html.leaf("span", page.clock().minute(group.window().to())).close("p");
  }

  private void others(GroupChoice choice) {
    if (choice.lines().isEmpty()) {
      return;
    }
    html.leaf("h3", page.t("groups.others"), "id", "others");
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "region", "aria-labelledby", "others");
    html.open("table", "class", "others");
    html.open("thead").open("tr");
    html.leaf("th", page.t("groups.col.id"), "scope", "col");
    for (String column : List.of("accounts", "videos", "likes", "expected", "invalid")) {
      html.leaf("th", page.t("groups.col." + column), "scope", "col", "class", "number");
    }
    html.leaf("th", page.t("groups.col.when"), "scope", "col");
    html.leaf("th", page.t("groups.col.note"), "scope", "col");
    html.close("tr").close("thead").open("tbody");
    choice.lines().forEach(this::line);
    html.close("tbody").close("table").close("div");
    if (choice.left() > 0) {
      page.paragraph(page.t("groups.left", page.n("groups", choice.left())), "class", "note");
    }
  }

  private void line(GroupChoice.Line line) {
    LockstepGroup group = page.result().groups().get(line.group());
    Judged judged = Judged.of(page.result(), group);
    html.open("tr");
    html.leaf("th", AuditResult.groupId(line.group()), "scope", "row");
    number("accounts", Numbers.count(group.accounts().length));
    number("videos", Numbers.count(group.videos().length));
    number("likes", Numbers.count(judged.rows()));
    number("expected", Numbers.expected(group.significance().expected()));
    number("invalid", Numbers.share(judged.invalid(), judged.rows()));
    LocalClock clock = page.clock();
    String days =
        clock.monthDay(group.window().from()) + " – " + clock.monthDay(group.window().to());
    html.leaf("td", days, "class", "when");
    html.leaf("td", note(group, line.sameAs())).close("tr");
  }

  private void number(String column, String text) {
    html.leaf("td", text, "class", "number", "data-label", page.t("groups.col." + column));
  }

  private String note(LockstepGroup group, int sameAs) {
    String how = page.t(group.synchronous() ? "groups.synchronous" : "groups.spread");
    return sameAs == GroupChoice.NONE
        ? how
        : how + page.t("list.separator") + page.t("groups.same", AuditResult.groupId(sameAs));
  }
}
