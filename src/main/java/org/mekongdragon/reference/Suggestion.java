package org.mekongdragon.reference;

/**
 * One line of a type-ahead.
 *
 * @param list the list it is from, see {@link ReferenceKind#list}
 * @param label its name in the reader's language
 * @param lang the language of the label: the reader's, or English where there is no name in it
 * @param detail what tells it from others, free of language: CAS number, scientific name and
 *     appendix, country
 * @param matched the name, code or street name that was found
 * @param ambiguous whether only a street name was found, which may mean other things
 */
public record Suggestion(
    String list,
    String code,
    String label,
    String lang,
    String detail,
    String matched,
    boolean ambiguous) {}
