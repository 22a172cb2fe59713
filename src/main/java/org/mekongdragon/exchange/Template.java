package org.mekongdragon.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a kind of message in an operation.
 *
 * @param version 0 for ours, from 1 for those that an operation adapted
 */
public record Template(MessageKind kind, int version, List<TemplateField> fields) {

  public Template {
    fields = List.copyOf(fields);
  }

  /** What an operation begins with. */
  static Template own(MessageKind kind) {
    return new Template(kind, 0, fieldsOf(kind));
  }

  /** The field of a code. */
  public Optional<TemplateField> field(String code) {
    return fields.stream().filter(field -> field.code().equals(code)).findFirst();
  }

  /** Those that are filled in. */
  public List<TemplateField> shown() {
    return fields.stream().filter(field -> !field.hidden()).toList();
  }

  private static List<TemplateField> fieldsOf(MessageKind kind) {
    return switch (kind) {
      case WARNING, SUSPICIOUS, REFERRAL, REQUEST ->
          List.of(
              text("container"),
              text("bill"),
              text("vessel"),
              text("flight"),
              text("goods"),
              text("hs"),
              TemplateField.own("origin", TemplateField.Type.COUNTRY),
              TemplateField.own("loading", TemplateField.Type.PLACE),
              TemplateField.own("destination", TemplateField.Type.PLACE),
              TemplateField.own("expected", TemplateField.Type.DATE),
              text("company"),
              text("person"),
              text("phone"));
      case FEEDBACK ->
          List.of(text("examination"), TemplateField.own("minutes", TemplateField.Type.NUMBER));
      case BULLETIN, ALERT -> texts("theme", "route", "goods");
      case BLO_LOG -> texts("post", "given", "received", "follow-up");
      case SPECIAL_ALERT -> texts("substance", "method", "route", "company");
    };
  }

  private static TemplateField text(String code) {
    return TemplateField.own(code, TemplateField.Type.TEXT);
  }

  private static List<TemplateField> texts(String... codes) {
    return Arrays.stream(codes).map(Template::text).toList();
  }
}
