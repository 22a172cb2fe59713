package org.mekongdragon.screening;

import java.util.List;
import org.mekongdragon.web.Choice;

/**
 * Hand-overs of a consignment to other ports.
 *
 * @param sent the latest first
 * @param recipients who can be alerted, offices on the route first
 * @param proposed of these, empty when nobody comes next
 * @param key by which a form that is sent twice is known
 * @param port where the proposed office sits, empty for a contact point
 */
public record AlertsView(
    List<Sent> sent, List<Choice> recipients, String proposed, String port, String key) {

  /** Keeps copies. */
  public AlertsView {
    sent = List.copyOf(sent);
    recipients = List.copyOf(recipients);
  }

  /**
   * One that was sent.
   *
   * @param state how far the recipient is, or what came of it
   * @param answered whether something came of it
   * @param href the message, empty where there is none to be read
   */
  public record Sent(String who, String state, boolean answered, String href) {}
}
