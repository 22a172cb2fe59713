package org.mekongdragon.seizure;

import java.util.List;
import org.mekongdragon.reference.ReferenceKind;

/** Filters that are typed as words and stand in the address as codes. */
enum CodedFilter {
  WHAT("what", "code"),
  COUNTRY("land", "country"),
  PLACE("where", "place");

  private final String field;
  private final String filter;

  CodedFilter(String field, String filter) {
    this.field = field;
    this.filter = filter;
  }

  /** The name of the form's field. */
  String field() {
    return field;
  }

  /** The parameter of the list. */
  String filter() {
    return filter;
  }

  List<ReferenceKind> kinds() {
    return switch (this) {
      case WHAT -> List.of(ReferenceKind.SUBSTANCE, ReferenceKind.TAXON);
      case COUNTRY -> List.of(ReferenceKind.COUNTRY);
      case PLACE -> List.of(ReferenceKind.PLACE);
    };
  }
}
