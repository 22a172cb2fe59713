package org.mekongdragon.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mekongdragon.access.FirstAdmin;
import org.mekongdragon.demonstration.Demonstration;
import org.mekongdragon.kernel.Verb;
import org.mekongdragon.reference.Reference;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server and stays. */
final class RunVerb implements Verb {

  @Override
  public String name() {
    return "run";
  }

  @Override
  public String usage() {
    return """
    run [--port 8080] [--data DIR] [--empty] [--database-url URL]
    Starts the server. Prints "ready http://localhost:PORT" when the first page answers.
      --port          where to listen (8080)
      --data          the data directory (./data)
      --empty         no demonstration on the first start: one account, admin, whose
                      password is printed once
      --database-url  a PostgreSQL 16 or newer instead of the embedded one:
                      jdbc:postgresql://HOST/DATABASE?user=OWNER&password=SECRET
                      (the owner must be allowed to create roles)
    Ctrl-C or SIGTERM stops it cleanly.\
    """;
  }

  @Override
  public int run(List<String> arguments, PrintStream out, PrintStream err) {
    Options options =
        Options.read(arguments, Set.of("empty"), Set.of("port", "data", "database-url"));
    String port = options.find("port").orElse("8080");
    List<String> settings = new ArrayList<>(House.settings(options));
    settings.add("server.port=" + port);
    ConfigurableApplicationContext house;
    try {
      house = House.openWeb(settings);
      house.getBean(Reference.class).loadSeed();
      if (!options.has("empty")) {
        house.getBean(Demonstration.class).loadOnce();
      }
      house.getBean(FirstAdmin.class).openOnce();
    } catch (RuntimeException e) {
      err.println(House.explain(e));
      return COULD_NOT_RUN;
    }
    String listening = house.getEnvironment().getProperty("local.server.port", port);
    String address = "http://localhost:" + listening;
    awaitFirstPage(address);
    out.println("ready " + address);
    house.getBean(Demonstration.class).accounts().forEach(out::println);
    introduce(house.getBean(FirstAdmin.class), out);
    out.flush();
    awaitEnd(house);
    return DONE;
  }

  /** The password is shown once and known to nobody afterwards. */
  private static void introduce(FirstAdmin admin, PrintStream out) {
    admin
        .password()
        .ifPresent(password -> {
          out.println("first account, shown this once: " + FirstAdmin.LOGIN + " " + password);
          out.println("  change the password under My account after signing in");
          out.flush();
          admin.shown();
        });
  }

  /** Without the JDK's newer client, which prepares for TLS first: a quarter of a second. */
  static void awaitFirstPage(String address) {
    try {
      URLConnection connection = URI.create(address + "/sign-in").toURL().openConnection();
      int status = ((HttpURLConnection) connection).getResponseCode();
      if (status != 200) {
        throw new IllegalStateException("the sign-in page answers " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The web server's threads keep the process; a signal closes the house and ends it. */
  private static void awaitEnd(ConfigurableApplicationContext house) {
    Thread main = Thread.currentThread();
    try {
      while (house.isActive()) {
        Thread.sleep(500);
      }
    } catch (InterruptedException e) {
      main.interrupt();
    }
  }
}
