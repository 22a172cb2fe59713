package org.mekongdragon.access;

import java.util.List;
import org.mekongdragon.web.Choice;
import org.mekongdragon.web.Faults;

/** One's own account. */
public record OwnAccountView(
    String login,
    String name,
    String organisation,
    String language,
    List<Choice> languages,
    List<Token> tokens,
    List<Choice> lives,
    Said said) {

  /**
   * A token with its moments in words.
   *
   * @param used empty when it never was
   */
  public record Token(String id, String label, String created, String expires, String used) {}

  /**
   * What the last step answered.
   *
   * @param done {@code password}, {@code language} or empty
   * @param token a token just made, shown once; else empty
   * @param label the label that was typed
   */
  public record Said(String done, String token, String label, Faults faults) {}

  public OwnAccountView {
    languages = List.copyOf(languages);
    tokens = List.copyOf(tokens);
    lives = List.copyOf(lives);
  }
}
