package dev.zhenzan.cli.match;

import dev.zhenzan.cli.log.TextRoom;
import dev.zhenzan.files.source.MatchSources;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a training is asked to do.
 *
 * @param sources the files to read
 * @param learning how
 * @param model the folder to make
 */
record TrainingJob(MatchSources sources, Learning learning, Path model) {
  /**
   * How is learnt.
   *
   * @param from a model to go on with
   * @param beginning how a model begins that goes on with none
   * @param trust in the log's rows
   */
  record Learning(Optional<Path> from, Beginning beginning, Trust trust) {}

  /**
   * How a model begins; one that goes on stays so.
   *
   * @param vertical the field of content
   * @param text what texts are understood by
   * @param seed of everything that is drawn
   */
  record Beginning(String vertical, Supplier<TextRoom> text, long seed) {}
}
