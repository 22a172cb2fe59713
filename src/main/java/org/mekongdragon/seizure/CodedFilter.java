package org.mekongdragon.seizure;

import java.util.List;
import org.mekongdragon.reference.ReferenceKind;

/** Filters that are typed as words and stand in the address as codes. */
enum CodedFilter {
  WHAT("what", "code", ReferenceKind.SUBSTANCE, ReferenceKind.TAXON),
  COUNTRY("land", "country", ReferenceKind.COUNTRY),
  PLACE("where", "place", ReferenceKind.PLACE);

  private final String field;
  private final String filter;
  private final List<ReferenceKind> kinds;

  CodedFilter(String field, String filter, ReferenceKind... kinds) {
    this.field = field;
    this.filter = filter;
    this.kinds = List.of(kinds);
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
    return kinds;
  }
}
