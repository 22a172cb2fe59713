package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A coded field of a kind of message, so that each reader sees it in the own language.
 *
 * @param labels by language; empty for fields of ours, which the texts name
 * @param choices what may be chosen, for {@link Type#CHOICE}
 */
public record TemplateField(
    String code,
    Type type,
    Map<String, String> labels,
    boolean required,
    boolean hidden,
    List<Option> choices) {

  /** What may be entered. */
  public enum Type {
    TEXT,
    CHOICE,
    DATE,
    NUMBER,
    PLACE,
    COUNTRY;

    /** Lower case. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The type of a code. */
    public static Optional<Type> find(String code) {
      return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
  }

  /** One choice. */
  public record Option(String code, Map<String, String> labels) {

    public Option {
      labels = Map.copyOf(labels);
    }
  }

  public TemplateField {
    labels = Map.copyOf(labels);
    choices = List.copyOf(choices);
  }

  /** A field of ours. */
  static TemplateField own(String code, Type type) {
    return new TemplateField(code, type, Map.of(), false, false, List.of());
  }

  /** The same, required or hidden. */
  TemplateField with(boolean isRequired, boolean isHidden) {
    return new TemplateField(code, type, labels, isRequired && !isHidden, isHidden, choices);
  }
}
