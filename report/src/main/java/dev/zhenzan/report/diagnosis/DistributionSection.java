package dev.zhenzan.report.diagnosis;

import dev.zhenzan.diagnosis.figures.Distribution;
import dev.zhenzan.diagnosis.figures.Side;
import dev.zhenzan.diagnosis.figures.Tally;
import dev.zhenzan.model.Interval;
import dev.zhenzan.model.Surface;
import dev.zhenzan.report.chart.Bars;
import dev.zhenzan.report.page.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** When, where, how soon and by whom works are liked, in bars beside those of peers. */
final class DistributionSection {
  private static final int MOST = 10;
  private static final int PART = 3;

  private final Page page;
  private final Distribution distribution;

  private DistributionSection(Page page) {
    this.page = page;
    this.distribution = page.diagnosis().distribution();
  }

  static void write(Page page) {
    new DistributionSection(page).write();
  }

  private void write() {
    page.paragraph(page.t("distribution.intro"));
    Side own = distribution.own();
    Side peers = distribution.peers();
    bars("distribution.hours", hours(own.hours(), peers.hours()));
    bars("distribution.days", days(own.hours(), peers.hours()));
    bars(
        "distribution.soon",
        all(distribution.soon(), at -> page.t("soon." + at), at -> Double.NaN));
    bars(
        "distribution.viewers",
        all(distribution.viewers(), at -> page.t("viewer." + at), at -> Double.NaN));
    bars(
        "distribution.surfaces",
        largest(
            own.surfaces(),
            peers.surfaces(),
            at -> page.t("surface." + Surface.values()[at].code())));
    bars("distribution.regions", largest(own.regions(), peers.regions(), this::region));
    bars("distribution.tags", largest(own.tags(), peers.tags(), this::tag));
  }

  private String region(int region) {
    List<String> names = page.context().words().regions();
    return region < names.size() ? names.get(region) : "";
  }

  private String tag(int tag) {
    return tag < page.context().words().topics().size()
        ? page.words(page.context().topic(tag))
        : "";
  }

  private void bars(String caption, List<Bars.Bar> bars) {
    if (bars.size() > 1) {
      Bars.write(page.html(), page.t(caption), bars);
    }
  }

  private List<Bars.Bar> hours(Tally own, Tally peers) {
    return IntStream.range(0, 24 / PART)
        .mapToObj(
            part ->
                bar(
                    page.t("part", PART * part, PART * (part + 1)),
                    own.share(slot -> slot % 24 / PART == part),
                    peer(peers, slot -> slot % 24 / PART == part)))
        .toList();
  }

  private List<Bars.Bar> days(Tally own, Tally peers) {
    return IntStream.range(0, 7)
        .mapToObj(
            day ->
                bar(
                    page.t("day." + day),
                    own.share(slot -> slot / 24 == day),
                    peer(peers, slot -> slot / 24 == day)))
        .toList();
  }

  private static double peer(Tally peers, IntPredicate chosen) {
    return peers.total() > 0 ? peers.share(chosen).estimate() : Double.NaN;
  }

  private List<Bars.Bar> all(Tally tally, IntFunction<String> name, IntFunction<Double> compared) {
    return tally.total() <= 0
        ? List.of()
        : IntStream.range(0, tally.categories())
            .mapToObj(at -> bar(name.apply(at), tally.share(at), compared.apply(at)))
            .toList();
  }

  private List<Bars.Bar> largest(Tally own, Tally peers, IntFunction<String> name) {
    return IntStream.range(0, own.categories())
        .filter(at -> own.count(at) > 0)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer at) -> -own.count(at)))
        .limit(MOST)
        .map(at -> bar(name.apply(at), own.share(at), peer(peers, other -> other == at)))
        .toList();
  }

  private Bars.Bar bar(String name, Interval share, double compared) {
    String words = Numbers.percent(share.estimate()) + " · " + page.shareBounds(share);
    return new Bars.Bar(name.isBlank() ? page.t("unknown") : name, share, compared, words);
  }
}
