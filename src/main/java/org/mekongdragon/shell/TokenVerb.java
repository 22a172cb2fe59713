package org.mekongdragon.shell;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.mekongdragon.access.Tokens;
import org.mekongdragon.kernel.Verb;

/** Prints an API token. */
final class TokenVerb implements Verb {

  private static final Duration LIFE = Duration.ofDays(30);

  @Override
  public String name() {
    return "token";
  }

  @Override
  public String usage() {
    return """
    token --user NAME [--data DIR] [--database-url URL]
    Prints an API token of that user, valid for 30 days. Works beside a running server.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options = Options.read(arguments, Set.of(), Set.of("user", "data", "database-url"));
    String user = options.require("user");
    return House.beside(
        options,
        err,
        house -> {
          out.println(house.getBean(Tokens.class).issue(user, "command line", LIFE));
          return DONE;
        });
  }
}
