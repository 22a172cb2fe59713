package org.mekongdragon.exchange;

import java.util.Map;

/**
 * Something that can be done with an identifier in one click.
 *
 * @param label in the reader's language
 * @param icon a picture of {@code /assets/icons.svg}
 * @param href where it leads; for a form where it is sent
 * @param fields what is sent along; empty for a link
 */
public record Offer(String label, String icon, String href, Map<String, String> fields) {

  public Offer {
    fields = Map.copyOf(fields);
  }

  /** A link. */
  public static Offer link(String label, String icon, String href) {
    return new Offer(label, icon, href, Map.of());
  }

  /** Whether it is sent as a form. */
  public boolean isForm() {
    return !fields.isEmpty();
  }
}
