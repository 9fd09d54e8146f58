package dev.zhenzan.cli.match;

import dev.zhenzan.audience.choice.Choice;
import dev.zhenzan.audience.choice.ChoiceKind;
import dev.zhenzan.audience.choice.ChoiceState;
import dev.zhenzan.audience.choice.Choices;
import dev.zhenzan.audience.match.MatchModel;
import dev.zhenzan.audience.match.Viewer;
import dev.zhenzan.cli.log.TextRoom;
import dev.zhenzan.files.match.SavedModel;
import dev.zhenzan.files.rows.Resources;
import dev.zhenzan.files.source.MatchIntake;
import dev.zhenzan.files.source.MatchReader;
import dev.zhenzan.files.source.ReadListener;
import dev.zhenzan.files.source.Reject;
import dev.zhenzan.files.source.SourceSummary;
import dev.zhenzan.files.source.UnusableFileException;
import dev.zhenzan.model.Answer;
import dev.zhenzan.model.AudienceAccounts;
import dev.zhenzan.model.IdDictionary;
import dev.zhenzan.pipeline.matching.ModelInts;
import dev.zhenzan.pipeline.matching.WorkDescriber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A model with what was read beside it: newer works, what accounts said and what people chose.
 *
 * @param saved the model; its dictionaries hold the ids of the other files, too
 * @param choices of everybody, what accounts files say first
 * @param people marks and regions of the accounts
 * @param strict whether who did not consent is scored by the work alone: as soon as a file has a
 *     place for consent, whether or not anybody's stands there
 * @param sources what was read of each file
 */
record Knowledge(
    SavedModel saved, Choices choices, People people, boolean strict, List<SourceSummary> sources) {
  /** What accounts files say holds from the beginning; what was chosen later overrules it. */
  private static final long FROM_THE_BEGINNING = 0;

  private static final Set<ChoiceKind> TAKES_AWAY =
      Set.of(ChoiceKind.CONSENT_WITHDRAWN, ChoiceKind.PERSONALISATION_OFF, ChoiceKind.TAG_DELETED);

  /**
   * What accounts files say beside choices.
   *
   * @param minors accounts marked as minors'
   * @param regions of all accounts, dense ints; -1 where none is known
   * @param regionNames what the ints stand for
   */
  record People(BitSet minors, int[] regions, IdDictionary regionNames) {}

  /**
   * Reads the files beside a model.
   *
   * @throws UnusableFileException where a row of accounts or choices could not be used
   */
  static Knowledge of(
      SavedModel saved, PeopleFiles files, Resources resources, Consumer<Reject> rejects) {
    Choices choices = new Choices();
    List<SourceSummary> sources = new ArrayList<>();
    People people = new People(new BitSet(), new int[0], new IdDictionary());
    boolean strict = !files.choices().isEmpty();
    SavedModel joined = saved;
    if (files.haveTables()) {
      MatchIntake intake =
          MatchReader.read(files.tables(), resources, rejects, ReadListener.none());
      WholeFiles.check(
          intake.sources().stream().filter(source -> source.role().equals("accounts")).toList(),
          "a refusal");
      ModelInts ints =
          ModelInts.of(intake.input().interactions(), saved.accounts(), saved.videos());
      joined = joined(saved, files, intake, ints, resources);
      people = people(intake, ints, saved.accounts().size(), choices);
      strict |= intake.audience().asksForConsent();
      sources.addAll(intake.sources());
    }
    if (!files.choices().isEmpty()) {
      sources.addAll(
          ChosenLater.read(
              saved,
              new ChosenLater.Files(files.choices(), resources, rejects, files.use()),
              choices));
    }
    return new Knowledge(
        joined,
        choices,
        new People(
            people.minors, grown(people.regions, saved.accounts().size()), people.regionNames),
        strict,
        List.copyOf(sources));
  }

  private static int[] grown(int[] regions, int accounts) {
    int[] grown = Arrays.copyOf(regions, accounts);
    Arrays.fill(grown, regions.length, grown.length, -1);
    return grown;
  }

  private static SavedModel joined(
      SavedModel saved, PeopleFiles files, MatchIntake intake, ModelInts ints, Resources use) {
    if (files.videos().isEmpty()) {
      return saved;
    }
    try (TextRoom text = TextRoom.of(saved)) {
      WorkDescriber.Described described =
          text.describer(files.layout())
              .describe(
                  intake.input().videos(),
                  intake.texts(),
                  saved.terms(),
                  intake.input().interactions().videos().size(),
                  use.workers());
      MatchModel model = saved.model();
      return saved.with(model.with(ints.joined(model.works(), described.works())));
    }
  }

  private static People people(MatchIntake intake, ModelInts ints, int accounts, Choices choices) {
    AudienceAccounts told = intake.audience();
    BitSet minors = new BitSet();
    int[] regions = new int[accounts];
    Arrays.fill(regions, -1);
    for (int read = 0; read < ints.accounts(); read++) {
      if (told.has(read)) {
        int account = ints.account(read);
        regions[account] = told.region(read);
        minors.set(account, told.minor(read) == Answer.YES);
        append(choices, account, told, read);
      }
    }
    return new People(minors, regions, intake.input().interactions().regions());
  }

  private static void append(Choices choices, int account, AudienceAccounts told, int read) {
    if (told.consent(read) == Answer.YES) {
      choices.append(Choice.of(account, FROM_THE_BEGINNING, ChoiceKind.CONSENT_GIVEN));
    }
    if (!told.isPersonalised(read)) {
      choices.append(Choice.of(account, FROM_THE_BEGINNING, ChoiceKind.PERSONALISATION_OFF));
    }
  }

  /**
   * Whom to score.
   *
   * @param account a dense int, or a negative number for one that nothing is known of
   * @param time of the showing, micros
   */
  Viewer viewer(int account, long time) {
    int known = account < 0 ? saved.accounts().size() : account;
    if (people.minors.get(known)) {
      return Viewer.NOBODY_IN_PARTICULAR;
    }
    ChoiceState state = choices.at(known, time);
    if (strict) {
      return new Viewer(known, state);
    }
    return state.turnedOff() ? Viewer.NOBODY_IN_PARTICULAR : Viewer.of(known);
  }

  /**
   * The choices that hold of a showing: those up to it, and of the later ones, as if made at its
   * time, all that take something away. The audience is found now, whatever time is asked about.
   *
   * @param time of the showing, micros
   */
  Choices choicesAt(long time) {
    Choices held = new Choices();
    inOrder().filter(choice -> choice.time() <= time).forEach(held::append);
    inOrder()
        .filter(choice -> choice.time() > time && TAKES_AWAY.contains(choice.kind()))
        .map(later -> new Choice(later.account(), time, later.kind(), later.tag(), later.share()))
        .forEach(held::append);
    return held;
  }

  private Stream<Choice> inOrder() {
    return IntStream.range(0, choices.size()).mapToObj(choices::get);
  }

  /** The int of a work by its id; empty where neither the model nor a file beside it knows it. */
  OptionalInt work(String id) {
    return known(saved.videos().find(id));
  }

  /** The account whose work it is, which knows it; nobody where that is not known. */
  BitSet creator(int work) {
    BitSet creator = new BitSet();
    saved.model().works().videos().creator(work).ifPresent(creator::set);
    return creator;
  }

  /** The int of a region by its name; empty where no account lives there. */
  OptionalInt region(String name) {
    return known(people.regionNames.find(name));
  }

  private static OptionalInt known(int found) {
    return found == IdDictionary.ABSENT ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /** The int of a video, or one behind all where nothing is known of it. */
  int video(int video) {
    return video < 0 ? saved.videos().size() : video;
  }
}
