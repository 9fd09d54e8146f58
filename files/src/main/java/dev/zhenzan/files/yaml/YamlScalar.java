package dev.zhenzan.files.yaml;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A single value. */
public final class YamlScalar extends YamlNode {
  /** How a value is written. */
  enum Style {
    PLAIN,
    QUOTED
  }

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][-+]?[0-9]{1,3})?");

  private final String value;
  private final Style style;

  YamlScalar(YamlPlace place, Problems problems, String value, Style style) {
    super(place, problems);
    this.value = value;
    this.style = style;
  }

  @Override
  public String text() {
    if (value.isBlank()) {
      throw insteadOf("a text");
    }
    return value;
  }

  @Override
  public double number() {
    requirePlain(NUMBER, "a number such as 0.25");
    double number = Double.parseDouble(value);
    if (!Double.isFinite(number)) {
      throw insteadOf("a finite number");
    }
    return number;
  }

  @Override
  public long whole(long least, long most) {
    String wanted = "a whole number from " + least + " to " + most;
    requirePlain(WHOLE, wanted);
    long whole = Long.parseLong(value);
    if (whole < least || whole > most) {
      throw insteadOf(wanted);
    }
    return whole;
  }

  private void requirePlain(Pattern pattern, String wanted) {
    if (style == Style.QUOTED || !pattern.matcher(value).matches()) {
      throw insteadOf(wanted);
    }
  }

  @Override
  public boolean flag() {
    if (style == Style.PLAIN && value.equals("true")) {
      return true;
    }
    if (style == Style.PLAIN && value.equals("false")) {
      return false;
    }
    throw insteadOf("true or false");
  }

  @Override
  public LocalDate date() {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw insteadOf("a day such as 2025-10-15");
    }
  }

  @Override
  public <E> E code(Function<String, Optional<E>> parse, List<String> known) {
    return parse.apply(value).orElseThrow(() -> wrong(unknown(known)));
  }

  private String unknown(List<String> known) {
    return Nearest.of(value, known)
        .map(near -> "unknown '" + Excerpt.of(value) + "'; did you mean '" + near + "'?")
        .orElseGet(() -> "unknown '" + Excerpt.of(value) + "'; write one of " + known);
  }

  @Override
  String described() {
    if (style == Style.QUOTED) {
      return "the text '" + Excerpt.of(value) + "' in quotes or a block";
    }
    return value.isEmpty() ? "nothing" : "'" + Excerpt.of(value) + "'";
  }

  @Override
  void forgive() {
    // Has no keys.
  }

  @Override
  void tellUnasked() {
    // Has no keys.
  }
}
