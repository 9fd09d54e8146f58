package dev.zhenzan.evaluation.speed;

import dev.zhenzan.audience.tag.TagEngine;
import dev.zhenzan.audience.tag.TagMeanings;
import dev.zhenzan.audience.tag.Vocabulary;
import dev.zhenzan.audience.tag.WorkText;
import dev.zhenzan.text.BgeEmbedding;
import dev.zhenzan.text.GeneralVocabulary;
import dev.zhenzan.text.JiebaSegmenter;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Times the tagging of captions in one thread: by words alone, with the embedding where no clear
 * word stands in the caption, and with the embedding of every caption.
 *
 * @param captions what is tagged, over and over
 * @param out where the table goes
 */
public record TaggingSpeed(List<WorkText> captions, PrintStream out) {
  private static final long SEED = 5;
  private static final int CAPTIONS = 2_000;
  private static final double NANOS = 1e9;

  /** What captions say between the words that tell what they are about. */
  private static final List<String> EVERYDAY =
      List.of(
          "今天", "给大家", "分享一下", "原来这么简单", "一定要看到最后", "的", "你学会了吗", "真的太好了", "，", "！", "第一次", "怎么",
          "我们", "这个", "三分钟", "教你", "看看", "记得收藏");

  /** {@code [SECONDS]}: how long each way is timed, by default 20. */
  public static void main(String[] arguments) {
    double seconds = arguments.length == 0 ? 20 : Double.parseDouble(arguments[0]);
    Vocabulary vocabulary = GeneralVocabulary.load();
    TaggingSpeed speed = new TaggingSpeed(captions(vocabulary), System.out);
    try (BgeEmbedding embedding = BgeEmbedding.load()) {
      speed.run(vocabulary, embedding, seconds);
    }
  }

  /** Captions of 5 to 13 phrases, a third of them of the vocabulary, and up to 3 hashtags. */
  private static List<WorkText> captions(Vocabulary vocabulary) {
    SplittableRandom random = new SplittableRandom(SEED);
    List<String> words = vocabulary.words();
    return Stream.generate(() -> WorkText.ofCaption(caption(words, random)))
        .limit(CAPTIONS)
        .toList();
  }

  private static String caption(List<String> words, SplittableRandom random) {
    String sentence =
        IntStream.range(0, random.nextInt(5, 14))
            .mapToObj(i -> drawn(random.nextInt(3) == 0 ? words : EVERYDAY, random))
            .collect(Collectors.joining());
    String hashtags =
        IntStream.range(0, random.nextInt(4))
            .mapToObj(i -> " #" + drawn(words, random))
            .collect(Collectors.joining());
    return sentence + hashtags;
  }

  private static String drawn(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }

  private void run(Vocabulary vocabulary, BgeEmbedding embedding, double seconds) {
    double characters =
        captions.stream().mapToInt(text -> text.caption().length()).average().orElse(0);
    out.printf("captions of %.0f characters on average, one thread%n", characters);
    out.printf("%-16s%12s%12s%12s%10s%n", "", "captions", "a wall s", "a CPU s", "tags");
    TagEngine words = TagEngine.ofWords(vocabulary, JiebaSegmenter.of(vocabulary));
    TagMeanings meanings = new TagMeanings(vocabulary, embedding, BgeEmbedding.SCALE);
    row("warm-up", words, seconds / 2);
    row("words", words, seconds);
    row("and meaning", words.with(meanings), seconds);
    row("meaning alone", TagEngine.ofWords(vocabulary, text -> List.of()).with(meanings), seconds);
  }

  private void row(String name, TagEngine engine, double seconds) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long wall = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    int tagged = 0;
    long tags = 0;
    while (System.nanoTime() - wall < seconds * NANOS) {
      tags += engine.tags(captions.get(tagged++ % captions.size())).size();
    }
    double ofWall = NANOS * tagged / (System.nanoTime() - wall);
    double ofCpu = NANOS * tagged / (threads.getCurrentThreadCpuTime() - cpu);
    out.printf(
        "%-16s%12d%12.0f%12.0f%10.1f%n", name, tagged, ofWall, ofCpu, (double) tags / tagged);
  }
}
