package org.mekongdragon.demonstration;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mekongdragon.access.Organisations;
import org.mekongdragon.database.DataDirectory;
import org.mekongdragon.database.DatabaseServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The door of the demonstration: fills an empty installation once. Each step may be repeated, so a
 * start that was killed half-way is finished by the next.
 */
@Component
public class Demonstration {

  /** The operation that is shown. */
  public static final String OPERATION = "OMD7";

  private static final Logger LOG = LoggerFactory.getLogger(Demonstration.class);
  private static final String SECRET = "demonstration";
  private static final int PASSWORD_LENGTH = 16;

  private final DatabaseServer server;
  private final DataDirectory data;
  private final Organisations organisations;
  private final Company company;
  private final Stage stage;
  private final Watch watch;
  private final Letters letters;

  Demonstration(
      DatabaseServer server,
      Organisations organisations,
      Company company,
      Stage stage,
      Watch watch,
      Letters letters) {
    this.server = server;
    this.data = server.data();
    this.organisations = organisations;
    this.company = company;
    this.stage = stage;
    this.watch = watch;
    this.letters = letters;
  }

  /** Loads everything into an installation that holds nothing yet; does nothing otherwise. */
  public void loadOnce() {
    Path done = data.resolve("demonstration-loaded");
    if (Files.exists(done) || (!isDemonstration() && !organisations.all().isEmpty())) {
      return;
    }
    LOG.info("loading the demonstration");
    company.gather(password());
    stage.open();
    stage.report();
    stage.close();
    watch.set();
    letters.write();
    server.learn();
    data.note("demonstration-loaded", OPERATION);
  }

  /** The accounts with their roles and the password, one a line; empty in a real installation. */
  public List<String> accounts() {
    if (!isDemonstration()) {
      return List.of();
    }
    List<String> lines = new ArrayList<>();
    lines.add("demonstration accounts, password " + password() + ":");
    Cast.ACCOUNTS.forEach(account ->
        lines.add(
            "  %-18s %s, %s"
                .formatted(
                    account.login(),
                    String.join(" ", account.roles().stream().map(r -> r.code()).toList()),
                    account.organisation())));
    return lines;
  }

  private boolean isDemonstration() {
    return data.hasSecret(SECRET);
  }

  private String password() {
    return data.secret(SECRET).substring(0, PASSWORD_LENGTH);
  }
}
