package dev.zhenzan.evaluation.world.scene;

import dev.zhenzan.evaluation.chance.Chance;
import dev.zhenzan.evaluation.world.settings.WorldSettings;

/**
 * What a world's people and groups act on.
 *
 * @param timeline the stretch of the log
 * @param catalogue creators and works
 * @param population accounts
 * @param feed what people meet
 * @param hot what everybody is shown
 * @param log the likes so far
 */
public record Scene(
    Timeline timeline,
    Catalogue catalogue,
    Population population,
    Feed feed,
    HotList hot,
    InteractionLog log) {

  /** The scene of a world before anything has happened. */
  public static Scene draw(WorldSettings settings) {
    Timeline timeline = Timeline.of(settings.scale());
    Catalogue catalogue = Catalogue.draw(settings, Chance.of(settings.seed(), "catalogue"));
    Population population =
        Population.draw(settings, catalogue, Chance.of(settings.seed(), "population"));
    Feed feed = Feed.of(settings, catalogue);
    return new Scene(
        timeline,
        catalogue,
        population,
        feed,
        HotList.of(settings, feed),
        new InteractionLog(timeline));
  }
}
